namespace Dvc.Indicators.Analysis;

/// <summary>A component, or a group with a score from outside, that no correction of the agency's changes.</summary>
/// <param name="Item">The id of the component or group.</param>
/// <param name="Reason">Why it is out of hand.</param>
/// <param name="Points">The points that lie there: the maximum less the present points.</param>
public sealed record OutOfHand(string Item, OutOfHandReason Reason, Points Points);
