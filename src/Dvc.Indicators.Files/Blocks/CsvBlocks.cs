using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>A file of dossiers as CSV. Quotes are followed from the first record on, so that no border lies within a field.</summary>
internal sealed class CsvBlocks : TextBlocks
{
    private readonly CsvTable _table;
    private readonly CsvLayout _layout;

    private CsvBlocks(string name, CsvTable table, Stream body, int size)
        : base(name, size, CsvTable.LargestRecord + 1)
    {
        _table = table;
        _layout = new CsvLayout(table);
        Input = body;
        Columns = CsvDossiers.ColumnsOf(table);

        // What is left of the header is its line break, an empty line.
        Line = table.Line + table.LineBreaks;
    }

    public override DossierColumns Columns { get; }

    protected override ImmutableArray<string> UnknownColumns => _table.UnknownColumns;

    protected override Stream Input { get; }

    /// <summary>Reads the header.</summary>
    /// <exception cref="InputException">The file can not be read or its header is wrong.</exception>
    public static CsvBlocks Open(string name, Stream content, int size)
    {
        var table = CsvTable.OpenHeader(name, content, DossierField.Csv, out var body);
        return new CsvBlocks(name, table, body, size);
    }

    public override void AddNotes(ReadingLog log) => _table.AddNotes(log);

    public override void Dispose() => _table.Dispose();

    protected override int LastEnd(ReadOnlySpan<byte> text, bool isCut) => LastEnd(text, isCut, out _);

    protected override int EndOfFile(ReadOnlySpan<byte> text)
    {
        var end = LastEnd(text, isCut: false, out var openQuote);
        if (openQuote >= 0 && end == 0)
        {
            throw CsvTable.OpenQuote(Name, Line + CsvQuotes.CountLineBreaks(text[..openQuote]));
        }

        return openQuote < 0 ? text.Length : end;
    }

    protected override InputException TooLarge() => CsvTable.TooLarge(Name, Line);

    protected override void Describe(DossierBlock block, int length) => block.Fill(length, DossierForm.Csv, Line, _layout);

    // Outside of quoted fields a quote opens one only behind a separator or a line break.
    private int LastEnd(ReadOnlySpan<byte> text, bool isCut, out int openQuote)
    {
        var end = 0;
        var at = 0;
        var fieldsFrom = 0;
        openQuote = -1;
        while (Marks.HasQuotes && text[at..].IndexOf((byte)'"') is >= 0 and var next)
        {
            var quote = at + next;
            at = quote + 1;
            if (quote > 0 && text[quote - 1] is not ((byte)'\n' or (byte)'\r') && text[quote - 1] != _layout.Separator)
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
