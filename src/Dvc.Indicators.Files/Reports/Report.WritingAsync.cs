using System.IO.Pipelines;

namespace Dvc.Indicators.Files;

// Asynchronous writing: the report is formatted piece by piece, and each full buffer is flushed with await.
public sealed partial class Report
{
    /// <summary>Writes the same bytes as <see cref="WriteHtml"/> without blocking the thread while the stream is written to.</summary>
    /// <param name="stream">Where to; it stays open, and only its asynchronous methods are called.</param>
    /// <param name="options">How; null is <see cref="HtmlOptions.Standard"/>.</param>
    /// <param name="cancellationToken">Ends the writing; what was written by then stays.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The options' language is none.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task WriteHtmlAsync(Stream stream, HtmlOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return FormattedOutput.WriteAsync(stream, Html(options), cancellationToken);
    }

    /// <summary>Writes the same bytes as <see cref="WriteHtml"/> to a pipe; the writing ends early when its reader is completed.</summary>
    /// <param name="writer">Where to; it is not completed.</param>
    /// <param name="options">How; null is <see cref="HtmlOptions.Standard"/>.</param>
    /// <param name="cancellationToken">Ends the writing; what was written by then stays.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentNullException">The pipe is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The options' language is none.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the pipe's pending flush.</exception>
    public Task WriteHtmlAsync(PipeWriter writer, HtmlOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return FormattedOutput.WriteAsync(writer, Html(options), cancellationToken);
    }

    /// <summary>Writes the same bytes as <see cref="WriteExcel"/> without blocking the thread while the stream is written to.</summary>
    /// <param name="stream">Where to; it stays open, and only its asynchronous methods are called.</param>
    /// <param name="options">How; null is <see cref="ExcelOptions.Standard"/>.</param>
    /// <param name="cancellationToken">Ends the writing; what was written by then stays.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The options' language is none.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task WriteExcelAsync(Stream stream, ExcelOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return FormattedOutput.WriteAsync(stream, Excel(options), cancellationToken);
    }

    /// <summary>Writes the same bytes as <see cref="WriteExcel"/> to a pipe; the writing ends early when its reader is completed.</summary>
    /// <param name="writer">Where to; it is not completed.</param>
    /// <param name="options">How; null is <see cref="ExcelOptions.Standard"/>.</param>
    /// <param name="cancellationToken">Ends the writing; what was written by then stays.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentNullException">The pipe is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The options' language is none.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the pipe's pending flush.</exception>
    public Task WriteExcelAsync(PipeWriter writer, ExcelOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return FormattedOutput.WriteAsync(writer, Excel(options), cancellationToken);
    }

    /// <summary>Writes the same bytes as <see cref="WriteCsv"/> without blocking the thread while the stream is written to.</summary>
    /// <param name="stream">Where to; it stays open, and only its asynchronous methods are called.</param>
    /// <param name="form">For machines or for a Vietnamese Excel.</param>
    /// <param name="language">The language of names (and of headers and states in the form for Excel).</param>
    /// <param name="cancellationToken">Ends the writing; what was written by then stays.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The form or language is none.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task WriteCsvAsync(Stream stream, CsvForm form = CsvForm.Machine, Language language = Language.Vietnamese, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return FormattedOutput.WriteAsync(stream, Csv(form, language), cancellationToken);
    }

    /// <summary>Writes the same bytes as <see cref="WriteCsv"/> to a pipe; the writing ends early when its reader is completed.</summary>
    /// <param name="writer">Where to; it is not completed.</param>
    /// <param name="form">For machines or for a Vietnamese Excel.</param>
    /// <param name="language">The language of names (and of headers and states in the form for Excel).</param>
    /// <param name="cancellationToken">Ends the writing; what was written by then stays.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentNullException">The pipe is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The form or language is none.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the pipe's pending flush.</exception>
    public Task WriteCsvAsync(PipeWriter writer, CsvForm form = CsvForm.Machine, Language language = Language.Vietnamese, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return FormattedOutput.WriteAsync(writer, Csv(form, language), cancellationToken);
    }

    /// <summary>Writes the same bytes as <see cref="WriteJson"/> without blocking the thread while the stream is written to.</summary>
    /// <param name="stream">Where to; it stays open, and only its asynchronous methods are called.</param>
    /// <param name="cancellationToken">Ends the writing; what was written by then stays.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task WriteJsonAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return FormattedOutput.WriteAsync(stream, Json(), cancellationToken);
    }

    /// <summary>Writes the same bytes as <see cref="WriteJson"/> to a pipe; the writing ends early when its reader is completed.</summary>
    /// <param name="writer">Where to; it is not completed.</param>
    /// <param name="cancellationToken">Ends the writing; what was written by then stays.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentNullException">The pipe is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the pipe's pending flush.</exception>
    public Task WriteJsonAsync(PipeWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return FormattedOutput.WriteAsync(writer, Json(), cancellationToken);
    }

    /// <summary>Writes the same bytes as <see cref="WriteMarkdown"/> without blocking the thread while the stream is written to.</summary>
    /// <param name="stream">Where to; it stays open, and only its asynchronous methods are called.</param>
    /// <param name="language">The language.</param>
    /// <param name="cancellationToken">Ends the writing; what was written by then stays.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The language is none.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task WriteMarkdownAsync(Stream stream, Language language = Language.Vietnamese, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return FormattedOutput.WriteAsync(stream, Markdown(language), cancellationToken);
    }

    /// <summary>Writes the same bytes as <see cref="WriteMarkdown"/> to a pipe; the writing ends early when its reader is completed.</summary>
    /// <param name="writer">Where to; it is not completed.</param>
    /// <param name="language">The language.</param>
    /// <param name="cancellationToken">Ends the writing; what was written by then stays.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentNullException">The pipe is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The language is none.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the pipe's pending flush.</exception>
    public Task WriteMarkdownAsync(PipeWriter writer, Language language = Language.Vietnamese, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return FormattedOutput.WriteAsync(writer, Markdown(language), cancellationToken);
    }

    private Formatter Html(HtmlOptions? options) => new ReportPages(this, options ?? HtmlOptions.Standard).OnePage();

    private Formatter Excel(ExcelOptions? options)
    {
        var format = ReportFormat.From((options ?? ExcelOptions.Standard).Language);
        return output => ReportWorkbook.Write(this, output, format);
    }

    private Formatter Csv(CsvForm form, Language language) => ReportCsv.Create(this, form, ReportFormat.From(language));

    private Formatter Json() => output => ReportJson.Write(this, output);

    private Formatter Markdown(Language language)
    {
        var format = ReportFormat.From(language);
        return output => new ReportMarkdown(this, format).Write(output);
    }
}
