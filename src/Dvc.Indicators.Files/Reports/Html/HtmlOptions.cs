namespace Dvc.Indicators.Files;

/// <summary>How a report is written as HTML. Immutable and safe for use by several threads.</summary>
public sealed record HtmlOptions
{
    /// <summary>The standard: Vietnamese, with the script for sorting and searching.</summary>
    public static HtmlOptions Standard { get; } = new();

    /// <summary>The language of the page.</summary>
    public Language Language { get; init; } = Language.Vietnamese;

    /// <summary>Whether the page has the small script that sorts and searches tables. Everything is shown without it too.</summary>
    public bool HasScript { get; init; } = true;
}
