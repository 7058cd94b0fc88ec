using System.Collections.Immutable;
using System.Numerics;

namespace Dvc.Indicators;

/// <summary>
/// Adds group scores to totals. A group without data adds 0; a total exists only when every group that applies was measured in full.
/// </summary>
internal static class TotalScorer
{
    public static ItemColumn Score(RuleSet rules, ImmutableArray<ItemColumn> groups, int count)
    {
        var scores = new ItemColumn(RuleSet.TotalId, rules.TotalMaximum, count);

        // The maxima of unweighted groups add up to the total's, so they need adding only where an agency has others.
        var isMaximumKnown = groups.All(group => group.HasOneMaximum);
        for (var row = 0; row < count; row++)
        {
            ScoreRow(rules, groups, scores, row);
            if (rules.IsWeighted)
            {
                scores.SetMaximum(row, scores.States[row] == ScoreState.NotApplicable ? 0 : rules.TotalMaximum);
            }
            else if (!isMaximumKnown)
            {
                scores.SetMaximum(row, groups.Where(group => group.States[row] != ScoreState.NotApplicable).Sum(group => group.MaximumAt(row)));
            }
        }

        return scores;
    }

    /// <summary>The total of groups whose points and maxima are known.</summary>
    /// <param name="rules">The rule set.</param>
    /// <param name="groups">Weight, points and maximum of each group.</param>
    /// <returns>The plain sum, or the weighted mean of the groups' shares on the scale of the rule set's total, rounded half up.</returns>
    public static decimal Add(RuleSet rules, IReadOnlyCollection<(decimal? Weight, decimal Points, decimal Maximum)> groups)
    {
        if (!rules.IsWeighted)
        {
            return groups.Sum(group => group.Points);
        }

        var weights = Ratio.FromDecimal(groups.Sum(group => group.Weight!.Value));
        BigInteger numerator = 0, denominator = 1;
        foreach (var (weight, points, maximum) in groups.Where(group => group.Weight > 0 && group.Maximum > 0))
        {
            var part = Ratio.FromDecimal(weight!.Value) * Ratio.FromDecimal(points) / Ratio.FromDecimal(maximum);
            numerator = (numerator * part.Denominator) + (part.Numerator * denominator);
            denominator *= part.Denominator;
        }

        return (Ratio.FromDecimal(rules.TotalMaximum) * new Ratio(numerator, denominator) / weights).Round(rules.PointsDigits);
    }

    private static void ScoreRow(RuleSet rules, ImmutableArray<ItemColumn> groups, ItemColumn scores, int row)
    {
        decimal points = 0;
        bool applies = false, isComplete = true, hasPoints = false;
        for (var g = 0; g < groups.Length; g++)
        {
            var state = groups[g].States[row];
            applies |= state != ScoreState.NotApplicable && (!rules.IsWeighted || rules.Groups[g].Weight > 0);
            isComplete &= state != ScoreState.Incomplete;
            hasPoints |= groups[g].HasPoints(row);
            points += groups[g].Points[row];
        }

        if (!applies)
        {
            scores.Set(row, ScoreState.NotApplicable, 0);
        }
        else if (!isComplete)
        {
            scores.SetIncomplete(row, MeasuredOf(rules, groups, row));
        }
        else
        {
            scores.Set(row, hasPoints ? ScoreState.Scored : ScoreState.NoData, rules.IsWeighted && hasPoints ? Add(rules, PartsOf(rules, groups, row, PointsOf)) : points);
        }
    }

    private static MeasuredPart MeasuredOf(RuleSet rules, ImmutableArray<ItemColumn> groups, int row)
    {
        var hasPoints = groups.Any(group => group.HasPoints(row) || group.MeasuredAt(row)?.Points is not null);
        var points = Add(rules, PartsOf(rules, groups, row, PointsOf));
        var maximum = Add(rules, PartsOf(rules, groups, row, (group, at) => group.MeasuredAt(at)?.Maximum.Value ?? group.MaximumAt(at)));
        return new MeasuredPart(hasPoints ? new Points(points) : null, new Points(maximum));
    }

    private static decimal PointsOf(ItemColumn group, int row) => group.MeasuredAt(row)?.Points?.Value ?? group.Points[row];

    private static List<(decimal? Weight, decimal Points, decimal Maximum)> PartsOf(
        RuleSet rules, ImmutableArray<ItemColumn> groups, int row, Func<ItemColumn, int, decimal> pointsOf) =>
        [.. Enumerable.Range(0, groups.Length).Where(g => groups[g].States[row] != ScoreState.NotApplicable)
            .Select(g => (rules.Groups[g].Weight, pointsOf(groups[g], row), groups[g].MaximumAt(row)))];
}
