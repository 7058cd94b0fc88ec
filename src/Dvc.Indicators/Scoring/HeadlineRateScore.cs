namespace Dvc.Indicators;

/// <summary>One headline rate of one agency.</summary>
/// <param name="Rate">The rate and its name.</param>
/// <param name="Value">The exact value, 1 being 100 %; null where there are no data.</param>
public readonly record struct HeadlineRateScore(HeadlineRate Rate, Ratio? Value);
