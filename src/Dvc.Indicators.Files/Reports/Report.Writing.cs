namespace Dvc.Indicators.Files;

// What writes the report for people and programs.
public sealed partial class Report
{
    /// <summary>
    /// Writes the report as one HTML page, for a person who is not at home in data: it needs no script, asks nothing of any other place
    /// (its content policy forbids it), works on paper (A4) and on a telephone.
    /// </summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="options">How; null is <see cref="HtmlOptions.Standard"/>.</param>
    /// <remarks>UTF-8, line feeds; the same bytes for the same report.</remarks>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The options' language is none.</exception>
    public void WriteHtml(Stream stream, HtmlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FormattedOutput.Write(stream, Html(options));
    }

    /// <summary>
    /// Writes the report as several HTML pages that link to each other: <c>index.html</c>, the summary, and, named for their codes, a page for
    /// each agency below the only one at the top, or for each of several at the top with all agencies below it.
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
    /// author, no time and no operating system. The parts are equal on every machine, the compressed file on every machine with the same
    /// compression, which is the runtime's. A carriage return, tab or line feed in a name is kept, another character
    /// that XML forbids becomes U+FFFD, and a text of more than 32,767 characters ends in an ellipsis.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The options' language is none.</exception>
    public void WriteExcel(Stream stream, ExcelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FormattedOutput.Write(stream, Excel(options));
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
        FormattedOutput.Write(stream, Csv(form, language));
    }

    /// <summary>
    /// Writes the report as JSON: the JSON of <see cref="ResultJson.Write(RankedResult, Stream)"/> with one more property, <c>report</c>, which holds what the
    /// report adds. Its schema is <see cref="ResultJson.Schema"/>, and <see cref="ResultJson.Read"/> reads the result back.
    /// </summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public void WriteJson(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FormattedOutput.Write(stream, Json());
    }

    /// <summary>Writes a short summary as Markdown, for a mail. Names are escaped, so that they show as they are.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="language">The language.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The language is none.</exception>
    public void WriteMarkdown(Stream stream, Language language = Language.Vietnamese)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FormattedOutput.Write(stream, Markdown(language));
    }
}
