using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>Fields as text.</summary>
internal static class FieldText
{
    private const int LongestShown = 200;

    private static readonly string[] EmptyWords = ["NULL", "\\N", "N/A", "NAN", "NONE", "-", "–"];

    /// <summary>The field without white space and invisible characters around it.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> utf8)
    {
        while (Rune.DecodeFromUtf8(utf8, out var rune, out var length) == System.Buffers.OperationStatus.Done && (Rune.IsWhiteSpace(rune) || IsInvisible(rune)))
        {
            utf8 = utf8[length..];
        }

        while (Rune.DecodeLastFromUtf8(utf8, out var rune, out var length) == System.Buffers.OperationStatus.Done && (Rune.IsWhiteSpace(rune) || IsInvisible(rune)))
        {
            utf8 = utf8[..^length];
        }

        return utf8;
    }

    /// <summary>What is written: empty where a word stands there that means nothing.</summary>
    public static string Written(ReadOnlySpan<byte> utf8)
    {
        var text = Decode(utf8);
        return IsEmptyWord(text) ? "" : text;
    }

    public static bool IsEmptyWord(string text) => EmptyWords.Contains(text.ToUpperInvariant());

    public static bool IsInvisible(Rune rune) => "\u00A0\u2007\u202F".Contains(rune.ToString(), StringComparison.Ordinal)
        || CharUnicodeInfo.GetUnicodeCategory(rune.Value) is UnicodeCategory.Control or UnicodeCategory.Format;

    /// <summary>The field as text, trimmed and composed (NFC).</summary>
    public static string Decode(ReadOnlySpan<byte> utf8) => VietnameseText.ToNfc(Encoding.UTF8.GetString(Trim(utf8)));

    /// <summary>The field as a rejection shows it: as <see cref="Decode"/>, cut where it is very long.</summary>
    public static string Show(ReadOnlySpan<byte> utf8)
    {
        var trimmed = Trim(utf8);
        var text = Decode(trimmed[..Math.Min(trimmed.Length, 8 * LongestShown)]);
        return text.Length <= LongestShown ? text : text[..(LongestShown - (char.IsHighSurrogate(text[LongestShown - 1]) ? 1 : 0))] + "…";
    }
}
