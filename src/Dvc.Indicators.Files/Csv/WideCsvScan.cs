using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dvc.Indicators.Files;

/// <summary>
/// What <see cref="CsvIndex"/> does, with vectors of 64 bytes, for processors with AVX-512. It is apart as nothing that names such vectors is
/// compiled beforehand.
/// </summary>
internal static class WideCsvScan
{
    /// <summary>Whether the processor can do it.</summary>
    public static bool IsSupported
    {
        // A caller that took this in would not be compiled beforehand either.
        [MethodImpl(MethodImplOptions.NoInlining)]
        get => Vector512.IsHardwareAccelerated && Avx512BW.IsSupported && Avx512Vbmi2.IsSupported;
    }

    /// <summary>Looks at bytes until there are enough; see <see cref="CsvIndex.TryGoOn"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void GoOn(ref CsvScan scan, byte[] text, int length, byte separator)
    {
        while (scan.GoesOn(length))
        {
            scan.Reserve();
            ref var bytes = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(text), scan.At);
            scan.IsUtf8 &= scan.At == 0 || WideUtf8Check.AreValid(ref bytes);
            Add(ref scan, ref bytes, separator);
            scan.At += ByteMasks.Width;
        }
    }

    // The processor moves the numbers of the bytes that are found together.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref CsvScan scan, ref byte bytes, byte separator)
    {
        var input = Vector512.LoadUnsafe(ref bytes);
        var areBreaks = Vector512.Equals(input, Vector512.Create((byte)'\n'));
        var areBoth = areBreaks | Vector512.Equals(input, Vector512.Create(separator));
        var both = areBoth.ExtractMostSignificantBits();
        scan.AddEnds(both, areBreaks.ExtractMostSignificantBits());
        var numbers = Avx512Vbmi2.Compress(Vector512<byte>.Zero, areBoth, Vector512<byte>.Indices);
        var at = Vector512.Create(scan.At);
        ref var places = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(scan.Places), scan.Count);
        (Avx512F.ConvertToVector512Int32(numbers.GetLower().GetLower()) + at).StoreUnsafe(ref places);
        var count = BitOperations.PopCount(both);
        scan.Count += count;
        if (count > 16)
        {
            (Avx512F.ConvertToVector512Int32(numbers.GetLower().GetUpper()) + at).StoreUnsafe(ref places, 16);
            (Avx512F.ConvertToVector512Int32(numbers.GetUpper().GetLower()) + at).StoreUnsafe(ref places, 32);
            (Avx512F.ConvertToVector512Int32(numbers.GetUpper().GetUpper()) + at).StoreUnsafe(ref places, 48);
        }
    }
}
