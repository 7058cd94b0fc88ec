namespace Dvc.Indicators.Files;

/// <summary>A record that may be the header, found before the separator is known: comma, semicolon and tab are all taken for one.</summary>
/// <param name="Kind">Whether it is whole, has a quote at fault, or goes on behind the text.</param>
/// <param name="End">Behind its line break; of a fault that of its first line; else the end of the text.</param>
/// <param name="Separator">The most frequent of the three outside quotes, the comma on a tie.</param>
/// <param name="FaultyQuote">The place of the quote at fault.</param>
internal readonly record struct CsvHeadRecord(QuotedFieldEnd Kind, int End, byte Separator, int FaultyQuote)
{
    /// <summary>Reads a record.</summary>
    /// <param name="text">The first bytes of the file.</param>
    /// <param name="start">Where the record begins.</param>
    /// <param name="isWhole">Whether that is all of the file.</param>
    public static CsvHeadRecord Read(ReadOnlySpan<byte> text, int start, bool isWhole)
    {
        int commas = 0, semicolons = 0, tabs = 0;
        var at = start;
        for (; at < text.Length && text[at] is not ((byte)'\r' or (byte)'\n'); at++)
        {
            if (text[at] == '"' && (at == start || CsvQuotes.IsSeparator(text[at - 1], CsvQuotes.AnySeparator)))
            {
                var field = CsvQuotes.Read(text, at, CsvQuotes.AnySeparator, separators: 0, isWhole);
                if (field.End != QuotedFieldEnd.Closed)
                {
                    return field.End == QuotedFieldEnd.Faulty ? Faulty(text, start, field.Place, isWhole) : Unknown(text);
                }

                at = field.Place;
                continue;
            }

            commas += text[at] == ',' ? 1 : 0;
            semicolons += text[at] == ';' ? 1 : 0;
            tabs += text[at] == '\t' ? 1 : 0;
        }

        var separator = (byte)(tabs > Math.Max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',');
        return BehindBreak(text, at, isWhole) is >= 0 and var end ? new CsvHeadRecord(QuotedFieldEnd.Closed, end, separator, 0) : Unknown(text);
    }

    private static CsvHeadRecord Unknown(ReadOnlySpan<byte> text) => new(QuotedFieldEnd.Unknown, text.Length, 0, 0);

    private static CsvHeadRecord Faulty(ReadOnlySpan<byte> text, int start, int quote, bool isWhole)
    {
        var line = text[start..].IndexOfAny((byte)'\n', (byte)'\r');
        var end = BehindBreak(text, line < 0 ? text.Length : start + line, isWhole);
        return end < 0 ? Unknown(text) : new CsvHeadRecord(QuotedFieldEnd.Faulty, end, 0, quote);
    }

    // -1 where the line may go on behind the text.
    private static int BehindBreak(ReadOnlySpan<byte> text, int place, bool isWhole)
    {
        if (place == text.Length || (place + 1 == text.Length && text[place] == '\r'))
        {
            return isWhole ? text.Length : -1;
        }

        return text[place] == '\r' && text[place + 1] == '\n' ? place + 2 : place + 1;
    }
}
