namespace Dvc.Indicators.Analysis;

/// <summary>Statistics of columns with holes.</summary>
internal static class Columns
{
    /// <summary>Cronbach's α, covariances over the pairs that are complete; null below two columns, or where nothing varies.</summary>
    public static double? Cronbach(IReadOnlyList<decimal?[]> columns)
    {
        if (columns.Count < 2)
        {
            return null;
        }

        var (own, all) = (0.0, 0.0);
        for (var i = 0; i < columns.Count; i++)
        {
            for (var j = 0; j < columns.Count; j++)
            {
                if (ValuePairs.Of(columns[i], columns[j]).Covariance() is not { } covariance)
                {
                    return null;
                }

                all += covariance;
                own += i == j ? covariance : 0;
            }
        }

        return Rounded.ToDecide(all) == 0 ? null : columns.Count / (columns.Count - 1.0) * (1 - (own / all));
    }

    /// <summary>G1; null below three values, or where they are all the same.</summary>
    public static double? Skewness(IReadOnlyList<decimal> values) => values.Count >= 3 && Vary(values) ? Numerics.Skewness(Doubles(values)) : null;

    /// <summary>G2; null below four values, or where they are all the same.</summary>
    public static double? Kurtosis(IReadOnlyList<decimal> values) => values.Count >= 4 && Vary(values) ? Numerics.Kurtosis(Doubles(values)) : null;

    public static bool Vary(IReadOnlyList<decimal> values) => values.Any(value => value != values[0]);

    private static double[] Doubles(IReadOnlyList<decimal> values) => [.. values.Select(value => (double)value)];
}
