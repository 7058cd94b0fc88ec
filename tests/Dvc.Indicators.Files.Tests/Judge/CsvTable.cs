using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>
/// Reads a CSV file that is whole in memory, byte after byte. What makes the file unreadable is an <see cref="InputException"/>; what is wrong
/// with one record is told by <see cref="Fault"/>.
/// </summary>
internal sealed class CsvTable
{
    /// <summary>The most bytes that a record can have.</summary>
    public const int LargestRecord = 4 << 20;

    private const int Mebibyte = 1 << 20;
    private const int MostHeaders = 50;

    private readonly string _name;
    private readonly byte[] _text;
    private readonly CsvHeader _header;
    private readonly ImmutableArray<byte> _separators;
    private readonly long _linesAbove;
    private readonly long _headerEnd;
    private CsvRecord _record = CsvRecord.None;
    private int _at;
    private long _nextLine = 1;

    public CsvTable(string name, Stream content, CsvColumns columns)
    {
        _name = name;
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        _text = bytes.ToArray();
        _at = _text is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        if (_text.AsSpan(_at) is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0x00, 0x00, 0xFE, 0xFF, ..])
        {
            throw new InputException(NotUtf8(1));
        }

        (_header, _separators) = FindHeader(columns);
        _headerEnd = _nextLine - 1;
        _linesAbove = Line - 1 - BlankLines;
    }

    /// <summary>The physical line on which the record starts.</summary>
    public long Line { get; private set; }

    /// <summary>The lines so far whose fields are all empty.</summary>
    public long BlankLines { get; private set; }

    /// <summary>What is wrong with the record as a whole.</summary>
    public RecordFault? Fault =>
        _record.FaultyQuote >= 0 ? RecordFault.Of(RejectionReason.Quote, $"quote on line {Line + CountBreaks(_record.Start, _record.FaultyQuote)}")
        : _record.Fields.Count != _header.Count ? RecordFault.Of(RejectionReason.Fields, CsvHeader.Fields(_record.Fields.Count))
        : !Utf8.IsValid(_text.AsSpan(_record.Start.._record.End)) ? RecordFault.Of(RejectionReason.Encoding)
        : null;

    /// <summary>The columns that nobody knows, in the order of the header.</summary>
    public ImmutableArray<string> UnknownColumns => _header.Unknown;

    /// <summary>Whether the file has a column.</summary>
    public bool Has(int column) => _header.OrdinalOf(column) >= 0;

    /// <summary>The value of a column as it stands in the file, quotes resolved; empty where there is no such column.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => _header.OrdinalOf(column) is >= 0 and var ordinal ? _record.Fields[ordinal] : default;

    /// <summary>Goes to the next record.</summary>
    public bool Read()
    {
        while (TryNext(_separators, _header.Count - 1))
        {
            if (!IsBlank())
            {
                return true;
            }

            BlankLines++;
        }

        return false;
    }

    /// <summary>Notes what stands above the header, and the columns that nobody knows.</summary>
    public void AddNotes(ReadingLog log)
    {
        if (_linesAbove > 0)
        {
            var lines = _linesAbove == 1 ? "1 line" : $"{_linesAbove} lines";
            log.Add(new FileNote(_name, ErrorValue.Same($"ignored {lines} above the header, which ends on line {_headerEnd}")));
        }

        _header.AddNotes(_name, log);
    }

    private (CsvHeader Header, ImmutableArray<byte> Separators) FindHeader(CsvColumns columns)
    {
        var candidates = new List<(CsvHeader Header, long Line, FileError? Error)>();
        var first = _at;
        for (var looked = 0; looked < MostHeaders && _at - first < Mebibyte && TryNext([.. ",;\t"u8], 0);)
        {
            if (_record.FaultyQuote >= 0)
            {
                var quoteError = new FileError(
                    _name, Line, null, ErrorValue.Same($"a quote on line {Line + CountBreaks(_record.Start, _record.FaultyQuote)} that is not closed as it must be"),
                    ErrorValue.Same("fields in quotes that end with a quote before a separator or the end of the line, and quotes within them written twice"));
                var names = FieldText.Decode(_text.AsSpan(_record.Start.._record.End)).Split(',', ';', '\t').Select(name => name.Trim(' ', '"'));
                var unquoted = new CsvHeader([.. names], columns);
                candidates.Add((unquoted, Line, unquoted.KnownCount > 0 ? quoteError : null));
                looked++;
                continue;
            }

            var separator = SeparatorOf(_record);
            var whole = CsvRecord.Read(_text, _record.Start, [separator], 0);
            _record = whole.FaultyQuote >= 0 ? _record : whole;
            if (IsBlank())
            {
                BlankLines++;
                continue;
            }

            looked++;
            var isUtf8 = Utf8.IsValid(_text.AsSpan(_record.Start.._record.End));
            var header = new CsvHeader([.. _record.Fields.Select(field => FieldText.Decode(field))], columns);
            candidates.Add((header, Line, isUtf8 ? null : NotUtf8(Line)));
            if (header.HasRequired)
            {
                return isUtf8 && header.Errors(_name, Line) is { IsEmpty: true }
                    ? (header, [separator])
                    : throw new InputException(isUtf8 ? header.Errors(_name, Line) : [NotUtf8(Line)]);
            }
        }

        if (candidates.Count == 0)
        {
            throw new InputException(new FileError(
                _name, null, null, ErrorValue.Same("an empty file"), ErrorValue.Same($"a header with the columns {ErrorValue.List(columns.Required).English}")));
        }

        var best = candidates.MaxBy(candidate => candidate.Header.KnownCount);
        throw new InputException(best.Error is { } error ? [error] : best.Header.Errors(_name, best.Line));
    }

    // Empty lines are passed over; a record with a quote at fault ends with its first line.
    private bool TryNext(ImmutableArray<byte> separators, int most)
    {
        while (_at < _text.Length && _text[_at] is (byte)'\r' or (byte)'\n')
        {
            BlankLines++;
            _nextLine++;
            SkipBreak();
        }

        if (_at >= _text.Length)
        {
            return false;
        }

        Line = _nextLine;
        _record = CsvRecord.Read(_text, _at, separators, most);
        if (_record.End - _record.Start > LargestRecord)
        {
            throw new InputException(new FileError(
                _name, Line, null, ErrorValue.Same("a record without end"), ErrorValue.Same("records of at most 4 MiB; perhaps a quote is left open")));
        }

        _nextLine += CountBreaks(_record.Start, _record.End) + 1;
        _at = _record.End;
        SkipBreak();
        return true;
    }

    private void SkipBreak() => _at += _at + 1 < _text.Length && _text[_at] == '\r' && _text[_at + 1] == '\n' ? 2 : 1;

    private bool IsBlank() => _record.FaultyQuote < 0 && _record.Fields.All(field => FieldText.Trim(field).IsEmpty);

    private long CountBreaks(int from, int to) =>
        CsvRecord.LineBreak().Count(Encoding.Latin1.GetString(_text, from, to - from));

    private byte SeparatorOf(CsvRecord record)
    {
        var counts = ",;\t"u8.ToArray().Select(separator => (separator, Count: record.Unquoted.Count(value => value == separator))).ToList();
        var (commas, semicolons, tabs) = (counts[0].Count, counts[1].Count, counts[2].Count);
        return (byte)(tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',');
    }

    private FileError NotUtf8(long line) => new(_name, line, null, ErrorValue.Same("bytes that are not UTF-8"), ErrorValue.Same("text in UTF-8"));
}
