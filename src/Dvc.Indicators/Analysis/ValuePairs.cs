namespace Dvc.Indicators.Analysis;

/// <summary>The pairs of two columns of which both values are there. With fewer than three, or a column that is constant in its exact values, nothing is defined.</summary>
internal sealed class ValuePairs
{
    private const int Fewest = 3;

    private readonly double[] _first;
    private readonly double[] _second;
    private readonly bool _isDefined;

    private ValuePairs(List<(decimal First, decimal Second)> pairs)
    {
        _first = [.. pairs.Select(pair => (double)pair.First)];
        _second = [.. pairs.Select(pair => (double)pair.Second)];
        _isDefined = pairs.Count >= Fewest && pairs.Any(pair => pair.First != pairs[0].First) && pairs.Any(pair => pair.Second != pairs[0].Second);
    }

    public int Count => _first.Length;

    public static ValuePairs Of(decimal?[] first, decimal?[] second) => new([.. first.Zip(second)
        .Where(pair => pair.First is not null && pair.Second is not null).Select(pair => (pair.First!.Value, pair.Second!.Value))]);

    public double? Pearson() => _isDefined ? Numerics.Pearson(_first, _second) : null;

    public double? Spearman() => _isDefined ? Numerics.Pearson(Numerics.Ranks(_first), Numerics.Ranks(_second)) : null;

    /// <summary>Kendall's τ-b.</summary>
    public double? Kendall()
    {
        if (!_isDefined)
        {
            return null;
        }

        var (balance, untiedFirst, untiedSecond) = (0L, 0L, 0L);
        for (var i = 0; i < Count; i++)
        {
            for (var j = i + 1; j < Count; j++)
            {
                var (first, second) = (_first[i].CompareTo(_first[j]), _second[i].CompareTo(_second[j]));
                balance += first * second;
                untiedFirst += Math.Abs(first);
                untiedSecond += Math.Abs(second);
            }
        }

        return balance / Math.Sqrt((double)untiedFirst * untiedSecond);
    }

    /// <summary>The probability of so strong a correlation or a stronger one by chance, of Student's distribution.</summary>
    public double? PValue(double? correlation)
    {
        if (correlation is not { } known)
        {
            return null;
        }

        var left = 1 - (known * known);
        return left <= 0 ? 0 : 2 * Numerics.StudentCdf(Count - 2, -Math.Abs(known) * Math.Sqrt((Count - 2) / left));
    }

    public double? Covariance() => Count < 2 ? null : Numerics.Covariance(_first, _second);
}
