namespace Dvc.Indicators.Files;

/// <summary>
/// Where quoted fields and records end: a quote opens only at the start of a field, two quotes within one stand for one, and behind the closing
/// one only a separator or the line's end may follow. A field without such an end has a fault, so that one stray quote costs one record.
/// </summary>
internal static class CsvQuotes
{
    /// <summary>So many bytes behind the opening quote the closing one must stand at most.</summary>
    public const int LongestField = 1 << 20;

    /// <summary>In place of a separator: each of comma, semicolon and tab is one.</summary>
    public const byte AnySeparator = 0;

    /// <summary>Finds the end of a quoted field.</summary>
    /// <param name="text">The text.</param>
    /// <param name="opening">The place of the quote that opens the field.</param>
    /// <param name="separator">The separator of fields, or <see cref="AnySeparator"/>.</param>
    /// <param name="separators">The number of separators of the header; 0 where it is not known.</param>
    /// <param name="isWhole">Whether nothing follows the text.</param>
    public static QuotedField Read(ReadOnlySpan<byte> text, int opening, byte separator, int separators, bool isWhole)
    {
        var last = Math.Min(text.Length, opening + LongestField + 1);
        for (var at = opening + 1; at < last && text[at..last].IndexOf((byte)'"') is >= 0 and var next; at += 2)
        {
            at += next;
            if (at + 1 >= text.Length)
            {
                return isWhole ? Closed(text, opening, at, separator, separators) : default;
            }

            if (text[at + 1] != '"')
            {
                return IsBehindField(text[at + 1], separator)
                    ? Closed(text, opening, at, separator, separators)
                    : new QuotedField(QuotedFieldEnd.Faulty, at);
            }
        }

        return isWhole || text.Length > opening + LongestField ? new QuotedField(QuotedFieldEnd.Faulty, opening) : default;
    }

    /// <summary>Whether a byte separates fields.</summary>
    public static bool IsSeparator(byte value, byte separator) =>
        separator == AnySeparator ? value is (byte)',' or (byte)';' or (byte)'\t' : value == separator;

    /// <summary>The place of the quote that closes a field; -1 when the quote is still open at the end of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="opening">The place of the quote that opens the field.</param>
    public static int EndOf(ReadOnlySpan<byte> text, int opening)
    {
        var at = opening + 1;
        while (true)
        {
            var next = text[at..].IndexOf((byte)'"');
            if (next < 0)
            {
                return -1;
            }

            at += next;
            if (at + 1 >= text.Length || text[at + 1] != '"')
            {
                return at;
            }

            at += 2;
        }
    }

    /// <summary>The end of the record with which a text begins, whose quotes have no fault: the place of its line break, or the end of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">The separator of fields.</param>
    public static int EndOfRecord(ReadOnlySpan<byte> text, byte separator)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                at = EndOf(text, at) is >= 0 and var close ? close + 1 : text.Length;
            }

            var next = text[at..].IndexOfAny(separator, (byte)'\n', (byte)'\r');
            if (next < 0)
            {
                return text.Length;
            }

            at += next;
            if (text[at] != separator)
            {
                return at;
            }
        }

        return text.Length;
    }

    /// <summary>The number of line breaks: CR, LF and both together each count once.</summary>
    public static int CountLineBreaks(ReadOnlySpan<byte> text)
    {
        var count = text.Count((byte)'\n');
        for (var at = text.IndexOf((byte)'\r'); at >= 0;)
        {
            count += at + 1 < text.Length && text[at + 1] == '\n' ? 0 : 1;
            var next = text[(at + 1)..].IndexOf((byte)'\r');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return count;
    }

    private static bool IsBehindField(byte value, byte separator) => value is (byte)'\n' or (byte)'\r' || IsSeparator(value, separator);

    // Lines within a field that look like records were most likely swallowed by a stray quote.
    private static QuotedField Closed(ReadOnlySpan<byte> text, int opening, int closing, byte separator, int separators) =>
        separators > 0 && HoldsRecord(text[(opening + 1)..closing], separator, separators)
            ? new QuotedField(QuotedFieldEnd.Faulty, opening)
            : new QuotedField(QuotedFieldEnd.Closed, closing);

    // Whether a line within the field, or its first and last line together, have as many separators as the header.
    private static bool HoldsRecord(ReadOnlySpan<byte> field, byte separator, int separators)
    {
        var end = field.IndexOfAny((byte)'\n', (byte)'\r');
        if (end < 0)
        {
            return false;
        }

        var outer = field[..end].Count(separator);
        for (var rest = field[(end + 1)..]; ; rest = rest[(end + 1)..])
        {
            end = rest.IndexOfAny((byte)'\n', (byte)'\r');
            if (end < 0)
            {
                return outer + rest.Count(separator) >= separators;
            }

            if (rest[..end].Count(separator) >= separators)
            {
                return true;
            }
        }
    }
}
