namespace Dvc.Indicators.Files;

/// <summary>A column of a sheet.</summary>
/// <param name="Head">Its head; empty where the sheet has no heads.</param>
/// <param name="Width">Its width, in digits.</param>
internal sealed record SheetColumn(string Head, double Width);
