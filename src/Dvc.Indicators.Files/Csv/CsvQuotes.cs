namespace Dvc.Indicators.Files;

/// <summary>
/// Where quoted fields and records end, by RFC 4180: a quote opens only at the start of a field, and two quotes within one stand for one.
/// </summary>
internal static class CsvQuotes
{
    /// <summary>The place of the quote that closes a field.</summary>
    /// <param name="text">The text.</param>
    /// <param name="opening">The place of the quote that opens the field.</param>
    /// <returns>The place, or -1 when the quote is still open at the end of the text.</returns>
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

    /// <summary>The end of the record with which a text begins: the place of its line break, or the end of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">The separator of fields.</param>
    /// <param name="openQuote">The place of a quote that is still open at the end of the text; -1 when there is none.</param>
    public static int EndOfRecord(ReadOnlySpan<byte> text, byte separator, out int openQuote)
    {
        openQuote = -1;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                var close = EndOf(text, at);
                if (close < 0)
                {
                    openQuote = at;
                    return text.Length;
                }

                at = close + 1;
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
}
