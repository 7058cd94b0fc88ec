namespace Dvc.Indicators.Files;

/// <summary>The beginning of a CSV file: its header, and where the records begin. Immutable.</summary>
internal sealed class CsvHead
{
    /// <summary>The most bytes that a record can have.</summary>
    public const int LargestRecord = 4 << 20;

    private const int FirstStep = 1 << 12;

    private CsvHead(CsvHeader header, byte separator, long bodyLine)
    {
        Header = header;
        Separator = separator;
        BodyLine = bodyLine;
    }

    /// <summary>The columns.</summary>
    public CsvHeader Header { get; }

    /// <summary>The separator of fields.</summary>
    public byte Separator { get; }

    /// <summary>The physical line of what follows the header, which is the line break that ends it.</summary>
    public long BodyLine { get; }

    /// <summary>Reads the header.</summary>
    /// <param name="name">The name that messages show.</param>
    /// <param name="input">The file from its beginning; afterwards what follows the header.</param>
    /// <param name="columns">The columns that it can have.</param>
    /// <exception cref="InputException">The file can not be read or its header is wrong.</exception>
    public static CsvHead Read(string name, LookAheadStream input, CsvColumns columns)
    {
        input.SkipByteOrderMark();
        input.LookAhead(FirstStep);
        if (IsOtherUnicode(input.Ahead))
        {
            throw new InputException(CsvErrors.NotUtf8(name, 1));
        }

        var line = 1L + SkipEmptyLines(input);
        if (input.Ahead.IsEmpty)
        {
            var allowed = $"a header with the columns {Phrase.List(columns.Required)}";
            throw new InputException(new FileError(name, null, null, "an empty file", allowed));
        }

        var separator = FindRecord(name, input, line, out var length);
        var record = input.Ahead[..length].ToArray();
        var header = new CsvHeader(NamesOf(name, record, separator, line), columns);
        var errors = header.Errors(name, line);
        if (!errors.IsEmpty)
        {
            throw new InputException(errors);
        }

        // Resolved quotes make the text of the names shorter, so that its lines are counted as they stand in the file.
        var lineBreaks = CsvQuotes.CountLineBreaks(input.Ahead[..length]);
        input.Skip(length);
        return new CsvHead(header, separator, line + lineBreaks);
    }

    /// <summary>How many of the columns a file has, and whether it has those that it must have.</summary>
    public static int CountColumns(string name, LookAheadStream input, CsvColumns columns, out bool isTable)
    {
        try
        {
            isTable = true;
            Read(name, input, columns);
            return columns.Names.Length;
        }
        catch (InputException exception)
        {
            isTable = false;
            return columns.Required.Length - exception.Errors.Length;
        }
    }

    private static bool IsOtherUnicode(ReadOnlySpan<byte> content) =>
        content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0x00, 0x00, 0xFE, 0xFF, ..];

    private static long SkipEmptyLines(LookAheadStream input)
    {
        for (var lines = 0L; ; lines++)
        {
            input.LookAhead(2);
            if (input.Ahead is not [(byte)'\n' or (byte)'\r', ..])
            {
                return lines;
            }

            input.Skip(input.Ahead is [(byte)'\r', (byte)'\n', ..] ? 2 : 1);
        }
    }

    private static byte FindRecord(string name, LookAheadStream input, long line, out int length)
    {
        for (var size = FirstStep; ; size *= 2)
        {
            input.LookAhead(size);
            var text = input.Ahead;
            var separator = SeparatorOf(text, out var isWholeLine);
            length = CsvQuotes.EndOfRecord(text, separator, out var openQuote);
            if ((isWholeLine && length < text.Length) || (input.IsAtEnd && openQuote < 0))
            {
                return separator;
            }

            if (input.IsAtEnd)
            {
                throw CsvErrors.OpenQuote(name, line + CsvQuotes.CountLineBreaks(text[..openQuote]));
            }

            if (text.Length > LargestRecord)
            {
                throw CsvErrors.TooLarge(name, line);
            }
        }
    }

    /// <summary>The most frequent of comma, semicolon and tab in the first line, outside quotes.</summary>
    private static byte SeparatorOf(ReadOnlySpan<byte> line, out bool isWhole)
    {
        int commas = 0, semicolons = 0, tabs = 0;
        var at = 0;
        for (; at < line.Length && line[at] is not ((byte)'\r' or (byte)'\n'); at++)
        {
            if (line[at] == '"' && (at == 0 || line[at - 1] is (byte)',' or (byte)';' or (byte)'\t'))
            {
                at = CsvQuotes.EndOf(line, at) is >= 0 and var end ? end : line.Length;
                continue;
            }

            commas += line[at] == ',' ? 1 : 0;
            semicolons += line[at] == ';' ? 1 : 0;
            tabs += line[at] == '\t' ? 1 : 0;
        }

        isWhole = at < line.Length;
        return (byte)(tabs > Math.Max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',');
    }

    private static string[] NamesOf(string name, byte[] record, byte separator, long line)
    {
        var splitter = new CsvSplitter();
        splitter.Begin(record, record.Length, line, separator);
        splitter.TryGoOn(isUtf8: false, out var isUtf8);
        return isUtf8
            ? [.. Enumerable.Range(0, splitter.Count).Select(field => FieldText.Decode(splitter[field]))]
            : throw new InputException(CsvErrors.NotUtf8(name, line));
    }
}
