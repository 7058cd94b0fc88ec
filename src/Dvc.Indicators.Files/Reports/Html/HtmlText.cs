using System.Buffers;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Texts that stand in HTML as they are.</summary>
internal static class HtmlText
{
    // What stands for something else in HTML, and every control character.
    private static readonly SearchValues<char> Signs = SearchValues.Create(
        "&<>\"'" + string.Concat(Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl)));

    private static readonly SearchValues<char> Turning = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F");

    /// <summary>Escapes a text for elements and for attributes in quotes. Control characters become blanks.</summary>
    public static string Escape(string text) => text.AsSpan().ContainsAny(Signs) ? EscapeAll(text) : text;

    /// <summary>A name from data: escaped, and isolated, so that characters that turn the direction of writing turn nothing else.</summary>
    public static string Name(string name) => $"<bdi>{Escape(name)}</bdi>";

    /// <summary>
    /// A name in a place that holds no elements, such as an attribute; signs that turn the direction of writing are left out.
    /// </summary>
    public static string Plain(string name) =>
        Escape(name.AsSpan().ContainsAny(Turning) ? string.Concat(name.Where(c => !Turning.Contains(c))) : name);

    private static string EscapeAll(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(char.IsControl(c) ? ' ' : c),
            };
        }

        return escaped.ToString();
    }
}
