namespace Dvc.Indicators;

/// <summary>What was measured of an incomplete group or total: its points and the most that what was measured can give. Immutable.</summary>
/// <param name="Points">The points; null where nothing that was measured has data.</param>
/// <param name="Maximum">The maxima of what was measured; 0 where nothing was.</param>
public readonly record struct MeasuredPart(Points? Points, Points Maximum);
