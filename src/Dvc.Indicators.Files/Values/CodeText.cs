using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>A code as it is meant, without what spreadsheets and copying leave in it.</summary>
/// <param name="Text">The code; empty where there is none.</param>
/// <param name="HasInvisible">Whether invisible characters were taken out.</param>
/// <param name="HasMark">Whether an apostrophe or <c>="…"</c> was taken off.</param>
/// <param name="IsNumber">Whether a spreadsheet has made it a number and its digits are lost.</param>
internal readonly record struct CodeText(string Text, bool HasInvisible, bool HasMark, bool IsNumber)
{
    /// <summary>Whether the code is written as it is meant.</summary>
    public bool IsPlain => !HasInvisible && !HasMark && !IsNumber;

    /// <summary>Whether a field is surely a code as it is meant: longer than words that mean nothing, and of ASCII without blanks and marks.</summary>
    public static bool IsSurelyPlain(ReadOnlySpan<byte> field) => field.Length > FieldText.LongestEmptyWord
        && field[0] is not ((byte)'\'' or (byte)'=') && !field.Contains((byte)'+') && !field.ContainsAnyExceptInRange((byte)'!', (byte)'~');

    /// <summary>Reads a code.</summary>
    /// <param name="field">The field as it is written.</param>
    public static CodeText Read(ReadOnlySpan<byte> field) => Read(Encoding.UTF8.GetString(field));

    /// <summary>Reads a code.</summary>
    /// <param name="written">The text as it is written.</param>
    public static CodeText Read(string written)
    {
        var text = WithoutInvisible(written).Trim();
        var hasInvisible = text.Length < written.Length && written.EnumerateRunes().Any(FieldText.IsInvisible);
        var marked = text.StartsWith('\'') ? text[1..].Trim() : text;
        marked = marked.Length >= 3 && marked.StartsWith("=\"", StringComparison.Ordinal) && marked.EndsWith('"') ? marked[2..^1].Trim() : marked;
        var isEmpty = marked.Length <= FieldText.LongestEmptyWord && FieldText.IsEmptyWord(Encoding.UTF8.GetBytes(marked));
        return new CodeText(isEmpty ? "" : VietnameseText.ToNfc(marked), hasInvisible, marked.Length < text.Length, IsSpreadsheetNumber(marked));
    }

    /// <summary>The key of a rejected record as it is shown.</summary>
    /// <param name="field">The field as it is written.</param>
    public static string ShowKey(ReadOnlySpan<byte> field) =>
        FieldText.Show(IsSurelyPlain(field) ? field : Encoding.UTF8.GetBytes(Read(field).Text));

    /// <summary>A text in which invisible characters are named, to be shown.</summary>
    public static string Show(string written)
    {
        var shown = new StringBuilder();
        foreach (var rune in written.EnumerateRunes())
        {
            shown.Append(FieldText.IsInvisible(rune) ? $"<U+{rune.Value:X4}>" : rune.ToString());
        }

        return shown.ToString();
    }

    private static string WithoutInvisible(string text)
    {
        if (!text.EnumerateRunes().Any(FieldText.IsInvisible))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            kept.Append(FieldText.IsInvisible(rune) ? "" : rune.ToString());
        }

        return kept.ToString();
    }

    // A digit, perhaps a point or comma and digits, E+ and digits.
    private static bool IsSpreadsheetNumber(ReadOnlySpan<char> text)
    {
        var power = text.IndexOf("E+", StringComparison.Ordinal);
        if (power < 1 || !AreDigits(text[(power + 2)..]) || !char.IsAsciiDigit(text[0]))
        {
            return false;
        }

        return power == 1 || (text[1] is '.' or ',' && AreDigits(text[2..power]));
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
