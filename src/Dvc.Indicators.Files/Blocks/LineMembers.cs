using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using Dvc.Indicators.Files.Records;

namespace Dvc.Indicators.Files.Blocks;

/// <summary>
/// Finds the fields of lines of NDJSON by comparing them with how lines before were written: which member, with its name, blanks and
/// punctuation, followed which. It takes only lines whose values are texts without escapes, whole numbers, <c>true</c>, <c>false</c> and
/// <c>null</c>; every other line is for <see cref="DossierJson"/>. Not safe for use by several threads at once.
/// </summary>
internal sealed class LineMembers
{
    private const int MostMembers = 63;

    // Behind all places that a line can have.
    private const int FirstNumber = 2 * MostMembers;
    private const int MostLessons = 1 << 10;

    // One more than there are columns, for what is none.
    private const int OrdinalsOfLine = DossierField.Count + 1;

    private readonly LineMember _start = new(LineMember.NoField, [], LineMember.NoField, default, null);
    private readonly List<LineMember> _members = [];
    private readonly int[] _ordinals = new int[OrdinalsOfLine * RecordBatch.Size];

    // Of all lines of a batch, and behind them once more as many for the numbers of the members of the last one.
    private readonly int[] _places = new int[2 * MostMembers * (RecordBatch.Size + 1)];
    private ulong _distinct;
    private int _lessons;
    private int _placeCount;

    /// <summary>The number of members of the line.</summary>
    public int Count => BitOperations.PopCount(Seen);

    /// <summary>The members of the line as bits.</summary>
    public ulong Seen { get; private set; }

    /// <summary>A member of the line.</summary>
    public LineMember this[int index] => _members[_places[_placeCount + 2 * (index - Count) + FirstNumber]];

    /// <summary>Begins a batch of lines.</summary>
    public void Begin(RecordBatch batch, byte[] text)
    {
        batch.Begin(text, _places, _ordinals);
        _placeCount = 0;
    }

    /// <summary>Finds the fields of a line, which is UTF-8.</summary>
    /// <param name="batch">Takes the record; there must be room.</param>
    /// <param name="text">The text, with a line break at the end and <see cref="DossierBlock.Slack"/> bytes behind.</param>
    /// <param name="at">Where the line starts; where true is returned, its end.</param>
    /// <param name="line">The number of the line.</param>
    /// <returns>False where the line is written in a new way, or is no UTF-8.</returns>
    public bool TryRead(RecordBatch batch, byte[] text, ref int at, long line)
    {
        var firstOrdinal = batch.Count * OrdinalsOfLine;
        var ordinals = _ordinals.AsSpan(firstOrdinal, OrdinalsOfLine);
        ordinals.Fill(-1);
        ref var bytes = ref MemoryMarshal.GetArrayDataReference(text);
        var end = EndOfLine(ref bytes, at, ref _places[_placeCount], ref ordinals[0], out var seen, out var words);

        // Of a column that comes twice the last value counts: such lines are rare enough for the careful reader.
        if (end < 0 || text[end] is not ((byte)'\n' or (byte)'\r') || (seen != _distinct && !AreDistinct(seen)))
        {
            return false;
        }

        batch.Add(_placeCount, firstOrdinal, line, words);
        (at, Seen) = (end, seen);
        _placeCount += 2 * Count;
        return true;
    }

    // Mostly asked of the same members as before.
    private bool AreDistinct(ulong members)
    {
        var columns = 0u;
        for (var left = members; left != 0; left &= left - 1)
        {
            var column = _members[BitOperations.TrailingZeroCount(left)].Column;
            if ((columns & column) != 0)
            {
                return false;
            }

            columns |= column;
        }

        _distinct = members;
        return true;
    }

    // Kept small, so that what it needs stays in registers.
    private int EndOfLine(
        ref byte bytes, int start, ref int places, ref int ordinals, out ulong seen, out LineWords words)
    {
        var (place, count, members) = (start, 0, LineMember.EndBit);
        words = default;
        for (var member = _start.FollowerAt(ref bytes, place); member is not null; member = member.FollowerAt(ref bytes, place))
        {
            place += member.Length;
            if ((members & member.Bit) != 0)
            {
                // The line ends, or a member is there for the second time.
                seen = members ^ LineMember.EndBit;
                return member.Field == LineMember.End ? place : -1;
            }

            var before = place - 1;
            int end;
            var first = Unsafe.Add(ref bytes, place);
            if (first == '"')
            {
                before = place;
                end = LineValue.EndOfText(ref bytes, place + 1, member);
                place = end + 1;
            }
            else if (first is >= (byte)'0' and <= (byte)'9')
            {
                place = end = LineValue.EndOfDigits(ref bytes, place);
            }
            else
            {
                end = LineValue.EndOfWord(ref bytes, ref place);
                words.Add(member.Column, end - before);
            }

            if (end < 0)
            {
                break;
            }

            Unsafe.Add(ref ordinals, member.Ordinal) = count;
            Unsafe.Add(ref places, count) = before;
            Unsafe.Add(ref places, count + 1) = end;
            Unsafe.Add(ref places, count + FirstNumber) = member.Number;
            count += 2;
            members |= member.Bit;
        }

        seen = 0;
        return -1;
    }

    /// <summary>Learns how a line is written; one that is no UTF-8 teaches nothing.</summary>
    public void Learn(ReadOnlySpan<byte> line)
    {
        if (_lessons++ >= MostLessons || !Utf8Check.IsValid(line))
        {
            return;
        }

        try
        {
            LearnMembers(line);
        }
        catch (JsonException)
        {
            // What is no JSON teaches nothing from there on; what was learnt up to there is true.
        }
    }

    private void LearnMembers(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, DossierJson.Strict);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return;
        }

        var last = _start;
        var end = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            var field = reader.ValueIsEscaped ? DossierField.Count : DossierJsonNames.Line.Find(name);
            if (field >= DossierField.Count || !reader.Read() || reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                return;
            }

            var member = MemberOf(line[end..(int)reader.TokenStartIndex], field, field == JsonNames.Unknown ? name.ToArray() : null);
            if (member is null)
            {
                return;
            }

            last.Follow(member);
            (last, end) = (member, (int)reader.BytesConsumed);
        }

        if (MemberOf(line[end..], LineMember.End, null) is { } lineEnd)
        {
            last.Follow(lineEnd);
        }
    }

    // Null where there is no room for more members.
    private LineMember? MemberOf(ReadOnlySpan<byte> written, int field, byte[]? unknownName)
    {
        foreach (var known in _members)
        {
            if (known.Written.SequenceEqual(written))
            {
                return known;
            }
        }

        if (_members.Count == MostMembers)
        {
            return null;
        }

        var columns = field >= 0 ? DossierJsonNames.ColumnsOf(field) : default;
        var member = new LineMember(_members.Count, written.ToArray(), field, columns, unknownName);
        _members.Add(member);
        return member;
    }
}
