using System.Numerics;
using System.Runtime.CompilerServices;
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

    private readonly LineMember _start = new(LineMember.NoField, [], LineMember.NoField, default, null);
    private readonly List<LineMember> _members = [];
    private readonly int[] _order = new int[MostMembers];

    // One more than there are columns, for what is none.
    private readonly int[] _ordinals = new int[DossierField.Count + 1];
    private readonly int[] _places = new int[2 * MostMembers + 2];
    private int _lessons;

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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryRead(byte[] text, ref int at)
    {
        var (place, count, seen, columns) = (at, 0, 0UL, 0u);
        _ordinals.AsSpan().Fill(-1);
        for (var member = _start.FollowerAt(text, place); member is not null; member = member.FollowerAt(text, place))
        {
            place += member.Length;
            if (member.Field == LineMember.End)
            {
                (at, Count, Seen) = (place, count, seen);
                return text[place] is (byte)'\n' or (byte)'\r';
            }

            // Of a name that comes twice the last value counts: such lines are rare enough for the careful reader.
            var column = member.Field >= 0 ? 1u << member.Field : 0;
            if (((seen & member.Bit) | (columns & column)) != 0
                || !TryReadValue(text, ref place, ref _places[2 * count], ref _places[2 * count + 1]))
            {
                return false;
            }

            _ordinals[member.Field >= 0 ? member.Field : DossierField.Count] = 2 * count;
            _order[count++] = member.Number;
            seen |= member.Bit;
            columns |= column;
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

    // The value of member n lies behind place 2n and before place 2n + 1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadValue(byte[] text, ref int place, ref int before, ref int end)
    {
        var first = text[place];
        if (first == '"')
        {
            before = place;
            end = EndOfText(text, place + 1);
            place = end + 1;
            return text[end] == '"';
        }

        before = place - 1;
        if (first is >= (byte)'0' and <= (byte)'9')
        {
            place = end = EndOfDigits(text, place);
            return true;
        }

        return TryReadWord(text, ref place, out end);
    }

    // Without branches: which of the words it is, is as good as random. That of null is no value.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadWord(byte[] text, ref int place, out int end)
    {
        var word = Unsafe.ReadUnaligned<uint>(ref text[place]);
        var isTrue = word == MemoryMarshal.Read<uint>("true"u8);
        var isNull = word == MemoryMarshal.Read<uint>("null"u8);
        var isFalse = word == MemoryMarshal.Read<uint>("fals"u8) & text[place + 4] == 'e';
        var length = 4 + Unsafe.BitCast<bool, byte>(isFalse);
        end = place + length * Unsafe.BitCast<bool, byte>(!isNull);
        place += length;
        return isTrue | isFalse | isNull;
    }

    // At the quote, or at what only a careful reader understands; the line break ends every search.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
