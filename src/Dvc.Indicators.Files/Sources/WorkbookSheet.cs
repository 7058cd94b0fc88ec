namespace Dvc.Indicators.Files;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Part">The part that holds its cells.</param>
internal sealed record WorkbookSheet(string Name, string Part);
