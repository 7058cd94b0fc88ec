using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>One mistake in a file: where it is, what was found there and what is allowed. Immutable.</summary>
/// <param name="File">The name of the file, as it was given.</param>
/// <param name="Line">The physical line on which the faulty record starts, the header being 1; null where the whole file is meant.</param>
/// <param name="Column">The column's name, or the JSON path (beginning with <c>$</c>); null where none is meant.</param>
/// <param name="Found">What was found, as a phrase.</param>
/// <param name="Allowed">What is allowed there, as a phrase.</param>
public sealed record FileError(string File, long? Line, string? Column, string Found, string Allowed)
{
    /// <summary>The error as one line, such as <c>figures.csv, line 3, column numerator: found '-1'; allowed: …</c>.</summary>
    public string Message
    {
        get
        {
            var text = new StringBuilder(File);
            if (Line is { } line)
            {
                text.Append(CultureInfo.InvariantCulture, $", line {line}");
            }

            if (Column is { } column)
            {
                text.Append(column.StartsWith('$') ? ", at " : ", column ").Append(column);
            }

            return text.Append(": found ").Append(Found).Append("; allowed: ").Append(Allowed).ToString();
        }
    }

    /// <summary>The error as one line.</summary>
    /// <returns>The message.</returns>
    public override string ToString() => Message;
}
