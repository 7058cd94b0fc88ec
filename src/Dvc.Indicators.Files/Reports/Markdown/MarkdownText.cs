using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Texts that stand in Markdown as they are, on one line.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]<>#|&~";

    /// <summary>
    /// Escapes every character that Markdown gives a meaning to. Line breaks and other control characters become blanks; characters that turn the
    /// direction of writing (U+202A–U+202E, U+2066–U+2069, U+200E, U+200F) are left out, as they would turn what follows.
    /// </summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                escaped.Append(' ');
            }
            else if (c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F')
            {
                continue;
            }
            else
            {
                var isLink = c == ':' && text.AsSpan(i).StartsWith("://");
                escaped.Append(isLink || NeedsEscape(text, i) ? "\\" : "").Append(c);
            }
        }

        return escaped.ToString();
    }

    // A dash, plus or equals sign matters only at the start, a point or bracket only between a number at the start and a blank.
    private static bool NeedsEscape(string text, int place) => text[place] switch
    {
        '.' or ')' => place > 0 && (place + 1 == text.Length || text[place + 1] == ' ')
            && !text.AsSpan(0, place).ContainsAnyExceptInRange('0', '9'),
        '-' or '+' or '=' => text.AsSpan(0, place).IsWhiteSpace(),
        var c => Special.Contains(c, StringComparison.Ordinal),
    };
}
