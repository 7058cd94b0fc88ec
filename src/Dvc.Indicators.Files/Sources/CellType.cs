namespace Dvc.Indicators.Files;

/// <summary>What the text of a cell is.</summary>
internal enum CellType
{
    Number,

    /// <summary>The number of a text that cells share.</summary>
    Shared,

    /// <summary>A text, or the name of an error.</summary>
    Text,
    Boolean,

    /// <summary>A date by ISO 8601.</summary>
    Date,
}
