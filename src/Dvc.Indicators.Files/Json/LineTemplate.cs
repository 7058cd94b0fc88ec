using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>
/// Finds the fields of lines of NDJSON by comparing them with how lines before were written: which member, with its name, blanks and
/// punctuation, followed which. It takes only lines whose values are texts without escapes, whole numbers,
/// <c>true</c>, <c>false</c> and <c>null</c>; every other line is for <see cref="DossierJson"/>. Not safe for use by several threads at once.
/// </summary>
/// <param name="names">The names of members.</param>
internal sealed class LineTemplate(JsonNames names)
{
    private const int MostMembers = 63;
    private const int MostLearntLines = 1 << 10;

    // For each column the place before its value and the end of the value, and the same for what is no column.
    private const int PlacesOfLine = 2 * (DossierField.Count + 1);

    private static readonly int[] Slots = [.. Enumerable.Range(0, DossierField.Count).Select(field => 2 * field)];

    private readonly TemplateMember _start = new(TemplateMember.NoField, [], TemplateMember.NoField, default, null);
    private readonly List<TemplateMember> _members = [];
    private readonly int[] _places = new int[PlacesOfLine * RecordBatch.Size];

    private byte[] _text = [];

    // Members whose column another one has too.
    private ulong _shared;
    private int _learntLines;

    /// <summary>The members of the line as bits.</summary>
    public ulong Seen { get; private set; }

    /// <summary>A member by its number.</summary>
    public TemplateMember this[int number] => _members[number];

    /// <summary>Begins a batch of lines.</summary>
    public void Begin(RecordBatch batch, byte[] text)
    {
        _text = text;
        batch.Begin(text, _places, Slots);
    }

    /// <summary>Finds the fields of a line.</summary>
    /// <param name="batch">Takes the record; there must be room.</param>
    /// <param name="at">
    /// Where the line starts; where true is returned, its end. The text has a line break at the end and <see cref="DossierBlock.Slack"/> bytes
    /// behind.
    /// </param>
    /// <param name="line">The number of the line.</param>
    /// <returns>False where the line is written in a new way, or is no UTF-8.</returns>
    public bool TryRead(RecordBatch batch, ref int at, long line)
    {
        var firstPlace = batch.Count * PlacesOfLine;
        var places = _places.AsSpan(firstPlace, PlacesOfLine);

        // Fields of no bytes: each begins behind the place before it.
        MemoryMarshal.Cast<int, ulong>(places).Fill(BitConverter.IsLittleEndian ? uint.MaxValue : (ulong)uint.MaxValue << 32);
        ref var bytes = ref MemoryMarshal.GetArrayDataReference(_text);
        var end = EndOfLine(ref bytes, at, ref places[0], out var seen, out var known);

        // Of a column that comes twice the last value counts: such lines are rare enough for the careful reader.
        if (end < 0 || !IsBreak(end) || ((seen & _shared) != 0 && !AreDistinct(seen)))
        {
            return false;
        }

        batch.Add(firstPlace, 0, line, known);
        (at, Seen) = (end, seen);
        return true;
    }

    private bool IsBreak(int place) => _text[place] == '\n' || (_text[place] == '\r' && _text[place + 1] == '\n');

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

        return true;
    }

    // Kept small, so that what it needs stays in registers.
    private int EndOfLine(ref byte bytes, int start, ref int places, out ulong seen, out KnownValues known)
    {
        var (member, place, members, words) = (_start, start, TemplateMember.EndBit, default(KnownValues));
        while (member.FollowerAt(ref bytes, place) is { } follower)
        {
            member = follower;
            place += member.Length;
            if ((members & member.Bit) != 0)
            {
                // The line ends, or a member is there for the second time.
                (seen, known) = (members ^ TemplateMember.EndBit, words);
                return member.Field == TemplateMember.End ? place : -1;
            }

            members |= member.Bit;
            var before = place - 1;
            int end;
            var first = Unsafe.Add(ref bytes, place);
            if (first == '"')
            {
                before = place;
                end = TemplateValue.EndOfText(ref bytes, place + 1);
                place = end + 1;
            }
            else if (first is >= (byte)'0' and <= (byte)'9')
            {
                place = end = TemplateValue.EndOfDigits(ref bytes, place);
            }
            else
            {
                end = TemplateValue.EndOfWord(ref bytes, ref place, out var isTrue);
                words.Add(member.Column, isTrue);
            }

            if (end < 0)
            {
                break;
            }

            Unsafe.Add(ref places, member.Slot) = before;
            Unsafe.Add(ref places, member.Slot + 1) = end;
        }

        (seen, known) = (0, default);
        return -1;
    }

    /// <summary>Learns how a line is written; one that is no UTF-8 teaches nothing.</summary>
    public void Learn(ReadOnlySpan<byte> line)
    {
        if (_learntLines++ < MostLearntLines && Utf8Check.IsValid(line))
        {
            LearnMembers(line);
        }
    }

    // What is no JSON teaches nothing from there on; what was learnt up to there is true.
    private void LearnMembers(ReadOnlySpan<byte> line)
    {
        try
        {
            LearnFrom(line);
        }
        catch (JsonException)
        {
        }
    }

    private void LearnFrom(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, DossierJson.Strict);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return;
        }

        var (last, end) = (_start, 0);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            var field = reader.ValueIsEscaped ? DossierField.Count : names.Find(name, out _);
            if (field >= DossierField.Count || !reader.Read() || reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                return;
            }

            var start = (int)reader.TokenStartIndex;
            var member = MemberOf(line[end..start], field, field == JsonNames.Unknown ? name.ToArray() : null);
            if (member is null)
            {
                return;
            }

            end = (int)reader.BytesConsumed;
            last.Follow(member);
            last = member;
        }

        if (MemberOf(line[end..], TemplateMember.End, null) is { } lineEnd)
        {
            last.Follow(lineEnd);
        }
    }

    // Null where there is no room for more members.
    private TemplateMember? MemberOf(ReadOnlySpan<byte> written, int field, byte[]? unknownName)
    {
        foreach (var known in _members)
        {
            if (known.Written.SequenceEqual(written))
            {
                return known;
            }
        }

        if (_members.Count == MostMembers || written.Length > TemplateMember.MostWritten)
        {
            return null;
        }

        var columns = field >= 0 ? DossierJsonNames.ColumnsOf(field) : default;
        var member = new TemplateMember(_members.Count, written.ToArray(), field, columns, unknownName);
        foreach (var known in _members)
        {
            _shared |= (known.Column & member.Column) != 0 ? known.Bit | member.Bit : 0;
        }

        _members.Add(member);
        return member;
    }
}
