namespace Dvc.Indicators.Analysis;

/// <summary>What a group or component really weighs in the total of a cohort. Exact, rounded half away from zero to 4 decimals.</summary>
/// <param name="Item">The id of the group or component.</param>
/// <param name="Maximum">The nominal maximum in the total, in points.</param>
/// <param name="VarianceShare">Its covariance with the total by the total's variance: those of all groups, and those of all components and reported groups, add up to 1; null where all totals are the same.</param>
/// <param name="MeanRankChange">The mean change of rank, without its sign, when it is left out; null without agencies.</param>
public sealed record WeightShare(string Item, decimal Maximum, decimal? VarianceShare, decimal? MeanRankChange);
