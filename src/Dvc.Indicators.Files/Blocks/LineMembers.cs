using System.Runtime.CompilerServices;
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
    private const int MostMembers = 64;
    private const int MostLessons = 1 << 10;

    // One more than there are columns, for what is none.
    private const int OrdinalsOfLine = DossierField.Count + 1;

    private readonly LineMember _start = new(LineMember.NoField, [], LineMember.NoField, default, null);
    private readonly List<LineMember> _members = [];
    private readonly int[] _order = new int[MostMembers];
    private readonly int[] _ordinals = new int[OrdinalsOfLine * RecordBatch.Size];
    private readonly int[] _places = new int[2 * MostMembers * RecordBatch.Size];
    private int _lessons;
    private int _placeCount;

    /// <summary>The number of members of the line.</summary>
    public int Count { get; private set; }

    /// <summary>The members of the line as bits.</summary>
    public ulong Seen { get; private set; }

    /// <summary>A member of the line.</summary>
    public LineMember this[int index] => _members[_order[index]];

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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryRead(RecordBatch batch, byte[] text, ref int at, long line)
    {
        var (place, count, seen, columns) = (at, 0, 0UL, 0u);
        var ordinals = _ordinals.AsSpan(batch.Count * OrdinalsOfLine, OrdinalsOfLine);
        var places = _places.AsSpan(_placeCount, 2 * MostMembers);
        ordinals.Fill(-1);
        for (var member = _start.FollowerAt(text, place); member is not null; member = member.FollowerAt(text, place))
        {
            place += member.Length;
            if (member.Field == LineMember.End)
            {
                if (text[place] is not ((byte)'\n' or (byte)'\r'))
                {
                    return false;
                }

                batch.Add(_placeCount, batch.Count * OrdinalsOfLine, line);
                _placeCount += 2 * count;
                (at, Count, Seen) = (place, count, seen);
                return true;
            }

            // Of a name that comes twice the last value counts: such lines are rare enough for the careful reader.
            if (((seen & member.Bit) | (columns & member.Column)) != 0
                || !LineValue.TryRead(text, ref place, member.UsualLength, out places[2 * count], out places[2 * count + 1]))
            {
                return false;
            }

            ordinals[member.Ordinal] = 2 * count;
            _order[count++] = member.Number;
            seen |= member.Bit;
            columns |= member.Column;
        }

        return false;
    }

    /// <summary>Learns how a line is written.</summary>
    public void Learn(ReadOnlySpan<byte> line)
    {
        if (_lessons++ >= MostLessons)
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
