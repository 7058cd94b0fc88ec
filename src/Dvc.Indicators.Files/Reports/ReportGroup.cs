using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>One group (nhóm chỉ số) of one agency. Immutable and safe for use by several threads.</summary>
/// <param name="Group">The group.</param>
/// <param name="Score">Its score.</param>
/// <param name="Rank">The agency's rank by this group in its cohort; null without a score.</param>
/// <param name="Change">The change against the earlier result; null where nothing is compared.</param>
/// <param name="Components">Its components, in the order of the rule set.</param>
/// <remarks>
/// Points, <see cref="Lost"/> and <see cref="WithoutData"/> add up to the maximum, unless a score from outside is above it.
/// </remarks>
public sealed record ReportGroup(Group Group, ItemScore Score, Rank? Rank, ItemChange? Change, ImmutableArray<ReportComponent> Components)
{
    /// <summary>
    /// The points that were lost by figures, at least 0: the maximum less the points and what is without data; null without a score.
    /// </summary>
    public Points? Lost => ReportPoints.Lost(Score) is { } lost ? new Points(Math.Max(0, lost.Value - WithoutData.Value)) : null;

    /// <summary>The maxima of the components without data, which added nothing; the whole maximum where the group has no score.</summary>
    public Points WithoutData => Score.State switch
    {
        ScoreState.NoData or ScoreState.Incomplete => Score.Maximum,
        ScoreState.Scored => new Points(Components.Where(part => part.Score.State == ScoreState.NoData).Sum(part => part.Score.Maximum.Value)),
        _ => Points.Zero,
    };
}
