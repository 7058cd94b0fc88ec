using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>What no correction of an agency's changes, and the points that lie there.</summary>
internal static class ReachRest
{
    public static ImmutableArray<OutOfHand> Of(ReachLevers levers)
    {
        var score = levers.Scores[0];
        return [.. score.Groups.Where(group => IsInItem(group)).SelectMany(group => In(group, levers))];

        bool IsInItem(GroupScore group) => group.Score.State == ScoreState.Reported
            ? levers.Item is RuleSet.TotalId || levers.Item == group.Group.Id
            : group.Components.Any(part => levers.IsInItem(part.Component));
    }

    private static IEnumerable<OutOfHand> In(GroupScore group, ReachLevers levers)
    {
        if (group.Score.State == ScoreState.Reported)
        {
            return [new OutOfHand(group.Group.Id, OutOfHandReason.Reported, group.Score.Maximum - group.Score.Points!.Value)];
        }

        return group.Components.Where(part => part.Score.State != ScoreState.NotApplicable && part.Score.Maximum.Value > 0)
            .Select(part => ReasonOf(part, levers) is { } reason
                ? new OutOfHand(part.Component.Id, reason, part.Score.Maximum - (part.Score.Points ?? Points.Zero)) : null)
            .OfType<OutOfHand>();
    }

    private static OutOfHandReason? ReasonOf(ComponentScore part, ReachLevers levers) => part.Entry.Kind switch
    {
        FigureKind.Reported => OutOfHandReason.Reported,
        _ when part.Score.State == ScoreState.NoData => OutOfHandReason.NoData,
        FigureKind.Counted when part.Entry.Figure.Denominator > 0 => levers.IsOurs(part.Component) ? null : OutOfHandReason.NotOurs,
        _ => OutOfHandReason.Policy,
    };
}
