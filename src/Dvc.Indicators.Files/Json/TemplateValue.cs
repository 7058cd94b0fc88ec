using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dvc.Indicators.Files;

/// <summary>
/// Finds where a value of NDJSON ends: a text without escapes, a whole number, <c>true</c>, <c>false</c> or <c>null</c>. Everything less than 0
/// says that a careful reader must look. Behind the text there is a line break, and <see cref="DossierBlock.Slack"/> bytes.
/// </summary>
internal static class TemplateValue
{
    private const ulong Zeros = 0x3030_3030_3030_3030;
    private const ulong Sixes = 0x0606_0606_0606_0606;
    private const ulong Tens = 0xF0F0_F0F0_F0F0_F0F0;

    /// <summary>The end of a text, which is UTF-8: the place of its quote.</summary>
    /// <param name="bytes">The first byte of the block.</param>
    /// <param name="start">The first byte of the text, behind the quote.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int EndOfText(ref byte bytes, int start)
    {
        var end = start;
        uint ends, above = 0;
        while (true)
        {
            var part = Vector256.LoadUnsafe(ref bytes, (nuint)end);
            ends = EndsOf(part);
            above |= part.ExtractMostSignificantBits() & (ends ^ (ends - 1));
            if (ends != 0)
            {
                break;
            }

            end += Vector256<byte>.Count;
        }

        end += BitOperations.TrailingZeroCount(ends);
        return Unsafe.Add(ref bytes, end) == '"' && (above == 0 || IsUtf8(ref Unsafe.Add(ref bytes, start), end - start)) ? end : -1;
    }

    /// <summary>The end of a whole number.</summary>
    /// <param name="bytes">The first byte of the block.</param>
    /// <param name="start">The first digit.</param>
    /// <remarks>A number that begins with 0 and goes on is no JSON: it ends behind the 0, where nothing known follows.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int EndOfDigits(ref byte bytes, int start)
    {
        var (end, digits) = (start, DigitsAt(ref bytes, start));
        while (digits == sizeof(ulong))
        {
            end += digits;
            digits = DigitsAt(ref bytes, end);
        }

        return Unsafe.Add(ref bytes, start) == '0' ? start + 1 : end + digits;
    }

    /// <summary>The end of a word, of which <c>null</c> is no value and ends where it starts.</summary>
    /// <param name="bytes">The first byte of the block.</param>
    /// <param name="place">The start of the word, then what is behind it.</param>
    /// <param name="isTrue">Whether it is <c>true</c>.</param>
    /// <remarks>Which of both words it is, is as good as random, and so without a branch.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int EndOfWord(ref byte bytes, ref int place, out bool isTrue)
    {
        ref var text = ref Unsafe.Add(ref bytes, place);
        isTrue = Unsafe.ReadUnaligned<uint>(ref text) == MemoryMarshal.Read<uint>("true"u8);
        if (isTrue | (text == 'f' & Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref text, 1)) == MemoryMarshal.Read<uint>("alse"u8)))
        {
            place += 5 - Unsafe.BitCast<bool, byte>(isTrue);
            return place;
        }

        var start = place;
        place += 4;
        return Unsafe.ReadUnaligned<uint>(ref text) == MemoryMarshal.Read<uint>("null"u8) ? start : -1;
    }

    // The number of digits, up to eight. To one that is no digit six are added so that its upper half is not 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int DigitsAt(ref byte bytes, int place)
    {
        var digits = BinaryPrimitives.ReadUInt64LittleEndian(
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref bytes, place), sizeof(ulong))) ^ Zeros;
        return BitOperations.TrailingZeroCount((digits | (digits + Sixes)) & Tens) >>> 3;
    }

    // Quotes, and what only a careful reader understands; the line break ends every search.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint EndsOf(Vector256<byte> part) =>
        (Vector256.Equals(part, Vector256.Create((byte)'"')) | Vector256.Equals(part, Vector256.Create((byte)'\\'))
            | Vector256.Equals(Vector256.Min(part, Vector256.Create((byte)0x1F)), part)).ExtractMostSignificantBits();

    // Around a text there are quotes, so that none of its characters is taken for a part of others; what is behind it may be looked at too.
    private static bool IsUtf8(ref byte text, int length) => length switch
    {
        < Utf8Check.HalfWidth => Utf8Check.AreHalfValid(ref text),
        < Utf8Check.Width => Utf8Check.AreValid(ref text),
        _ => Utf8Check.IsValid(MemoryMarshal.CreateReadOnlySpan(ref text, length)),
    };
}
