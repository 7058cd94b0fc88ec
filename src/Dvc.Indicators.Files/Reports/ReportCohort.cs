using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>One cohort (khối) with its ranking. Immutable and safe for use by several threads.</summary>
/// <param name="Cohort">The cohort.</param>
/// <param name="Title">Its name with the parent's name, such as <c>Xã, phường, đặc khu – UBND tỉnh Phú Thọ</c>.</param>
/// <param name="Mean">The mean row; of the provinces the national row (toàn quốc).</param>
/// <param name="Ranking">
/// Its agencies, best first, equal ones sorted by name as Vietnamese readers expect; then those without a rank, by name.
/// </param>
public sealed record ReportCohort(Cohort Cohort, LocalizedText Title, CohortMean Mean, ImmutableArray<ReportAgency> Ranking)
{
    /// <summary>How its members differ from those of the earlier result, so that places do not compare; null where they do, or nothing is compared.</summary>
    public CohortChange? Change { get; init; }
}
