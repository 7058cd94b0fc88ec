using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>Shares of variance and leaving out, for one cohort.</summary>
internal sealed class CohortWeights
{
    private readonly RuleSet _rules;
    private readonly ScoreResult _scores;
    private readonly TieRule _tieRule;
    private readonly ImmutableArray<int> _rows;
    private readonly Fraction _weights;
    private readonly Fraction[] _totals;
    private readonly Fraction _variance;

    public CohortWeights(RankedResult result, Cohort cohort)
    {
        _scores = result.Scores;
        _rules = _scores.Rules;
        _tieRule = result.TieRule;
        _rows = [.. cohort.Rows.Where(_scores.TotalColumn.HasPoints)];
        _weights = Fraction.FromDecimal(_rules.IsWeighted ? _rules.Groups.Sum(group => group.Weight!.Value) : 1);
        _totals = [.. _rows.Select(row => Fraction.Sum(_rules.Groups.Select(group => InTotal(group, group.Id, row))))];
        _variance = Covariance(_totals);
    }

    public ImmutableArray<WeightShare> All() => [.. _rules.Groups.SelectMany(group =>
        group.Components.Where(component => component.Maximum > 0).Select(component => Of(group, component.Id, component.Maximum)).Prepend(Of(group, group.Id, group.Maximum)))];

    // Points as they count in the total: a weighted total is the mean of shares of the groups' maxima.
    private Fraction InTotal(Group group, string item, int row) => Worth(group, _scores.ColumnOf(item).HasPoints(row) ? _scores.ColumnOf(item).Points[row] : 0);

    private Fraction Worth(Group group, decimal points) => !_rules.IsWeighted ? Fraction.FromDecimal(points)
        : group.Maximum == 0 ? default
        : Fraction.FromDecimal(_rules.TotalMaximum * group.Weight!.Value * points) / Fraction.FromDecimal(group.Maximum) / _weights;

    private WeightShare Of(Group group, string item, decimal maximum)
    {
        var parts = _rows.Select(row => InTotal(group, item, row)).ToArray();
        return new WeightShare(
            item, Worth(group, maximum).Round(_rules.PointsDigits), _variance.IsZero ? null : (Covariance(parts) / _variance).Round(4), MeanChange(parts));
    }

    private Fraction Covariance(Fraction[] values)
    {
        var (count, sum, sumOfTotals) = (new Fraction(Math.Max(1, _rows.Length), 1), Fraction.Sum(values), Fraction.Sum(_totals));
        return Fraction.Sum(values.Zip(_totals, (value, total) => value * total)) - (sum * sumOfTotals / count);
    }

    private decimal? MeanChange(Fraction[] parts)
    {
        if (_rows.IsEmpty)
        {
            return null;
        }

        var (before, after) = (Ranks(_totals), Ranks([.. _totals.Zip(parts, (total, part) => total - part)]));
        return Fraction.FromDecimal(before.Zip(after, (was, now) => Math.Abs(now - was)).Sum()) is var sum
            ? (sum / new Fraction(_rows.Length, 1)).Round(4) : null;
    }

    private decimal[] Ranks(Fraction[] values)
    {
        // Places of exact numbers: the order among them as whole numbers is enough.
        var order = values.Distinct().Order().Index().ToDictionary(each => each.Item, each => (decimal)each.Index);
        var all = values.Select(value => order[value]).ToList();
        return [.. all.Select((own, place) => new RankPlaces(all.Where((_, other) => other != place), _tieRule).PlaceOf(own))];
    }
}
