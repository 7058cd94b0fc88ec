using System.Collections.Immutable;
using System.Numerics;

namespace Dvc.Indicators;

/// <summary>Adds group scores to totals. A total exists only when every group that applies has a score.</summary>
internal static class TotalScorer
{
    public static ItemColumn Score(RuleSet rules, ImmutableArray<ItemColumn> groups, int count)
    {
        var scores = new ItemColumn(RuleSet.TotalId, rules.TotalMaximum, count);

        // The maxima of unweighted groups add up to the total's, so they need adding only where an agency has others.
        var isMaximumKnown = groups.All(group => group.HasOneMaximum);
        for (var row = 0; row < count; row++)
        {
            if (rules.IsWeighted)
            {
                ScoreWeighted(rules, groups, scores, row);
            }
            else
            {
                ScorePlain(groups, scores, row, isMaximumKnown);
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

    private static void ScorePlain(ImmutableArray<ItemColumn> groups, ItemColumn scores, int row, bool isMaximumKnown)
    {
        decimal points = 0, maximum = 0;
        bool applies = false, isComplete = true;
        for (var g = 0; g < groups.Length; g++)
        {
            if (groups[g].States[row] != ScoreState.NotApplicable)
            {
                applies = true;
                isComplete &= groups[g].HasPoints(row);
                points += groups[g].Points[row];
                if (!isMaximumKnown)
                {
                    maximum += groups[g].MaximumAt(row);
                }
            }
        }

        Set(scores, row, applies, isComplete, points);
        if (!isMaximumKnown)
        {
            scores.SetMaximum(row, maximum);
        }
    }

    private static void ScoreWeighted(RuleSet rules, ImmutableArray<ItemColumn> groups, ItemColumn scores, int row)
    {
        var concerned = Enumerable.Range(0, groups.Length).Where(g => groups[g].States[row] != ScoreState.NotApplicable).ToList();
        var isComplete = concerned.TrueForAll(g => groups[g].HasPoints(row));
        var applies = concerned.Exists(g => rules.Groups[g].Weight > 0);
        var points = applies && isComplete
            ? Add(rules, [.. concerned.Select(g => (rules.Groups[g].Weight, groups[g].Points[row], groups[g].MaximumAt(row)))])
            : 0;
        Set(scores, row, applies, isComplete, points);
        scores.SetMaximum(row, applies ? rules.TotalMaximum : 0);
    }

    private static void Set(ItemColumn scores, int row, bool applies, bool isComplete, decimal points)
    {
        var state = !applies ? ScoreState.NotApplicable : isComplete ? ScoreState.Scored : ScoreState.Incomplete;
        scores.Set(row, state, state == ScoreState.Scored ? points : 0);
    }
}
