namespace Dvc.Indicators.Files;

/// <summary>The words for types of cells.</summary>
internal static class CellTypes
{
    /// <summary>The type that a word means.</summary>
    public static CellType From(ReadOnlySpan<char> word) => word switch
    {
        "s" => CellType.Shared,
        "n" => CellType.Number,
        "b" => CellType.Boolean,
        "d" => CellType.Date,
        _ => CellType.Text,
    };
}
