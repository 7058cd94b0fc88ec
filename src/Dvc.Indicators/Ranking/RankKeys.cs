using System.Runtime.InteropServices;

namespace Dvc.Indicators;

/// <summary>
/// Sorts the agencies of a cohort by points, best first, equal ones in roster order. A key is one whole number for an agency: the row
/// in the lower bits, and above it a number that is smaller for more points and the same for the same points.
/// </summary>
internal static class RankKeys
{
    private const int Digits = 6;
    private const int RowBits = 31;

    private static readonly uint[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    public static int RowOf(long key) => (int)(key & int.MaxValue);

    public static bool AreTied(long left, long right) => left >> RowBits == right >> RowBits;

    /// <summary>
    /// The keys of the agencies that have points, sorted. Published points have few digits, so that their millionths are whole numbers;
    /// any other points are compared as decimals, with the same result.
    /// </summary>
    /// <param name="scores">The points.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="keys">Holds the keys; what it held is lost.</param>
    public static void Fill(ItemColumn scores, Cohort cohort, List<long> keys)
    {
        keys.Clear();
        keys.EnsureCapacity(cohort.Rows.Length);
        foreach (var row in cohort.Rows)
        {
            if (!scores.HasPoints(row))
            {
                continue;
            }

            if (MillionthsOf(scores.Points[row]) is not { } millionths)
            {
                FillByDecimals(scores, cohort, keys);
                return;
            }

            keys.Add(Key(uint.MaxValue - millionths, row));
        }

        LongSort.Sort(CollectionsMarshal.AsSpan(keys));
    }

    /// <summary>The same in the plain form, which takes any points: the key's upper part is the number of higher scores.</summary>
    public static void FillByDecimals(ItemColumn scores, Cohort cohort, List<long> keys)
    {
        keys.Clear();
        var place = 0;
        foreach (var tie in cohort.Rows.Where(scores.HasPoints).GroupBy(row => scores.Points[row]).OrderByDescending(tie => tie.Key))
        {
            keys.AddRange(tie.Order().Select(row => Key((uint)place, row)));
            place++;
        }
    }

    private static long Key(uint order, int row) => ((long)order << RowBits) | (uint)row;

    // Null when there are more digits, or more than 32 bits.
    private static uint? MillionthsOf(decimal points)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(points, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        if (bits[1] != 0 || bits[2] != 0 || scale > Digits)
        {
            return null;
        }

        var millionths = (ulong)(uint)bits[0] * Powers[Digits - scale];
        return millionths <= uint.MaxValue ? (uint)millionths : null;
    }
}
