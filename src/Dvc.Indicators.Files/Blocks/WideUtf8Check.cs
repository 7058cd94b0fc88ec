using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dvc.Indicators.Files;

/// <summary>
/// What <see cref="Utf8Check"/> does, with vectors of 64 bytes, for processors with AVX-512. It is apart as nothing that names such vectors is
/// compiled beforehand.
/// </summary>
internal static class WideUtf8Check
{
    /// <summary>See <see cref="Utf8Check.AreValid"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreValid(ref byte bytes)
    {
        var input = Vector512.LoadUnsafe(ref bytes);
        var first = Vector512.LoadUnsafe(ref Unsafe.Add(ref bytes, -1));
        var second = Vector512.LoadUnsafe(ref Unsafe.Add(ref bytes, -2));
        var third = Vector512.LoadUnsafe(ref Unsafe.Add(ref bytes, -3));
        var low = Vector512.Create((byte)0x0F);
        var wrong = Avx512BW.Shuffle(Wide(Utf8Check.FirstHigh), (first >>> 4) & low)
            & Avx512BW.Shuffle(Wide(Utf8Check.FirstLow), first & low)
            & Avx512BW.Shuffle(Wide(Utf8Check.SecondHigh), (input >>> 4) & low);
        var isLater = Vector512.GreaterThanOrEqual(second, Vector512.Create(Utf8Check.ThreeBytes))
            | Vector512.GreaterThanOrEqual(third, Vector512.Create(Utf8Check.FourBytes));
        return (wrong ^ (isLater & Vector512.Create(Utf8Check.TwoContinuations))) == Vector512<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Wide(Vector128<byte> table) => Vector512.Create(Utf8Check.Half(table), Utf8Check.Half(table));
}
