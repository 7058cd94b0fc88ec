using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>One mistake in a file: where it is, what was found there and what is allowed. Immutable.</summary>
/// <param name="File">The name of the file, as it was given.</param>
/// <param name="Line">The physical line on which the faulty record starts, the header being 1; null where the whole file is meant.</param>
/// <param name="Column">The column's name, or the JSON path (beginning with <c>$</c>); null where none is meant.</param>
/// <param name="Found">What was found, as a phrase.</param>
/// <param name="Allowed">What is allowed there, as a phrase.</param>
public sealed record FileError(string File, long? Line, string? Column, LocalizedText Found, LocalizedText Allowed)
{
    /// <summary>The error as one line, such as <c>figures.csv, line 3, column numerator: found '-1'; allowed: …</c>.</summary>
    public LocalizedText Message => new(
        $"{Place("dòng", "cột", "tại")}: nhận được {Found.Vietnamese}; cho phép: {Allowed.Vietnamese}",
        $"{Place("line", "column", "at")}: found {Found.English}; allowed: {Allowed.English}");

    /// <summary>The error as one line of English, for logs and debuggers.</summary>
    /// <returns>The message in English.</returns>
    public override string ToString() => Message.English;

    private string Place(string lineWord, string columnWord, string pathWord)
    {
        var text = new StringBuilder(File);
        if (Line is { } line)
        {
            text.Append(CultureInfo.InvariantCulture, $", {lineWord} {line}");
        }

        if (Column is { } column)
        {
            text.Append(CultureInfo.InvariantCulture, $", {(column.StartsWith('$') ? pathWord : columnWord)} {column}");
        }

        return text.ToString();
    }
}
