using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Texts as a workbook can hold them.</summary>
internal static class CellText
{
    /// <summary>The most UTF-16 units that a cell holds.</summary>
    public const int Longest = 32_767;

    /// <summary>
    /// A text as cells store it (ST_Xstring): as <see cref="Visible"/>, a carriage return written as <c>_x000D_</c>, what looks like such an
    /// escape escaped itself, and what is too long for a cell ending in an ellipsis.
    /// </summary>
    public static string Encode(string text)
    {
        var visible = Visible(text.Length <= Longest ? text : Shorten(text));
        if (!visible.AsSpan().ContainsAny('\r', '_'))
        {
            return visible;
        }

        var escaped = new StringBuilder(visible.Length + 16);
        for (var i = 0; i < visible.Length; i++)
        {
            _ = visible[i] switch
            {
                '\r' => escaped.Append("_x000D_"),
                '_' when IsEscape(visible.AsSpan(i)) => escaped.Append("_x005F_"),
                var c => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A text with U+FFFD in place of each character that XML forbids: control characters, lone surrogates, U+FFFE and U+FFFF.</summary>
    public static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isForbidden = rune.Value is (< ' ' and not ('\t' or '\n' or '\r')) or 0xFFFE or 0xFFFF;
            visible.Append(isForbidden ? Rune.ReplacementChar : rune);
        }

        return visible.ToString();
    }

    /// <summary>Whether a spreadsheet that is not told that this is text could take it for a formula.</summary>
    public static bool LooksLikeFormula(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..];

    private static string Shorten(string text)
    {
        var end = char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1;
        return $"{text.AsSpan(0, end)}…";
    }

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text is ['_', 'x', _, _, _, _, '_', ..]
        && ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
}
