using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dvc.Indicators.Files.Blocks;

/// <summary>
/// Whether bytes are UTF-8, 16 at a time without a branch for what they are: in Vietnamese text hardly sixteen bytes are ASCII alone, which
/// is what the framework's check is fast at. The method is that of Keiser and Lemire (Validating UTF-8 in less than one instruction per
/// byte, 2021): three looks at small tables say what is wrong with a byte and the one before it.
/// </summary>
internal static class Utf8Check
{
    private const int Width = 16;
    private const byte TooShort = 1 << 0;
    private const byte TooLong = 1 << 1;
    private const byte Overlong3 = 1 << 2;
    private const byte TooLarge = 1 << 3;
    private const byte Surrogate = 1 << 4;
    private const byte Overlong2 = 1 << 5;
    private const byte TooLarge1000 = 1 << 6;
    private const byte Overlong4 = 1 << 6;
    private const byte TwoContinuations = 1 << 7;
    private const byte Carry = TooShort | TooLong | TwoContinuations;
    private const byte Large = Carry | TooLarge | TooLarge1000;
    private const byte Continued = TooLong | Overlong2 | TwoContinuations;

    /// <summary>Whether all bytes together are valid UTF-8.</summary>
    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        // What is before the text counts as ASCII, and what is behind it too.
        Span<byte> edge = stackalloc byte[4 * Width];
        edge.Clear();
        var head = Math.Min(text.Length, Width);
        text[..head].CopyTo(edge[Width..]);
        var wrong = WrongAt(ref edge[Width]);
        ref var bytes = ref MemoryMarshal.GetReference(text);
        var at = head;
        for (; at <= text.Length - 4 * Width; at += 4 * Width)
        {
            ref var next = ref Unsafe.Add(ref bytes, at);
            if (IsAscii(ref next) && Unsafe.Add(ref next, -1) < 0x80)
            {
                continue;
            }

            wrong |= WrongAt(ref next) | WrongAt(ref Unsafe.Add(ref next, Width))
                | WrongAt(ref Unsafe.Add(ref next, 2 * Width)) | WrongAt(ref Unsafe.Add(ref next, 3 * Width));
        }

        for (; at <= text.Length - Width; at += Width)
        {
            wrong |= WrongAt(ref Unsafe.Add(ref bytes, at));
        }

        edge.Clear();
        var before = Math.Min(at, Width);
        text[(at - before)..].CopyTo(edge[(Width - before)..]);
        wrong |= WrongAt(ref edge[Width]) | WrongAt(ref edge[2 * Width]);
        return wrong == Vector128<byte>.Zero;
    }

    private static bool IsAscii(ref byte bytes)
    {
        var all = Vector128.LoadUnsafe(ref bytes) | Vector128.LoadUnsafe(ref bytes, Width)
            | Vector128.LoadUnsafe(ref bytes, 2 * Width) | Vector128.LoadUnsafe(ref bytes, 3 * Width);
        return all.ExtractMostSignificantBits() == 0;
    }

    /// <summary>What is wrong with 16 bytes, before which three can be read; zero where nothing is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> WrongAt(ref byte bytes)
    {
        var input = Vector128.LoadUnsafe(ref bytes);
        var first = Vector128.LoadUnsafe(ref Unsafe.Add(ref bytes, -1));
        var second = Vector128.LoadUnsafe(ref Unsafe.Add(ref bytes, -2));
        var third = Vector128.LoadUnsafe(ref Unsafe.Add(ref bytes, -3));
        var low = Vector128.Create((byte)0x0F);
        var wrong = Vector128.ShuffleNative(FirstHigh, first >>> 4) & Vector128.ShuffleNative(FirstLow, first & low)
            & Vector128.ShuffleNative(SecondHigh, input >>> 4);

        // A third or fourth byte must be a continuation of a continuation, and nothing else may be.
        var isLater = Vector128.GreaterThanOrEqual(second, Vector128.Create((byte)0xE0))
            | Vector128.GreaterThanOrEqual(third, Vector128.Create((byte)0xF0));
        return wrong ^ (isLater & Vector128.Create(TwoContinuations));
    }

    private static Vector128<byte> FirstHigh => Vector128.Create(
        TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong,
        TwoContinuations, TwoContinuations, TwoContinuations, TwoContinuations,
        TooShort | Overlong2, TooShort, TooShort | Overlong3 | Surrogate, TooShort | TooLarge | TooLarge1000 | Overlong4);

    private static Vector128<byte> FirstLow => Vector128.Create(
        Carry | Overlong3 | Overlong2 | Overlong4, Carry | Overlong2, Carry, Carry, Carry | TooLarge, Large, Large, Large,
        Large, Large, Large, Large, Large, Large | Surrogate, Large, Large);

    private static Vector128<byte> SecondHigh => Vector128.Create(
        TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
        Continued | Overlong3 | TooLarge1000 | Overlong4, Continued | Overlong3 | TooLarge, Continued | Surrogate | TooLarge,
        Continued | Surrogate | TooLarge, TooShort, TooShort, TooShort, TooShort);
}
