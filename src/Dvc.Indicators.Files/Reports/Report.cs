using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>
/// A report (báo cáo): one result as people read it. It is built once and every writer (HTML, Excel, CSV, JSON, Markdown) reads it, so that
/// numbers, order and rounding are the same everywhere. Immutable and safe for use by several threads.
/// </summary>
/// <remarks>
/// Numbers are exact: a <see cref="Ratio"/> is rounded only by a <see cref="ReportFormat"/>, points are rounded already as the rule
/// set says. What has no data is null, never 0.
/// </remarks>
public sealed partial class Report
{
    private readonly Lazy<ImmutableArray<LocalizedText>> _sentences;

    internal Report(RankedResult result, LocalizedText title)
    {
        Result = result;
        Title = title;
        _sentences = new(() => ReportSentences.Create(this), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The result that is reported.</summary>
    public RankedResult Result { get; }

    /// <summary>The title.</summary>
    public LocalizedText Title { get; }

    /// <summary>The rule set: its id, version and hash, its groups, components and grades.</summary>
    public RuleSet Rules => Result.Scores.Rules;

    /// <summary>The period (kỳ báo cáo); null where the figures do not name one.</summary>
    public ReportingPeriod? Period => Result.Scores.Context.Period;

    /// <summary>
    /// The cut (thời điểm chốt), the period's end where no other was given; null where no period is known and none was given.
    /// </summary>
    public VietnamTime? Cut => Result.Scores.Context.Cut ?? Period?.End;

    /// <summary>Whether the period was still running at the cut (chưa hết kỳ báo cáo), so that the scores will change.</summary>
    public bool IsProvisional => Result.Scores.Context.IsProvisional;

    /// <summary>The agencies in the order of the result; may be empty.</summary>
    public required ImmutableArray<ReportAgency> Agencies { get; init; }

    /// <summary>The cohorts with their rankings, in the order of the result.</summary>
    public required ImmutableArray<ReportCohort> Cohorts { get; init; }

    /// <summary>The components of the rule set of which any agency has data, points or a figure; in its order.</summary>
    public required ImmutableArray<Component> ShownComponents { get; init; }

    /// <summary>
    /// The headline rates of which any agency has a value, in the order of the rule set; five under Decision 766, or fewer.
    /// </summary>
    public required ImmutableArray<HeadlineRate> ShownRates { get; init; }

    /// <summary>What the records were; null where figures were given.</summary>
    public required ReportQuality? Quality { get; init; }

    /// <summary>The targets in force in the period, in the order of their set; those without dates where no period is known.</summary>
    public required ImmutableArray<OfficialTarget> Targets { get; init; }

    /// <summary>The change against the earlier result; null where none was given or it is refused.</summary>
    public required Comparison? Comparison { get; init; }

    /// <summary>Why the earlier result is not compared; null where none was given or it is compared.</summary>
    public required ComparisonRefusal? Refusal { get; init; }

    /// <summary>
    /// The periods of the results that the course (diễn biến) of each agency shows, oldest first, this one last; one without others.
    /// </summary>
    public required ImmutableArray<RankedResult> Course { get; init; }

    /// <summary>Why results given for the course are left out of it; usually empty.</summary>
    public required ImmutableArray<ComparisonRefusal> LeftOut { get; init; }

    /// <summary>The legal and other sources, each once: of the rule set, its groups and components, and the targets.</summary>
    public required ImmutableArray<ReportCitation> Citations { get; init; }

    /// <summary>
    /// The agency that the report is about: the only one without a parent in the result; null where there are several.
    /// </summary>
    public required ReportAgency? Lead { get; init; }

    /// <summary>
    /// What the result says in words: what was scored, then what has changed, what was not reached and what can be gained, at most seven.
    /// </summary>
    public ImmutableArray<LocalizedText> Sentences => _sentences.Value;

    /// <summary>Why the wider result does not tell the place of <see cref="Lead"/>; null where none was given or it does.</summary>
    public required LocalizedText? CohortRefusal { get; init; }

    /// <summary>The office that makes the report; null where it is not named.</summary>
    public required string? Issuer { get; init; }

    /// <summary>The day of the report; null where it is not named.</summary>
    public required DateOnly? Date { get; init; }

    /// <summary>Whom to ask; null where it is not named.</summary>
    public required string? Contact { get; init; }

    /// <summary>Whether the issuer has confirmed the data as final.</summary>
    public required bool IsFinal { get; init; }

    /// <summary>What the report is about.</summary>
    internal ReportKind Kind { get; init; }

    /// <summary>The earlier result that was given, compared or not.</summary>
    internal RankedResult? Previous { get; init; }

    /// <summary>The place of <see cref="Lead"/> in its cohort; null without a cohort of two.</summary>
    internal CohortPlace? Place { get; init; }

    /// <summary>The places that <see cref="Lead"/> rose (above 0) or fell since the earlier result; null where they do not compare.</summary>
    internal decimal? Places { get; init; }

    /// <summary>Of several agencies without a parent: their largest cohort; null where there is a <see cref="Lead"/>.</summary>
    internal ReportCohort? MainCohort { get; init; }

    /// <summary>Builds a report.</summary>
    /// <param name="result">The result.</param>
    /// <param name="options">What to add; null is the standard: the built-in targets, no earlier result.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException">The result is null.</exception>
    /// <exception cref="ArgumentException">The data are to be final, but no issuer confirms them.</exception>
    /// <remarks>An earlier result that does not compare is no error: <see cref="Refusal"/> says why.</remarks>
    public static Report Build(RankedResult result, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return options is { IsFinal: true, Issuer: null }
            ? throw new ArgumentException("Final data need an issuer who confirms them.", nameof(options))
            : new ReportBuilder(result, options ?? ReportOptions.Standard).Build();
    }
}
