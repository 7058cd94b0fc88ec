namespace Dvc.Indicators.Files;

/// <summary>
/// Cuts a CSV file and decides what its records are: quotes are followed from the first record on, so that no border lies within a field, and
/// a record with a quote at fault ends with its first physical line.
/// </summary>
/// <param name="name">The name of the file.</param>
/// <param name="head">Its header.</param>
/// <param name="input">What follows the header; it is closed with this.</param>
/// <param name="size">The number of bytes of a block.</param>
/// <param name="layout">How the fields of dossiers lie; null for another file.</param>
internal sealed class CsvCutter(string name, CsvHead head, Stream input, int size, CsvLayout? layout = null)
    : TextCutter(input, size, MostBytes, head.BodyLine)
{
    // A quote that opens in the last field of the largest record is decided with so much of what follows.
    private const int MostBytes = CsvHead.LargestRecord + CsvQuotes.LongestField + 2;

    private readonly List<QuoteFault> _faults = [];

    protected override int LastEnd(ReadOnlySpan<byte> text, bool isCut) => Checked(text, FindEnd(text, isCut, isWhole: false));

    protected override int EndOfFile(ReadOnlySpan<byte> text) => Checked(text, FindEnd(text, isCut: false, isWhole: true));

    protected override InputException TooLarge() => CsvErrors.TooLarge(name, Line);

    protected override void Describe(DossierBlock block, int length)
    {
        block.Fill(length, DossierForm.Csv, Line, layout);
        block.QuoteFaults.AddRange(_faults);
    }

    private int FindEnd(ReadOnlySpan<byte> text, bool isCut, bool isWhole)
    {
        _faults.Clear();
        var end = Scan.HasQuotes ? FollowQuotes(text, isCut, isWhole) : LastLineEnd(text, isCut);
        return isWhole ? text.Length : end;
    }

    // Outside of quoted fields a quote opens one only behind a separator or a line break.
    private int FollowQuotes(ReadOnlySpan<byte> text, bool isCut, bool isWhole)
    {
        var (start, line) = (0, Line);
        var (from, at) = (0, 0);
        while (text[at..].IndexOf((byte)'"') is >= 0 and var next)
        {
            var quote = at + next;
            at = quote + 1;
            if (quote > 0 && text[quote - 1] is not ((byte)'\n' or (byte)'\r') && text[quote - 1] != head.Separator)
            {
                continue;
            }

            if (text[from..quote].LastIndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var lineBreak)
            {
                line += CsvQuotes.CountLineBreaks(text[start..(from + lineBreak + 1)]);
                start = from + lineBreak + 1;
            }

            var field = CsvQuotes.Read(text, quote, head.Separator, head.Header.Count - 1, isWhole);
            if (field.End == QuotedFieldEnd.Closed)
            {
                from = at = field.Place + 1;
                continue;
            }

            var end = field.End == QuotedFieldEnd.Faulty ? EndOfLine(text, start, isWhole) : 0;
            if (end == 0)
            {
                return start;
            }

            _faults.Add(new QuoteFault(start, end, line + CsvQuotes.CountLineBreaks(text[start..field.Place])));
            line++;
            start = from = at = end;
        }

        return LastLineEnd(text[from..], isCut) is > 0 and var last ? from + last : start;
    }

    // Behind the physical line that begins at a place; 0 where it may go on behind the text.
    private static int EndOfLine(ReadOnlySpan<byte> text, int start, bool isWhole)
    {
        var length = text[start..].IndexOfAny((byte)'\n', (byte)'\r');
        if (length < 0)
        {
            return isWhole ? text.Length : 0;
        }

        var end = start + length;
        return text[end] == '\n' ? end + 1
            : end + 1 == text.Length ? (isWhole ? end + 1 : 0)
            : text[end + 1] == '\n' ? end + 2
            : end + 1;
    }

    // As long as a block holds no record that is too large it has no room for one.
    private int Checked(ReadOnlySpan<byte> text, int end)
    {
        for (var (at, fault) = (0, 0); text.Length > CsvHead.LargestRecord && at < end;)
        {
            var isFaulty = fault < _faults.Count && _faults[fault].Start == at;
            var length = isFaulty ? _faults[fault++].End - at : CsvQuotes.EndOfRecord(text[at..end], head.Separator);
            if (text.Slice(at, length).TrimEnd("\r\n"u8).Length > CsvHead.LargestRecord)
            {
                throw CsvErrors.TooLarge(name, Line + CsvQuotes.CountLineBreaks(text[..at]));
            }

            at += isFaulty ? length : length + 1;
        }

        return end;
    }
}
