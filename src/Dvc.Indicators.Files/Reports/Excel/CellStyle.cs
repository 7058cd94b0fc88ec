namespace Dvc.Indicators.Files;

/// <summary>How a cell looks. The values are the places of the formats in <see cref="WorkbookStyles"/>.</summary>
internal enum CellStyle
{
    /// <summary>The sheet around the tables; no cell that is written looks so.</summary>
    Nothing,

    /// <summary>Text.</summary>
    Plain,

    /// <summary>Text that breaks into lines.</summary>
    Wrapped,

    /// <summary>The title of the report.</summary>
    Title,

    /// <summary>The head of a column.</summary>
    Head,

    /// <summary>Text that stands out, as in a row of means.</summary>
    Strong,

    /// <summary>A number as it is, such as a maximum.</summary>
    Number,

    /// <summary>A count.</summary>
    Count,

    /// <summary>Points: two decimals.</summary>
    Points,

    /// <summary>Points in a row of means.</summary>
    StrongPoints,

    /// <summary>A ratio, 1 being 100 %.</summary>
    Percentage,

    /// <summary>A change of points, with its sign.</summary>
    Change,

    /// <summary>A change of places, with its sign.</summary>
    Places,

    /// <summary>A rank that another agency has too: the number with an equals sign after it.</summary>
    TiedRank,

    /// <summary>
    /// The first of the styles of <see cref="Plain"/> to <see cref="Strong"/> once more, for text that a spreadsheet could take for a formula.
    /// </summary>
    Quoted,
}
