using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>
/// The mean row of a cohort; for the provinces it is the national row (toàn quốc). Of each group it is the mean of the agencies' scores,
/// rounded half up as the rule set rounds points; its total is made of the rounded means.
/// </summary>
/// <param name="Groups">The mean of each group, over the agencies that have a score in it; without points where none has one.</param>
/// <param name="Total">The total of the means; without points where a group has none.</param>
public sealed record CohortMean(ImmutableArray<ItemScore> Groups, ItemScore Total)
{
    internal static CohortMean Of(ScoreResult scores, Cohort cohort)
    {
        var groups = scores.GroupColumns.Select((column, g) => MeanOf(scores, column, scores.Rules.Groups[g].Maximum, cohort))
            .ToImmutableArray();
        var isComplete = groups.All(group => group.Points is not null);
        var weighted = groups.Select((group, g) => (scores.Rules.Groups[g].Weight, group.Points?.Value ?? 0, group.Maximum.Value));
        var total = isComplete ? new Points(TotalScorer.Of(scores.Rules, [.. weighted])) : (Points?)null;
        var state = isComplete ? ScoreState.Scored : ScoreState.Incomplete;
        return new CohortMean(groups, new ItemScore(scores.TotalColumn.Id, state, total, new Points(scores.Rules.TotalMaximum)));
    }

    private static ItemScore MeanOf(ScoreResult scores, ItemColumn column, decimal maximum, Cohort cohort)
    {
        var points = cohort.Rows.Where(column.HasPoints).Select(row => column.Points[row]).ToList();
        return points.Count == 0
            ? new ItemScore(column.Id, ScoreState.NoData, null, new Points(maximum))
            : new ItemScore(column.Id, ScoreState.Scored, Mean(points, scores.Rules.PointsDigits), new Points(maximum));
    }

    private static Points Mean(List<decimal> points, int digits) => new((Ratio.Of(points.Sum()) / Ratio.Of(points.Count)).Round(digits));
}
