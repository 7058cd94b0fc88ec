namespace Dvc.Indicators.Analysis;

/// <summary>What an agency below gives to a change of its parent's component. The points of all of them add up to the component's change.</summary>
/// <param name="Agency">The agency below.</param>
/// <param name="Before">Its earlier figure; null where it had none.</param>
/// <param name="After">Its later figure; null where it has none.</param>
/// <param name="Within">Points by its own rate.</param>
/// <param name="Mix">Points by its share in the whole.</param>
public sealed record ChildChange(Agency Agency, Figure? Before, Figure? After, Points Within, Points Mix);
