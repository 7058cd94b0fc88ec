namespace Dvc.Indicators.Files;

/// <summary>What a format makes of a number.</summary>
internal enum CellForm
{
    Number,

    /// <summary>A day, without hours.</summary>
    Day,

    /// <summary>A time of day, with or without its day.</summary>
    Time,
}
