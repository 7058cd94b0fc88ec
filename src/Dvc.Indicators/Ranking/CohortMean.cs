using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>
/// The mean row of a cohort; for the provinces it is the national row (toàn quốc). Of each group it is the mean of the agencies' scores,
/// rounded half up as the rule set rounds points; its total is made of the rounded means. A group that applies to none of the agencies is
/// left out of the total, as it is for the agencies.
/// </summary>
/// <param name="Groups">
/// The mean of each group, over the agencies that have a score in it; without points where none has one (incomplete where some of them was not
/// measured in full), with a maximum of 0 where the group does not apply.
/// </param>
/// <param name="Total">The total of the means; a group without data adds 0; without points where a group is incomplete or none applies.</param>
public sealed record CohortMean(ImmutableArray<ItemScore> Groups, ItemScore Total)
{
    internal static CohortMean Compute(ScoreResult scores, Cohort cohort)
    {
        var groups = scores.GroupColumns.Select(column => MeanOf(scores, column, cohort)).ToImmutableArray();
        return new CohortMean(groups, TotalOf(scores.Rules, groups, LargestMaximum(scores.TotalColumn, cohort.Rows)));
    }

    private static ItemScore TotalOf(RuleSet rules, ImmutableArray<ItemScore> groups, decimal maximum)
    {
        var concerned = groups.Index().Where(group => group.Item.State != ScoreState.NotApplicable).ToList();
        var applies = concerned.Exists(group => !rules.IsWeighted || rules.Groups[group.Index].Weight > 0);
        var parts = concerned.Select(group =>
            (rules.Groups[group.Index].Weight, group.Item.Points?.Value ?? 0, group.Item.Maximum.Value));
        var state = !applies ? ScoreState.NotApplicable
            : concerned.Exists(group => group.Item.State == ScoreState.Incomplete) ? ScoreState.Incomplete
            : concerned.Exists(group => group.Item.Points is not null) ? ScoreState.Scored
            : ScoreState.NoData;
        return new ItemScore(
            RuleSet.TotalId,
            state,
            state == ScoreState.Scored ? new Points(TotalScorer.Add(rules, [.. parts])) : null,
            applies ? new Points(maximum) : Points.Zero);
    }

    private static ItemScore MeanOf(ScoreResult scores, ItemColumn column, Cohort cohort)
    {
        var concerned = cohort.Rows.Where(row => column.States[row] != ScoreState.NotApplicable).ToList();
        var points = concerned.Where(column.HasPoints).Select(row => column.Points[row]).ToList();
        var state = points.Count > 0 ? ScoreState.Scored
            : concerned.Exists(row => column.States[row] == ScoreState.Incomplete) ? ScoreState.Incomplete
            : concerned.Count > 0 ? ScoreState.NoData
            : ScoreState.NotApplicable;
        return new ItemScore(
            column.Id,
            state,
            points.Count > 0 ? Mean(points, scores.Rules.PointsDigits) : null,
            new Points(LargestMaximum(column, concerned)));
    }

    // Agencies of a cohort are of one level, so that the same components apply to them and their maxima are the same.
    private static decimal LargestMaximum(ItemColumn column, IEnumerable<int> rows) =>
        rows.Select(column.MaximumAt).DefaultIfEmpty(0).Max();

    private static Points Mean(List<decimal> points, int digits) => new((Ratio.FromDecimal(points.Sum()) / Ratio.FromDecimal(points.Count)).Round(digits));

    /// <summary>Whether both have the same content; lists are compared item by item.</summary>
    /// <param name="other">The other; null equals nothing.</param>
    /// <returns>True when all members are equal.</returns>
    public bool Equals(CohortMean? other) => other is not null
        && ContentEquality.AreEqual(Groups, other.Groups)
        && Total == other.Total;

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(ContentEquality.HashOf(Groups));
        hash.Add(Total);
        return hash.ToHashCode();
    }
}
