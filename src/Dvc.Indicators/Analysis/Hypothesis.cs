namespace Dvc.Indicators.Analysis;

/// <summary>One thing that whoever published values may have done otherwise.</summary>
/// <param name="Id">A short name, such as <c>due-date</c>; results write it.</param>
/// <param name="Name">What is done otherwise.</param>
/// <param name="Compute">Computes the scores under it.</param>
public sealed record Hypothesis(string Id, LocalizedText Name, Func<ScoreResult> Compute);
