namespace Dvc.Indicators.Live;

/// <summary>What an agency has in one item: component, group or total.</summary>
/// <param name="Figure">The figure of a component; null where there is none.</param>
/// <param name="State">How the score came about.</param>
/// <param name="Points">The points; null where there are none.</param>
/// <param name="Rank">The place in the cohort, of groups and the total; null where there is none.</param>
public readonly record struct LiveValue(Figure? Figure, ScoreState State, Points? Points, Rank? Rank);
