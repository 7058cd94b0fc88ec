using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dvc.Indicators.Files;

/// <summary>
/// Whether bytes are UTF-8, 64 at a time without a branch for what they are: in Vietnamese text hardly as many are ASCII alone, which is
/// what the framework's check is fast at. The method is that of Keiser and Lemire (Validating UTF-8 in less than one instruction per
/// byte, 2021): three looks at small tables say what is wrong with a byte and the one before it.
/// </summary>
internal static class Utf8Check
{
    /// <summary>The number of bytes that are looked at together.</summary>
    public const int Width = 64;

    /// <summary>Half of them.</summary>
    public const int HalfWidth = Width / 2;

    // As many bytes before others are looked at with them, rounded up.
    private const int Before = 16;
    private const byte ThreeBytes = 0xE0;
    private const byte FourBytes = 0xF0;
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
        Span<byte> edge = stackalloc byte[Before + Width];
        edge.Clear();
        var at = Math.Min(text.Length, Width);
        text[..at].CopyTo(edge[Before..]);
        var isValid = AreValid(ref edge[Before]);
        ref var bytes = ref MemoryMarshal.GetReference(text);
        for (; at <= text.Length - Width; at += Width)
        {
            isValid &= AreValid(ref Unsafe.Add(ref bytes, at));
        }

        edge.Clear();
        var before = Math.Min(at, Before);
        text[(at - before)..].CopyTo(edge[(Before - before)..]);
        return isValid & AreValid(ref edge[Before]);
    }

    /// <summary>Whether the first half of <see cref="Width"/> bytes are valid; see <see cref="AreValid"/>.</summary>
    /// <param name="bytes">The first of them, before which three can be read.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreHalfValid(ref byte bytes) => Avx2.IsSupported
        ? HalfWrongAt(ref bytes) == Vector256<byte>.Zero
        : (WrongAt(ref bytes) | WrongAt(ref Unsafe.Add(ref bytes, 16))) == Vector128<byte>.Zero;

    /// <summary>
    /// Whether <see cref="Width"/> bytes are valid, and what they go on with; a character that goes on behind them is judged there.
    /// </summary>
    /// <param name="bytes">The first of them, before which three can be read.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreValid(ref byte bytes)
    {
        if (Avx2.IsSupported)
        {
            return (HalfWrongAt(ref bytes) | HalfWrongAt(ref Unsafe.Add(ref bytes, 32))) == Vector256<byte>.Zero;
        }

        return (WrongAt(ref bytes) | WrongAt(ref Unsafe.Add(ref bytes, 16))
            | WrongAt(ref Unsafe.Add(ref bytes, 32)) | WrongAt(ref Unsafe.Add(ref bytes, 48))) == Vector128<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> HalfWrongAt(ref byte bytes)
    {
        var input = Vector256.LoadUnsafe(ref bytes);
        var first = Vector256.LoadUnsafe(ref Unsafe.Add(ref bytes, -1));
        var second = Vector256.LoadUnsafe(ref Unsafe.Add(ref bytes, -2));
        var third = Vector256.LoadUnsafe(ref Unsafe.Add(ref bytes, -3));
        var low = Vector256.Create((byte)0x0F);
        var wrong = Avx2.Shuffle(Half(FirstHigh), (first >>> 4) & low) & Avx2.Shuffle(Half(FirstLow), first & low)
            & Avx2.Shuffle(Half(SecondHigh), (input >>> 4) & low);
        var isLater = Vector256.GreaterThanOrEqual(second, Vector256.Create(ThreeBytes))
            | Vector256.GreaterThanOrEqual(third, Vector256.Create(FourBytes));
        return wrong ^ (isLater & Vector256.Create(TwoContinuations));
    }

    /// <summary>What is wrong with 16 bytes, before which three can be read; zero where nothing is. The wider one does the same.</summary>
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
        var isLater = Vector128.GreaterThanOrEqual(second, Vector128.Create(ThreeBytes))
            | Vector128.GreaterThanOrEqual(third, Vector128.Create(FourBytes));
        return wrong ^ (isLater & Vector128.Create(TwoContinuations));
    }

    // The small tables are looked at within sixteen bytes each.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Half(Vector128<byte> table) => Vector256.Create(table, table);

    private static Vector128<byte> FirstHigh
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create(
            TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong,
            TwoContinuations, TwoContinuations, TwoContinuations, TwoContinuations,
            TooShort | Overlong2, TooShort, TooShort | Overlong3 | Surrogate, TooShort | TooLarge | TooLarge1000 | Overlong4);
    }

    private static Vector128<byte> FirstLow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create(
            Carry | Overlong3 | Overlong2 | Overlong4, Carry | Overlong2, Carry, Carry, Carry | TooLarge, Large, Large, Large,
            Large, Large, Large, Large, Large, Large | Surrogate, Large, Large);
    }

    private static Vector128<byte> SecondHigh
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create(
            TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
            Continued | Overlong3 | TooLarge1000 | Overlong4, Continued | Overlong3 | TooLarge, Continued | Surrogate | TooLarge,
            Continued | Surrogate | TooLarge, TooShort, TooShort, TooShort, TooShort);
    }
}
