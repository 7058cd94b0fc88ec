namespace Dvc.Indicators.Analysis;

/// <summary>What raises one figure's numerator by one.</summary>
/// <param name="Figure">The name of the figure, as <c>ON_TIME_PROCESSING</c>.</param>
/// <param name="Unit">What is put right.</param>
/// <param name="IsSampled">
/// Whether the figure counts single cases of a service that would have gone on, so that chance is in it; the others count a whole population.
/// </param>
public sealed record Lever(string Figure, LeverUnit Unit, bool IsSampled);
