using System.Runtime.Intrinsics;

namespace Dvc.Indicators;

/// <summary>Turns 64 numbers of 16 bits into 16 words of 64 bits: word and bit change places with number and bit.</summary>
internal static class BitPlanes
{
    /// <summary>Fills the planes.</summary>
    /// <param name="rows">64 numbers.</param>
    /// <param name="planes">Takes 16 words; bit r of word b is bit b of number r.</param>
    public static void Transpose(ReadOnlySpan<ushort> rows, Span<ulong> planes)
    {
        planes.Clear();
        for (var row = 0; row < rows.Length; row += Vector256<ushort>.Count)
        {
            var numbers = Vector256.Create(rows[row..]);
            for (var plane = planes.Length - 1; plane >= 0; plane--)
            {
                planes[plane] |= (ulong)numbers.ExtractMostSignificantBits() << row;
                numbers <<= 1;
            }
        }
    }
}
