using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Lists what an agency can still win, largest loss first.</summary>
internal static class WinnableList
{
    public static ImmutableArray<WinnablePoints> Create(RuleSet rules, ImmutableArray<ReportGroup> groups)
    {
        var weights = rules.IsWeighted
            ? groups.Where(group => group.Score.State != ScoreState.NotApplicable).Sum(group => group.Group.Weight!.Value)
            : 0;
        var list = groups.SelectMany(group => In(group).Select(points =>
            points with { InTotal = InTotal(rules, group, points.Points, weights) }));
        return [.. list.OrderByDescending(points => points.InTotal.Value)];
    }

    private static IEnumerable<WinnablePoints> In(ReportGroup group)
    {
        if (group.Score.State == ScoreState.Reported && !IsSumOfParts(group))
        {
            return ReportPoints.Lost(group.Score) is { Value: > 0 } lost
                ? [new WinnablePoints(group.Group, null, lost, lost, true, group.Components.Any(part => part.CanInfluence))]
                : [];
        }

        return group.Components
            .Select(part => (Part: part, Points: part.Score.State == ScoreState.NoData ? part.Score.Maximum : part.Lost ?? Points.Zero))
            .Where(one => one.Points.Value > 0)
            .Select(one => new WinnablePoints(
                group.Group, one.Part.Component, one.Points, one.Points, one.Part.Score.State != ScoreState.NoData, one.Part.CanInfluence));
    }

    // Where the parts of a group that was reported as a whole do not tell its score, the group itself is all that can be named.
    private static bool IsSumOfParts(ReportGroup group) =>
        group.Components.All(part => part.Score.Points is not null || part.Score.Maximum.Value == 0)
        && group.Components.Sum(part => part.Score.Points?.Value ?? 0) == group.Score.Points?.Value;

    private static Points InTotal(RuleSet rules, ReportGroup group, Points points, decimal weights)
    {
        if (!rules.IsWeighted)
        {
            return points;
        }

        if (weights == 0 || group.Score.Maximum.Value == 0)
        {
            return Points.Zero;
        }

        var share = Ratio.FromDecimal(points.Value) / Ratio.FromDecimal(group.Score.Maximum.Value) * Ratio.FromDecimal(group.Group.Weight!.Value) / Ratio.FromDecimal(weights);
        return new Points((share * Ratio.FromDecimal(rules.TotalMaximum)).Round(rules.PointsDigits));
    }
}
