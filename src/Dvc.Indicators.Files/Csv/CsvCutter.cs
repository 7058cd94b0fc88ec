namespace Dvc.Indicators.Files;

/// <summary>Cuts a CSV file. Quotes are followed from the first record on, so that no border lies within a field.</summary>
/// <param name="name">The name of the file.</param>
/// <param name="head">Its header.</param>
/// <param name="input">What follows the header; it is closed with this.</param>
/// <param name="size">The number of bytes of a block.</param>
/// <param name="layout">How the fields of dossiers lie; null for another file.</param>
internal sealed class CsvCutter(string name, CsvHead head, Stream input, int size, CsvLayout? layout = null)
    : TextCutter(input, size, CsvHead.LargestRecord + 1, head.BodyLine)
{
    protected override int LastEnd(ReadOnlySpan<byte> text, bool isCut) => LastEnd(text, isCut, out _);

    protected override int EndOfFile(ReadOnlySpan<byte> text)
    {
        var end = LastEnd(text, isCut: false, out var openQuote);
        if (openQuote >= 0 && end == 0)
        {
            throw CsvErrors.OpenQuote(name, Line + CsvQuotes.CountLineBreaks(text[..openQuote]));
        }

        return openQuote < 0 ? text.Length : end;
    }

    protected override InputException TooLarge() => CsvErrors.TooLarge(name, Line);

    protected override void Describe(DossierBlock block, int length) => block.Fill(length, DossierForm.Csv, Line, layout);

    // Outside of quoted fields a quote opens one only behind a separator or a line break.
    private int LastEnd(ReadOnlySpan<byte> text, bool isCut, out int openQuote)
    {
        var end = 0;
        var at = 0;
        var fieldsFrom = 0;
        openQuote = -1;
        while (Scan.HasQuotes && text[at..].IndexOf((byte)'"') is >= 0 and var next)
        {
            var quote = at + next;
            at = quote + 1;
            if (quote > 0 && text[quote - 1] is not ((byte)'\n' or (byte)'\r') && text[quote - 1] != head.Separator)
            {
                continue;
            }

            end = EndIn(text, fieldsFrom, quote, isCut: false, end);
            fieldsFrom = CsvQuotes.EndOf(text, quote) + 1;
            if (fieldsFrom == 0)
            {
                openQuote = quote;
                return end;
            }

            at = fieldsFrom;
        }

        return EndIn(text, fieldsFrom, text.Length, isCut, end);
    }

    private static int EndIn(ReadOnlySpan<byte> text, int from, int to, bool isCut, int otherwise) =>
        LastLineEnd(text[from..to], isCut) is > 0 and var end ? from + end : otherwise;
}
