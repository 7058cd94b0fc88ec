using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dvc.Indicators.Files.Blocks;

/// <summary>Finds where a value of NDJSON ends: a text without escapes, a whole number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
internal static class LineValue
{
    /// <summary>Finds a value, which is UTF-8.</summary>
    /// <param name="text">The text, with a line break at the end and <see cref="DossierBlock.Slack"/> bytes behind.</param>
    /// <param name="place">Where the value starts; where true is returned, the first byte behind it.</param>
    /// <param name="usualLength">How long a text there mostly is, below 31; less than 0 where nobody knows.</param>
    /// <param name="before">The last byte before what is the field, a quote perhaps.</param>
    /// <param name="end">The first byte behind it; that of <c>null</c> has no bytes.</param>
    /// <returns>False where a careful reader must look at it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(byte[] text, ref int place, int usualLength, out int before, out int end)
    {
        ref var bytes = ref MemoryMarshal.GetArrayDataReference(text);
        var first = Unsafe.Add(ref bytes, place);
        if (first == '"')
        {
            before = place;
            return TryReadText(ref bytes, ref place, usualLength, out end);
        }

        before = place - 1;
        if (first is >= (byte)'0' and <= (byte)'9')
        {
            place = end = EndOfDigits(ref bytes, place);
            return true;
        }

        return TryReadWord(ref bytes, ref place, out end);
    }

    // Where the length is as expected the processor need not wait for it to go on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadText(ref byte bytes, ref int place, int usualLength, out int end)
    {
        var start = place + 1;
        var part = Vector256.LoadUnsafe(ref bytes, (nuint)start);
        var ends = EndsOf(part);
        if (usualLength >= 0 && (ends & ((2u << usualLength) - 1)) == 1u << usualLength)
        {
            end = start + usualLength;
            place = end + 1;
            return (part.ExtractMostSignificantBits() & ((1u << usualLength) - 1)) == 0 & Unsafe.Add(ref bytes, end) == '"';
        }

        if (ends == 0)
        {
            return TryReadLongText(ref bytes, ref place, out end);
        }

        end = start + BitOperations.TrailingZeroCount(ends);
        place = end + 1;
        return ((part.ExtractMostSignificantBits() & (ends - 1) & ~ends) == 0 || Utf8Check.AreValid(ref Unsafe.Add(ref bytes, start)))
            & Unsafe.Add(ref bytes, end) == '"';
    }

    private static bool TryReadLongText(ref byte bytes, ref int place, out int end)
    {
        var start = place + 1;
        end = start;
        uint ends;
        while ((ends = EndsOf(Vector256.LoadUnsafe(ref bytes, (nuint)end))) == 0)
        {
            end += Vector256<byte>.Count;
        }

        end += BitOperations.TrailingZeroCount(ends);
        place = end + 1;
        return Unsafe.Add(ref bytes, end) == '"'
            && Utf8Check.IsValid(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref bytes, start), end - start));
    }

    // Quotes, and what only a careful reader understands; the line break ends every search.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint EndsOf(Vector256<byte> part) =>
        (Vector256.Equals(part, Vector256.Create((byte)'"')) | Vector256.Equals(part, Vector256.Create((byte)'\\'))
            | Vector256.LessThan(part, Vector256.Create((byte)' '))).ExtractMostSignificantBits();

    // Without branches: which of the words it is, is as good as random. That of null is no value.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadWord(ref byte bytes, ref int place, out int end)
    {
        var word = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref bytes, place));
        var isTrue = word == MemoryMarshal.Read<uint>("true"u8);
        var isNull = word == MemoryMarshal.Read<uint>("null"u8);
        var isFalse = word == MemoryMarshal.Read<uint>("fals"u8) & Unsafe.Add(ref bytes, place + 4) == 'e';
        var length = 4 + Unsafe.BitCast<bool, byte>(isFalse);
        end = place + length * Unsafe.BitCast<bool, byte>(!isNull);
        place += length;
        return isTrue | isFalse | isNull;
    }

    // A number that begins with 0 and goes on is no JSON; then nothing known follows the 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EndOfDigits(ref byte bytes, int start)
    {
        var end = start + 1;
        while (Unsafe.Add(ref bytes, start) != '0' && Unsafe.Add(ref bytes, end) is >= (byte)'0' and <= (byte)'9')
        {
            end++;
        }

        return end;
    }
}
