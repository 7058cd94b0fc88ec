namespace Dvc.Indicators.Live;

/// <summary>What became of a dossier since the last view.</summary>
/// <param name="Before">Its slot at the last view; empty where there was none.</param>
/// <param name="Kind">What changed it last; a version counts for more than the clock.</param>
internal readonly record struct LiveTouch(LiveSlot Before, LiveCauseKind Kind);
