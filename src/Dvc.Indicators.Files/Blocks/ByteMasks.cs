using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dvc.Indicators.Files;

/// <summary>Compares 64 bytes at a time, with the widest vectors of the processor.</summary>
internal static class ByteMasks
{
    /// <summary>The number of bytes that are compared, and of the bits of a mask.</summary>
    public const int Width = 64;

    /// <summary>Where a value stands: bit n for byte n.</summary>
    /// <param name="bytes">At least <see cref="Width"/> bytes.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ref byte bytes, byte value)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            return Half(ref bytes, value) | ((ulong)Half(ref Unsafe.Add(ref bytes, 32), value) << 32);
        }

        return Quarter(ref bytes, value)
            | (Quarter(ref Unsafe.Add(ref bytes, 16), value) << 16)
            | (Quarter(ref Unsafe.Add(ref bytes, 32), value) << 32)
            | (Quarter(ref Unsafe.Add(ref bytes, 48), value) << 48);
    }

    /// <summary>Where one of two values stands that differ in one bit.</summary>
    /// <param name="bytes">At least <see cref="Width"/> bytes.</param>
    /// <param name="value">The value with the bit.</param>
    /// <param name="bit">The bit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfEither(ref byte bytes, byte value, byte bit)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            return Of(ref bytes, value) | Of(ref bytes, (byte)(value & ~bit));
        }

        var low = Vector256.Equals(Vector256.LoadUnsafe(ref bytes) | Vector256.Create(bit), Vector256.Create(value));
        var high = Vector256.Equals(Vector256.LoadUnsafe(ref bytes, 32) | Vector256.Create(bit), Vector256.Create(value));
        return low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << 32);
    }

    private static uint Half(ref byte bytes, byte value) =>
        Vector256.Equals(Vector256.LoadUnsafe(ref bytes), Vector256.Create(value)).ExtractMostSignificantBits();

    private static ulong Quarter(ref byte bytes, byte value) =>
        Vector128.Equals(Vector128.LoadUnsafe(ref bytes), Vector128.Create(value)).ExtractMostSignificantBits();
}
