namespace Dvc.Indicators.Cli.Options;

/// <summary>The forms in which a report is written.</summary>
internal enum ReportForm
{
    /// <summary>A page for a browser.</summary>
    Html,

    /// <summary>A workbook.</summary>
    Excel,

    /// <summary>Rows for spreadsheets and scripts.</summary>
    Csv,

    /// <summary>One JSON object for programs.</summary>
    Json,

    /// <summary>A short summary for a mail.</summary>
    Markdown,
}
