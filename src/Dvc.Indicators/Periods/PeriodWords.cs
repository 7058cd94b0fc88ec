using System.Globalization;

namespace Dvc.Indicators;

/// <summary>The forms of periods that people write, as <c>quý III/2026</c>, in the form that programs write, as <c>2026-Q3</c>.</summary>
internal static class PeriodWords
{
    private static readonly string[] Quarters = ["i", "ii", "iii", "iv"];

    /// <summary>The form of programs; the text itself where it is none of these.</summary>
    public static string ToForm(string text)
    {
        var words = string.Join(' ', VietnameseText.ToNfc(text).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return TryQuarter(words, "quý ") ?? TryQuarter(words, "q") ?? TryMonth(words)
            ?? TryYear(words, "6 tháng đầu năm ", "-6M") ?? TryYear(words, "9 tháng đầu năm ", "-9M") ?? TryYear(words, "năm ", "")
            ?? text;
    }

    private static string? TryQuarter(string text, string word)
    {
        if (!TryParts(text, word, out var part, out var year))
        {
            return null;
        }

        var number = part is [>= '1' and <= '4'] ? part[0] - '0' : Array.IndexOf(Quarters, part) + 1;
        return number > 0 ? FormattableString.Invariant($"{year}-Q{number}") : null;
    }

    private static string? TryMonth(string text) =>
        TryParts(text, "tháng ", out var part, out var year) && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            ? FormattableString.Invariant($"{year}-{month:00}")
            : null;

    private static string? TryYear(string text, string words, string end) =>
        text.StartsWith(words, StringComparison.Ordinal) && text.Length == words.Length + 4 ? text[words.Length..] + end : null;

    // A part, a slash and a year.
    private static bool TryParts(string text, string word, out string part, out string year)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var isForm = text.StartsWith(word, StringComparison.Ordinal) && slash > word.Length && text.Length == slash + 5;
        (part, year) = isForm ? (text[word.Length..slash], text[(slash + 1)..]) : ("", "");
        return isForm;
    }
}
