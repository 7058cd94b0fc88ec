using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>What one page shows of a report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Options">How it is written.</param>
/// <param name="Title">The page's title.</param>
/// <param name="Lead">The agency that the page begins with; null where it begins with several.</param>
/// <param name="Cohorts">The cohorts whose rankings are shown.</param>
/// <param name="Agencies">The agencies that have a section.</param>
/// <param name="LinkTo">Where an agency's section is, from this page.</param>
/// <param name="Home">The page to go back to; null on the first page, which alone tells of quality and method.</param>
internal sealed record PageScope(
    Report Report,
    HtmlOptions Options,
    LocalizedText Title,
    ReportAgency? Lead,
    ImmutableArray<ReportCohort> Cohorts,
    ImmutableArray<ReportAgency> Agencies,
    Func<ReportAgency, string> LinkTo,
    string? Home)
{
    /// <summary>Whether it is the first page, which tells of the whole.</summary>
    public bool IsFirst => Home is null;

    public ReportFormat Format { get; } = ReportFormat.From(Options.Language);

    /// <summary>A label in the page's language, escaped.</summary>
    public string Label(LocalizedText text) => HtmlText.Escape(Format.Text(text));

    /// <summary>An agency's name as a link to its section.</summary>
    public string Link(ReportAgency agency) => $"<a href=\"{LinkTo(agency)}\">{Name(agency.ShortName)}</a>";

    /// <summary>An agency's name, which is Vietnamese on an English page too.</summary>
    public string Name(string name) => Options.Language == Language.Vietnamese ? HtmlText.Name(name) : $"<bdi lang=\"vi\">{HtmlText.Escape(name)}</bdi>";

    /// <summary>An agency's full name, its code where it has none.</summary>
    public static string NameOf(ReportAgency agency) => agency.Agency.Name.Length > 0 ? agency.Agency.Name : agency.Agency.WrittenCode;

    /// <summary>The id of an agency's section.</summary>
    public static string IdOf(ReportAgency agency) => FormattableString.Invariant($"a{agency.Row}");
}
