namespace Dvc.Indicators.Files;

/// <summary>How a quoted field ends.</summary>
internal enum QuotedFieldEnd
{
    /// <summary>More of the text is needed to tell.</summary>
    Unknown,

    /// <summary>With a quote that closes it.</summary>
    Closed,

    /// <summary>Not as a quoted field must.</summary>
    Faulty,
}
