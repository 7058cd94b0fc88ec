using System.Collections.Immutable;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>
/// A report (báo cáo): one result as people read it. It is built once and every writer (HTML, Excel, CSV, JSON, Markdown) reads it, so that
/// numbers, order and rounding are the same everywhere. Immutable and safe for use by several threads.
/// </summary>
/// <remarks>
/// Numbers are exact: a <see cref="Ratio"/> is rounded only by a <see cref="ReportFormat"/>, points are rounded already as the rule
/// set says. What has no data is null, never 0.
/// </remarks>
public sealed class Report
{
    internal Report(RankedResult result, LocalizedText title)
    {
        Result = result;
        Title = title;
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

    /// <summary>Whether the period was still running at the cut (tạm tính), so that the scores will change.</summary>
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
    /// The agency that the overview is about: the only province or ministry, or the only agency; null where there are several, and then the
    /// overview shows the mean of the first cohort.
    /// </summary>
    public required ReportAgency? Lead { get; init; }

    /// <summary>Builds a report.</summary>
    /// <param name="result">The result.</param>
    /// <param name="options">What to add; null is the standard: the built-in targets, no earlier result.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException">The result is null.</exception>
    /// <remarks>An earlier result that does not compare is no error: <see cref="Refusal"/> says why.</remarks>
    public static Report Build(RankedResult result, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new ReportBuilder(result, options ?? ReportOptions.Standard).Build();
    }

    /// <summary>
    /// Writes the report as one HTML page, for a person who is not at home in data: it needs no script, asks nothing of any other place
    /// (its
    /// content policy forbids it), works on paper (A4) and on a telephone.
    /// </summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="options">How; null is <see cref="HtmlOptions.Standard"/>.</param>
    /// <remarks>UTF-8, line feeds; the same bytes for the same report.</remarks>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The options' language is none.</exception>
    public void WriteHtml(Stream stream, HtmlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        new ReportPages(this, options ?? HtmlOptions.Standard).WriteOne(stream);
    }

    /// <summary>
    /// Writes the report as several HTML pages that link to each other: <c>index.html</c>, the summary, and a page for each agency at the
    /// top
    /// (mostly a province) with all agencies below it, named for its code; agencies at the top without any below share
    /// <c>agencies.html</c>.
    /// </summary>
    /// <param name="write">
    /// Writes one file into the folder of the caller's choice: it gets the file's name, which is safe on every system, and what writes the
    /// content. It is called once a file, the summary first.
    /// </param>
    /// <param name="options">How; null is <see cref="HtmlOptions.Standard"/>.</param>
    /// <exception cref="ArgumentNullException">The first argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The options' language is none.</exception>
    public void WriteHtmlFiles(Action<string, Action<Stream>> write, HtmlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(write);
        new ReportPages(this, options ?? HtmlOptions.Standard).WriteAll(write);
    }

    /// <summary>
    /// Writes the report as an Excel workbook (.xlsx): overview (tổng quan), components (chi tiết tiêu chí), a ranking (xếp hạng) for each
    /// level, data quality (chất lượng dữ liệu) and method (phương pháp). Numbers are numbers with formats, no data is an empty cell, texts
    /// stay texts whatever they begin with, no cells are merged; heads are frozen and repeated in print, A4 landscape, one page wide.
    /// </summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="options">How; null is <see cref="ExcelOptions.Standard"/>.</param>
    /// <remarks>
    /// The same report gives the same bytes on every run: ids, order and times (1980-01-01) of the parts are fixed, and the properties name no
    /// author and no time. The parts are equal on every machine but for line ends inside names, which are the system's; the compressed
    /// file also depends on the compression of the runtime's version and on the mark of the operating system in it. A carriage return, tab or
    /// line feed in a name is kept; another sign that XML forbids becomes U+FFFD; a text of more than 32,767 signs ends in an ellipsis.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The options' language is none.</exception>
    public void WriteExcel(Stream stream, ExcelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ReportWorkbook.Write(this, stream, ReportFormat.Of((options ?? ExcelOptions.Standard).Language));
    }

    /// <summary>Writes the report as CSV, one row an item of an agency.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="form">For machines or for a Vietnamese Excel.</param>
    /// <param name="language">The language of names (and of headers and states in the form for Excel).</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The form or language is none.</exception>
    public void WriteCsv(Stream stream, CsvForm form = CsvForm.Machine, Language language = Language.Vietnamese)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ReportCsv.Write(this, stream, form, ReportFormat.Of(language));
    }

    /// <summary>
    /// Writes the report as JSON: the JSON of <see cref="ResultJson.Write(RankedResult, Stream)"/> with one more property, <c>report</c>, which holds what the
    /// report
    /// adds. Its schema is <see cref="ResultJson.Schema"/>, and <see cref="ResultJson.Read"/> reads the result back.
    /// </summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public void WriteJson(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ReportJson.Write(this, stream);
    }

    /// <summary>Writes a short summary as Markdown, for a mail. Names are escaped, so that they show as they are.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="language">The language.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The language is none.</exception>
    public void WriteMarkdown(Stream stream, Language language = Language.Vietnamese)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 14, leaveOpen: true);
        writer.Write(new ReportMarkdown(this, ReportFormat.Of(language)).ToString());
    }
}
