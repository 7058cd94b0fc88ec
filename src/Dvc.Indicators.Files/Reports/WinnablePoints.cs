namespace Dvc.Indicators.Files;

/// <summary>Points that an agency can still win in one component, or in a group that was reported as a whole. Immutable.</summary>
/// <param name="Group">The group.</param>
/// <param name="Component">The component; null where only the group's score is known.</param>
/// <param name="Points">The points lost in the component or group, above 0; its whole maximum where it has no data.</param>
/// <param name="InTotal">
/// What they are worth in the total, rounded as the rule set rounds points: the same where the total is a plain sum, weighted where the
/// groups are weighted.
/// </param>
/// <param name="HasData">Whether there are data: without, the points are won by having the figure at all.</param>
/// <param name="CanInfluence">Whether the agency can influence it (see <see cref="ReportComponent.CanInfluence"/>).</param>
public sealed record WinnablePoints(
    Group Group, Component? Component, Points Points, Points InTotal, bool HasData, bool CanInfluence);
