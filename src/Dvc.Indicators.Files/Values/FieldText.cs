using System.Buffers;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Fields as text.</summary>
internal static class FieldText
{
    private const int LongestShown = 200;

    /// <summary>The field without white space around it.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> utf8)
    {
        // Most fields begin and end with what is surely no white space.
        if (utf8.IsEmpty || (IsSurelyInk(utf8[0]) && IsSurelyInk(utf8[^1])))
        {
            return utf8;
        }

        while (Rune.DecodeFromUtf8(utf8, out var rune, out var length) == OperationStatus.Done && Rune.IsWhiteSpace(rune))
        {
            utf8 = utf8[length..];
        }

        while (Rune.DecodeLastFromUtf8(utf8, out var rune, out var length) == OperationStatus.Done && Rune.IsWhiteSpace(rune))
        {
            utf8 = utf8[..^length];
        }

        return utf8;
    }

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
