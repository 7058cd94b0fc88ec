using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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

    // The first is the start of a line.
    private readonly LineMember[] _members = new LineMember[MostMembers];
    private readonly int[] _order = new int[MostMembers + 1];
    private readonly int[] _ordinals = new int[DossierField.Count];
    private readonly int[] _places = new int[2 * MostMembers + 2];
    private int _memberCount = 1;
    private int _lessons;

    public LineMembers() => _members[0] = new LineMember([], LineMember.NoField, default, null);

    /// <summary>The place of each column in <see cref="Places"/>, or -1.</summary>
    public int[] Ordinals => _ordinals;

    /// <summary>Where the fields of the line are; see <see cref="FieldPlaces"/>.</summary>
    public int[] Places => _places;

    /// <summary>The number of members of the line.</summary>
    public int Count { get; private set; }

    /// <summary>The members of the line as bits.</summary>
    public ulong Seen { get; private set; }

    /// <summary>A member of the line.</summary>
    public LineMember this[int index] => _members[_order[index]];

    /// <summary>Finds the fields of a line.</summary>
    /// <param name="text">The text, with a line break at the end and <see cref="DossierBlock.Slack"/> bytes behind.</param>
    /// <param name="at">Where the line starts; where true is returned, its end.</param>
    /// <returns>False where the line is written in a new way.</returns>
    public bool TryRead(byte[] text, ref int at)
    {
        var place = at;
        var member = 0;
        _ordinals.AsSpan().Fill(-1);
        Count = 0;
        Seen = 0;
        while (TryFollow(text, place, ref member))
        {
            var known = _members[member];
            place += known.Written.Length;
            if (known.Field == LineMember.End)
            {
                at = place;
                return text[place] is (byte)'\n' or (byte)'\r';
            }

            if (!TryReadValue(text, ref place, ref _places[2 * Count], ref _places[2 * Count + 1]) || !TryNote(member, known.Field))
            {
                return false;
            }
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

    private bool TryFollow(byte[] text, int place, ref int member)
    {
        foreach (var follower in _members[member].Followers)
        {
            if (_members[follower].IsAt(text, place))
            {
                member = follower;
                return true;
            }
        }

        return false;
    }

    // Of a name that comes twice the last value counts: such lines are rare enough for the careful reader.
    private bool TryNote(int member, int field)
    {
        var isTwice = (Seen & (1UL << member)) != 0 || (field >= 0 && _ordinals[field] >= 0);
        if (field >= 0)
        {
            _ordinals[field] = 2 * Count;
        }

        Seen |= 1UL << member;
        _order[Count++] = member;
        return !isTwice;
    }

    // The value of member n lies behind place 2n and before place 2n + 1.
    private static bool TryReadValue(byte[] text, ref int place, ref int before, ref int end)
    {
        var start = place;
        before = start - 1;
        end = start;
        switch (text[start])
        {
            case (byte)'"':
                before = start;
                end = EndOfText(text, start + 1);
                place = end + 1;
                break;
            case >= (byte)'0' and <= (byte)'9':
                end = EndOfDigits(text, start);
                place = end;
                break;
            case (byte)'t' when text.AsSpan(start).StartsWith("true"u8):
                place = end = start + 4;
                break;
            case (byte)'f' when text.AsSpan(start).StartsWith("false"u8):
                place = end = start + 5;
                break;
            case (byte)'n' when text.AsSpan(start).StartsWith("null"u8):
                place = start + 4;
                break;
            default:
                return false;
        }

        return text[start] != '"' || text[end] == '"';
    }

    // At the quote, or at what only a careful reader understands; the line break ends every search.
    private static int EndOfText(byte[] text, int start)
    {
        while (true)
        {
            var part = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(text), (nuint)start);
            var ends = Vector256.Equals(part, Vector256.Create((byte)'"'))
                | Vector256.Equals(part, Vector256.Create((byte)'\\'))
                | Vector256.LessThan(part, Vector256.Create((byte)' '));
            var bits = ends.ExtractMostSignificantBits();
            if (bits != 0)
            {
                return start + BitOperations.TrailingZeroCount(bits);
            }

            start += Vector256<byte>.Count;
        }
    }

    // A number that begins with 0 and goes on is no JSON; then nothing known follows the 0.
    private static int EndOfDigits(byte[] text, int start)
    {
        var end = start + 1;
        while (text[start] != '0' && text[end] is >= (byte)'0' and <= (byte)'9')
        {
            end++;
        }

        return end;
    }

    private void LearnMembers(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, DossierJson.Strict);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return;
        }

        var last = 0;
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
            if (member == 0)
            {
                return;
            }

            _members[last].Follow(member);
            (last, end) = (member, (int)reader.BytesConsumed);
        }

        var lineEnd = MemberOf(line[end..], LineMember.End, null);
        if (lineEnd != 0)
        {
            _members[last].Follow(lineEnd);
        }
    }

    // 0 where there is no room for more members.
    private int MemberOf(ReadOnlySpan<byte> written, int field, byte[]? unknownName)
    {
        for (var member = 1; member < _memberCount; member++)
        {
            if (_members[member].Written.SequenceEqual(written))
            {
                return member;
            }
        }

        if (_memberCount == MostMembers)
        {
            return 0;
        }

        var columns = field >= 0 ? DossierJsonNames.ColumnsOf(field) : default;
        _members[_memberCount] = new LineMember(written.ToArray(), field, columns, unknownName);
        return _memberCount++;
    }
}
