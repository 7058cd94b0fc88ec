using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>What a report shows besides its result. Immutable and safe for use by several threads.</summary>
public sealed record ReportOptions
{
    /// <summary>The standard: the built-in targets, no earlier result.</summary>
    public static ReportOptions Standard { get; } = new();

    /// <summary>
    /// The title; null is the standard one: what is reported, of whom, and the period.
    /// </summary>
    public LocalizedText? Title { get; init; }

    /// <summary>The earlier result that changes are told against, as <see cref="ResultJson.Read"/> gives it; null for none.</summary>
    public RankedResult? Previous { get; init; }

    /// <summary>
    /// Results before <see cref="Previous"/>, oldest first, for the course of each agency; those that do not compare with the result are
    /// left out, and <see cref="Report.LeftOut"/> says why. May be empty.
    /// </summary>
    public ImmutableArray<RankedResult> Earlier { get; init; } = [];

    /// <summary>The targets that agencies are measured by; those not in force in the period are left out.</summary>
    public TargetSet Targets { get; init; } = TargetSet.BuiltIn;

    /// <summary>A wider result in which the agency at the top has its cohort, for its rank and mean; null for none.</summary>
    public RankedResult? CohortResult { get; init; }

    /// <summary>The office that makes the report (cơ quan lập); null where it is not named.</summary>
    public string? Issuer { get; init; }

    /// <summary>The day of the report; null where it is not named.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whom to ask; null where it is not named.</summary>
    public string? Contact { get; init; }

    /// <summary>Whether the issuer confirms the data as final; then <see cref="Issuer"/> has to be named.</summary>
    public bool IsFinal { get; init; }
}
