namespace Dvc.Indicators.Files;

/// <summary>How a day is written.</summary>
internal enum DayForm
{
    /// <summary>yyyy-M-d.</summary>
    Iso,

    /// <summary>d/M/yyyy.</summary>
    Slashes,

    /// <summary>yyyyMMdd.</summary>
    Compact,

    /// <summary>Told by no text: numbers of a JSON array, or what a mapping says.</summary>
    Numbers,
}
