using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>How sure the ranking of one cohort is.</summary>
/// <param name="Cohort">The cohort.</param>
/// <param name="Agencies">The agencies with points, best first.</param>
/// <param name="LeftOut">The agencies without points, in roster order.</param>
public sealed record CohortUncertainty(Cohort Cohort, ImmutableArray<AgencyUncertainty> Agencies, ImmutableArray<Agency> LeftOut);
