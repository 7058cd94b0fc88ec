namespace Dvc.Indicators.Analysis;

/// <summary>The place that points take among the points of others: what <see cref="RankedResult"/> would say, without ranking all again.</summary>
internal sealed class RankPlaces
{
    private readonly decimal[] _others;
    private readonly decimal[] _distinct;
    private readonly TieRule _tieRule;

    public RankPlaces(IEnumerable<decimal> others, TieRule tieRule)
    {
        _others = [.. others.Order()];
        _distinct = [.. _others.Distinct()];
        _tieRule = tieRule;
    }

    /// <summary>The others of an agency's cohort that have points in an item.</summary>
    public static RankPlaces Of(RankedResult result, int row, string item)
    {
        var column = result.Scores.ColumnOf(item);
        return new RankPlaces(
            result.CohortOf(row).Rows.Where(other => other != row && column.HasPoints(other)).Select(other => column.Points[other]), result.TieRule);
    }

    public decimal PlaceOf(decimal points)
    {
        var above = Above(_others, points);
        return _tieRule switch
        {
            TieRule.Dense => 1 + Above(_distinct, points),
            TieRule.Fractional => 1 + above + ((_others.Length - above - CountLess(_others, points)) / 2m),
            _ => 1 + above,
        };
    }

    /// <summary>The least points, at least one's own, that take a place or a better one: own points, those of another, or one unit above them.</summary>
    public decimal LeastPoints(decimal own, decimal place, decimal unit) =>
        _distinct.SelectMany(points => (decimal[])[points, points + unit]).Append(own).Where(points => points >= own).Order()
            .First(points => PlaceOf(points) <= place);

    private static int Above(decimal[] sorted, decimal points) => sorted.Length - Count(sorted, other => other <= points);

    private static int CountLess(decimal[] sorted, decimal points) => Count(sorted, other => other < points);

    private static int Count(decimal[] sorted, Func<decimal, bool> isBefore)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isBefore(sorted[middle]) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
