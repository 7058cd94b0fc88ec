namespace Dvc.Indicators.Files;

/// <summary>How a report is written as an Excel workbook. Immutable and safe for use by several threads.</summary>
public sealed record ExcelOptions
{
    /// <summary>The standard: in Vietnamese.</summary>
    public static ExcelOptions Standard { get; } = new();

    /// <summary>The language of sheet names, heads, labels and sentences.</summary>
    public Language Language { get; init; } = Language.Vietnamese;
}
