using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>
/// One sentence of a report in one language: what must be said, and what is left out, last first, where the sentence would become too long to be read.
/// </summary>
internal sealed class Sentence(ReportFormat format, string start)
{
    private const int MostSyllables = 35;
    private const int MostWords = 25;

    private readonly List<(string Text, bool IsOptional)> _parts = [(start, false)];

    public Sentence Add(string? part, bool isOptional = false)
    {
        if (part is { Length: > 0 })
        {
            _parts.Add((part, isOptional));
        }

        return this;
    }

    /// <summary>Adds what is said only where there is room.</summary>
    public Sentence May(string? part) => Add(part, isOptional: true);

    public override string ToString()
    {
        var most = format.Language == Language.Vietnamese ? MostSyllables : MostWords;
        while (CountOf(Text()) > most && _parts.FindLastIndex(part => part.IsOptional) is >= 0 and var last)
        {
            _parts.RemoveAt(last);
        }

        return Text();
    }

    // A Vietnamese syllable is a word of its own; numbers and signs alone count as one each.
    private static int CountOf(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private string Text() => string.Create(CultureInfo.InvariantCulture, $"{string.Concat(_parts.Select(part => part.Text))}.");
}
