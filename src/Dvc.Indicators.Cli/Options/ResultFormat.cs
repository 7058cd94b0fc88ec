namespace Dvc.Indicators.Cli.Options;

/// <summary>The forms in which a result is written.</summary>
internal enum ResultFormat
{
    /// <summary>Tables for people.</summary>
    Table,

    /// <summary>One JSON object for programs.</summary>
    Json,

    /// <summary>Rows for spreadsheets and scripts.</summary>
    Csv,
}
