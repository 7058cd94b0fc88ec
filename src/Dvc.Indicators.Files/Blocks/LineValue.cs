using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dvc.Indicators.Files.Blocks;

/// <summary>
/// Finds where a value of NDJSON ends: a text without escapes, a whole number, <c>true</c>, <c>false</c> or <c>null</c>. Everything less than 0
/// says that a careful reader must look. Behind the text there is a line break, and <see cref="DossierBlock.Slack"/> bytes.
/// </summary>
internal static class LineValue
{
    /// <summary>The end of a text, which is UTF-8: the place of its quote.</summary>
    /// <param name="bytes">The first byte of the block.</param>
    /// <param name="start">The first byte of the text, behind the quote.</param>
    /// <param name="member">Whose value it is: where it is as long as expected the processor need not wait for it to go on.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int EndOfText(ref byte bytes, int start, LineMember member)
    {
        var part = Vector256.LoadUnsafe(ref bytes, (nuint)start);
        var ends = Vector256.Equals(part, Vector256.Create((byte)'"')) | Vector256.Equals(part, Vector256.Create((byte)'\\'))
            | Vector256.LessThan(part.AsSByte(), Vector256.Create((sbyte)' ')).AsByte();
        return (ends.ExtractMostSignificantBits() & member.UsualBits) == member.UsualEnd
            && Unsafe.Add(ref bytes, start + member.UsualLength) == '"'
            ? start + member.UsualLength
            : EndOfUnusualText(ref bytes, start);
    }

    /// <summary>The end of a whole number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int EndOfDigits(ref byte bytes, int start)
    {
        // A number that begins with 0 and goes on is no JSON; then nothing known follows the 0.
        var end = start + 1;
        while (Unsafe.Add(ref bytes, end) is >= (byte)'0' and <= (byte)'9' && Unsafe.Add(ref bytes, start) != '0')
        {
            end++;
        }

        return end;
    }

    /// <summary>The end of a word, of which <c>null</c> is no value and ends where it starts.</summary>
    /// <param name="bytes">The first byte of the block.</param>
    /// <param name="place">The start of the word, then what is behind it.</param>
    /// <remarks>Which of both words it is, is as good as random, and so without a branch.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int EndOfWord(ref byte bytes, ref int place)
    {
        ref var text = ref Unsafe.Add(ref bytes, place);
        var isTrue = Unsafe.ReadUnaligned<uint>(ref text) == MemoryMarshal.Read<uint>("true"u8);
        if (isTrue | (text == 'f' & Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref text, 1)) == MemoryMarshal.Read<uint>("alse"u8)))
        {
            place += 5 - Unsafe.BitCast<bool, byte>(isTrue);
            return place;
        }

        var start = place;
        place += 4;
        return Unsafe.ReadUnaligned<uint>(ref text) == MemoryMarshal.Read<uint>("null"u8) ? start : -1;
    }

    private static int EndOfUnusualText(ref byte bytes, int start)
    {
        var end = start;
        uint ends, all = 0;
        while (true)
        {
            var part = Vector256.LoadUnsafe(ref bytes, (nuint)end);
            ends = EndsOf(part);
            var above = part.ExtractMostSignificantBits();
            if (ends != 0)
            {
                all |= above & (ends - 1) & ~ends;
                break;
            }

            all |= above;
            end += Vector256<byte>.Count;
        }

        end += BitOperations.TrailingZeroCount(ends);
        return Unsafe.Add(ref bytes, end) == '"' && (all == 0 || IsUtf8(ref Unsafe.Add(ref bytes, start), end - start)) ? end : -1;
    }

    // Quotes, and what only a careful reader understands; the line break ends every search.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint EndsOf(Vector256<byte> part) =>
        (Vector256.Equals(part, Vector256.Create((byte)'"')) | Vector256.Equals(part, Vector256.Create((byte)'\\'))
            | Vector256.Equals(Vector256.Min(part, Vector256.Create((byte)0x1F)), part)).ExtractMostSignificantBits();

    // Around a text there are quotes, so that none of its characters is taken for a part of others; what is behind it may be looked at too.
    private static bool IsUtf8(ref byte text, int length) => length < Utf8Check.Width
        ? Utf8Check.AreValid(ref text)
        : Utf8Check.IsValid(MemoryMarshal.CreateReadOnlySpan(ref text, length));
}
