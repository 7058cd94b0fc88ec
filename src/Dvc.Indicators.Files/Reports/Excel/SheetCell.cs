namespace Dvc.Indicators.Files.Reports.Excel;

/// <summary>A cell before it is written.</summary>
/// <param name="Text">Its text; null where it is a number or empty.</param>
/// <param name="Number">Its number; null where it is text or empty.</param>
/// <param name="Style">How it looks.</param>
internal readonly record struct SheetCell(string? Text, decimal? Number, CellStyle Style);
