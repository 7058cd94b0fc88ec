namespace Dvc.Indicators.Analysis;

/// <summary>What a block of one or two levers can do.</summary>
/// <param name="Gain">What it gains in the item.</param>
/// <param name="Cost">The effort.</param>
/// <param name="First">The corrections of the first lever.</param>
/// <param name="Second">The corrections of the second; 0 where there is none.</param>
internal readonly record struct BlockChoice(long Gain, long Cost, long First, long Second);
