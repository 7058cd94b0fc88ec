namespace Dvc.Indicators;

/// <summary>Something suspicious about a figure or a reported score.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Agency">The agency.</param>
/// <param name="Item">The id of the component or group.</param>
/// <param name="Message">The finding as one sentence.</param>
public sealed record ScoreFinding(ScoreFindingKind Kind, Agency Agency, string Item, LocalizedText Message);
