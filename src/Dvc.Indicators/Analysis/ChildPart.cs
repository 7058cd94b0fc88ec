namespace Dvc.Indicators.Analysis;

/// <summary>One component of what an agency below gives to its parent.</summary>
/// <param name="Component">The component.</param>
/// <param name="Figure">The part's own figure.</param>
/// <param name="Share">Its part of the parent's denominator, rounded half up to 4 decimals; null where the parent's is 0.</param>
/// <param name="Points">Points of the parent less its points without this part: negative drags down.</param>
public sealed record ChildPart(Component Component, Figure Figure, decimal? Share, Points Points);
