namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>
/// Where quoted fields end, by RFC 4180: a quote opens only at the start of a field, and two quotes within one stand for one.
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

    /// <summary>The place of a quote that is still open at the end of a record; -1 when there is none.</summary>
    public static int FindOpen(ReadOnlySpan<byte> record, byte separator)
    {
        var at = 0;
        while (at < record.Length)
        {
            if (record[at] == '"')
            {
                var end = EndOf(record, at);
                if (end < 0)
                {
                    return at;
                }

                at = end;
            }

            var next = record[at..].IndexOf(separator);
            at = next < 0 ? record.Length : at + next + 1;
        }

        return -1;
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
