using System.Collections.Immutable;
using Dvc.Indicators.Agencies;
using Dvc.Indicators.Files.Reports.Targets;
using Dvc.Indicators.Quality;
using Dvc.Indicators.Ranking;
using Dvc.Indicators.Rules;
using Dvc.Indicators.Scoring;

namespace Dvc.Indicators.Files.Reports;

/// <summary>What a report says of one agency (cơ quan, đơn vị). Immutable and safe for use by several threads.</summary>
public sealed class ReportAgency
{
    internal ReportAgency()
    {
    }

    /// <summary>The agency's row in the result.</summary>
    public required int Row { get; init; }

    /// <summary>The agency.</summary>
    public required Agency Agency { get; init; }

    /// <summary>The cohort that it is ranked in.</summary>
    public required Cohort Cohort { get; init; }

    /// <summary>The total; without points when a group has no data (see <see cref="Missing"/>).</summary>
    public required ItemScore Total { get; init; }

    /// <summary>The total's maximum less the total, at least 0; null without a total.</summary>
    public Points? Lost => ReportPoints.Lost(Total);

    /// <summary>The rank by total in its cohort; null without a total.</summary>
    public required Rank? Rank { get; init; }

    /// <summary>Who stands next to it by total; null without a rank.</summary>
    public required Neighbours? Neighbours { get; init; }

    /// <summary>The grade that the total earns; null without a total or where the rule set has no grades.</summary>
    public required Grade? Grade { get; init; }

    /// <summary>The groups with their components, in the order of the rule set.</summary>
    public required ImmutableArray<ReportGroup> Groups { get; init; }

    /// <summary>All headline rates of the rule set, in its order.</summary>
    public required ImmutableArray<HeadlineRateScore> Rates { get; init; }

    /// <summary>
    /// Whether it meets the targets, one for each of <see cref="Report.Targets"/> that concerns its level, in their order.
    /// </summary>
    public required ImmutableArray<TargetResult> Targets { get; init; }

    /// <summary>What it can still win, largest loss first; of equal ones in the order of the rule set.</summary>
    public required ImmutableArray<WinnablePoints> Winnable { get; init; }

    /// <summary>
    /// The ministry or province that its transparency figures 1.1–1.3 belong to; null where it is one itself, or its level is not known, or
    /// none stands above it in the result.
    /// </summary>
    public required Agency? PublishingAuthority { get; init; }

    /// <summary>
    /// The change against the earlier result; null where that does not have it in the same cohort, or nothing is compared.
    /// </summary>
    public required AgencyChange? Change { get; init; }

    /// <summary>The totals in the results of <see cref="Report.Course"/>, in their order; null where one has none.</summary>
    public required ImmutableArray<Points?> Course { get; init; }

    /// <summary>How many of its dossiers are suspect; null where figures were given.</summary>
    public required AgencyQuality? Quality { get; init; }

    /// <summary>The ids of the groups and components without data, as <see cref="AgencyScore.Missing"/> tells them.</summary>
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>Whether nothing shows that it handled a dossier, so that its points come from empty figures only.</summary>
    public required bool HasNoActivity { get; init; }
}
