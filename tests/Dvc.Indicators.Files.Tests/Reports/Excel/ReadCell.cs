namespace Dvc.Indicators.Files.Tests.Reports.Excel;

/// <summary>A cell as it is read back.</summary>
/// <param name="Text">Its text; null where it is a number or empty.</param>
/// <param name="Number">Its number; null where it is text or empty.</param>
/// <param name="NumberFormat">The format of its number.</param>
/// <param name="IsQuoted">Whether it is marked as text that is not to be read as a formula.</param>
internal sealed record ReadCell(string? Text, decimal? Number, string NumberFormat, bool IsQuoted)
{
    public object? Value => Text ?? (object?)Number;

    public bool IsEmpty => Value is null;
}
