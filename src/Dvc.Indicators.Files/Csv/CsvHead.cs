namespace Dvc.Indicators.Files;

/// <summary>The beginning of a CSV file: its header, and where the records begin. Immutable.</summary>
internal sealed class CsvHead
{
    /// <summary>The most bytes that a record can have.</summary>
    public const int LargestRecord = 4 << 20;

    private const int FirstStep = 1 << 12;

    private readonly long _linesAbove;

    private CsvHead(CsvHeader header, byte separator, long line, CsvHeadSearch search)
    {
        Header = header;
        Separator = separator;
        BodyLine = line;
        BlankLines = search.BlankLines;
        _linesAbove = search.Line - 1 - search.BlankLines;
    }

    /// <summary>The columns.</summary>
    public CsvHeader Header { get; }

    /// <summary>The separator of fields.</summary>
    public byte Separator { get; }

    /// <summary>The physical line behind the header.</summary>
    public long BodyLine { get; }

    /// <summary>The blank lines above the header.</summary>
    public long BlankLines { get; }

    /// <summary>Finds and reads the header.</summary>
    /// <param name="name">The name that messages show.</param>
    /// <param name="input">The file from its beginning; afterwards what follows the header.</param>
    /// <param name="columns">The columns that it can have.</param>
    /// <param name="takesBest">Whether the record that is most like a header is taken for it, whatever columns it lacks.</param>
    /// <exception cref="InputException">The file can not be read or its header is wrong.</exception>
    public static CsvHead Read(string name, LookAheadStream input, CsvColumns columns, bool takesBest = false)
    {
        input.SkipByteOrderMark();
        var search = Search(name, input, columns);
        if (takesBest && search.Found is null)
        {
            search.TakeBest();
        }

        var header = search.Found ?? throw new InputException(search.Errors());
        var errors = takesBest ? [] : header.Errors(name, search.Line);
        if (!errors.IsEmpty)
        {
            throw new InputException(errors);
        }

        var lineBreaks = CsvQuotes.CountLineBreaks(input.Ahead[search.Place..search.End]);
        input.Skip(search.End);
        return new CsvHead(header, search.Separator, search.Line + lineBreaks, search);
    }

    /// <summary>Notes what stands above the header, and the columns that nobody knows.</summary>
    public void AddNotes(string file, ReadingLog log)
    {
        if (_linesAbove > 0)
        {
            var lines = _linesAbove == 1 ? "1 line" : FormattableString.Invariant($"{_linesAbove} lines");
            log.Add(new FileNote(file, new(
                FormattableString.Invariant($"bỏ qua {_linesAbove} dòng phía trên dòng tiêu đề (tiêu đề kết thúc ở dòng {BodyLine - 1})"),
                FormattableString.Invariant($"ignored {lines} above the header, which ends on line {BodyLine - 1}"))));
        }

        Header.AddNotes(file, log);
    }

    /// <summary>How many of the columns a file has, and whether it has all those that it must have.</summary>
    /// <exception cref="InputException">The file can not be read.</exception>
    public static (int Known, bool IsTable) CountColumns(string name, LookAheadStream input, CsvColumns columns)
    {
        var search = Search(name, input, columns);
        return (search.KnownCount, search.Found is not null);
    }

    /// <summary>Whether a file is another table, or none: it has none of the columns that it must have.</summary>
    /// <exception cref="InputException">The file can not be read.</exception>
    public static bool IsOther(string name, LookAheadStream input, CsvColumns columns) => Search(name, input, columns).IsOther;

    private static CsvHeadSearch Search(string name, LookAheadStream input, CsvColumns columns)
    {
        var search = new CsvHeadSearch(name, columns);
        input.LookAhead(FirstStep);
        for (var size = 2 * FirstStep; !search.TryFinish(input.Ahead, input.IsAtEnd); size *= 2)
        {
            input.LookAhead(size);
        }

        return search;
    }
}
