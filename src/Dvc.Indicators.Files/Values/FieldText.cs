using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Fields as text.</summary>
internal static class FieldText
{
    private const int LongestShown = 200;

    /// <summary>The field without white space and invisible characters around it.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> utf8)
    {
        // Most fields begin and end with what is surely neither.
        if (utf8.IsEmpty || (IsSurelyInk(utf8[0]) && IsSurelyInk(utf8[^1])))
        {
            return utf8;
        }

        while (Rune.DecodeFromUtf8(utf8, out var rune, out var length) == OperationStatus.Done && IsBlank(rune))
        {
            utf8 = utf8[length..];
        }

        while (Rune.DecodeLastFromUtf8(utf8, out var rune, out var length) == OperationStatus.Done && IsBlank(rune))
        {
            utf8 = utf8[..^length];
        }

        return utf8;
    }

    /// <summary>What is written in the field: trimmed, and nothing where a word stands there that means nothing, as <c>NULL</c>.</summary>
    public static ReadOnlySpan<byte> Written(ReadOnlySpan<byte> utf8)
    {
        var text = Trim(utf8);
        return text.Length <= LongestEmptyWord && IsEmptyWord(text) ? default : text;
    }

    /// <summary>The longest of the words that mean nothing.</summary>
    public const int LongestEmptyWord = 4;

    /// <summary>Whether a text is a word that means nothing, whatever its case.</summary>
    public static bool IsEmptyWord(ReadOnlySpan<byte> text) => text.Length switch
    {
        1 => text[0] == '-',
        2 => Ascii.EqualsIgnoreCase(text, "\\N"u8),
        3 => Ascii.EqualsIgnoreCase(text, "N/A"u8) || Ascii.EqualsIgnoreCase(text, "NaN"u8) || text.SequenceEqual("–"u8),
        LongestEmptyWord => Ascii.EqualsIgnoreCase(text, "NULL"u8) || Ascii.EqualsIgnoreCase(text, "None"u8),
        _ => false,
    };

    /// <summary>Whether a character is not to be seen and is taken out of codes.</summary>
    public static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format || rune.Value is 0xA0 or 0x2007 or 0x202F;

    /// <summary>Whether a character is white space or invisible.</summary>
    public static bool IsBlank(Rune rune) => Rune.IsWhiteSpace(rune) || IsInvisible(rune);

    /// <summary>The field as text, trimmed and composed (NFC).</summary>
    public static string Decode(ReadOnlySpan<byte> utf8) => VietnameseText.ToNfc(Encoding.UTF8.GetString(Trim(utf8)));

    /// <summary>The field as a rejection shows it: as <see cref="Decode"/>, cut where it is very long.</summary>
    public static string Show(ReadOnlySpan<byte> utf8)
    {
        var trimmed = Trim(utf8);
        var text = Decode(trimmed[..Math.Min(trimmed.Length, 8 * LongestShown)]);
        return text.Length <= LongestShown ? text : text[..(LongestShown - (char.IsHighSurrogate(text[LongestShown - 1]) ? 1 : 0))] + "…";
    }

    private static bool IsSurelyInk(byte value) => value is > (byte)' ' and < 0x7F;
}
