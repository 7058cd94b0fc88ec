namespace Dvc.Indicators.Samples;

/// <summary>Whole numbers in the proportion of others.</summary>
internal static class Shares
{
    /// <summary>As many of <paramref name="to"/> as the count is of <paramref name="of"/>, rounded half up; 0 where that is 0.</summary>
    public static long Scale(long count, long of, long to) => of == 0 ? 0 : (long)((2 * (Int128)count * to + of) / (2 * (Int128)of));

    /// <summary>Shares out a total in the proportion of weights: the largest remainders get the rest, the first of equals before.</summary>
    public static long[] ByLargestRemainder(long total, IReadOnlyList<long> weights)
    {
        var sum = weights.Sum();
        var shares = weights.Select(weight => (long)((Int128)total * weight / sum)).ToArray();
        var byRemainder = Enumerable.Range(0, weights.Count).OrderByDescending(i => (Int128)total * weights[i] % sum);
        foreach (var i in byRemainder.Take((int)(total - shares.Sum())))
        {
            shares[i]++;
        }

        return shares;
    }

    /// <summary>Whether the place is one of <paramref name="hits"/> that are spread evenly over <paramref name="items"/> places.</summary>
    public static bool IsSpread(long place, long hits, long items) =>
        (long)((Int128)(place + 1) * hits / items) > (long)((Int128)place * hits / items);
}
