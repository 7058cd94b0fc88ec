using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>
/// Reads a CSV file record by record, with memory for a block of it at a time. What makes the file as a whole unreadable (no header, a column
/// that is missing) is an <see cref="InputException"/>; what is wrong with one record is told by <see cref="Fault"/>. Not safe
/// for use by several threads at once.
/// </summary>
internal sealed class CsvTable : IDisposable
{
    private const int BlockSize = 1 << 16;

    private readonly string _name;
    private readonly CsvHead _head;
    private readonly byte[]?[] _constants;
    private readonly CsvCutter _cutter;
    private readonly CsvSplitter _splitter = new();
    private readonly DossierBlock _block = new();
    private bool _isBlockUtf8;
    private bool _isUtf8;
    private long _blankLines;

    private CsvTable(string name, LookAheadStream input, CsvColumns columns, bool takesBest)
    {
        _name = name;
        _constants = [.. columns.Names.Select(column => columns.Mapping.ConstantOf(columns.File, column) is { } value ? Encoding.UTF8.GetBytes(value) : null)];
        _head = CsvHead.Read(name, input, columns, takesBest);
        _cutter = new CsvCutter(name, _head, input, BlockSize);
    }

    /// <summary>The physical line on which the record starts, from 1.</summary>
    public long Line => _splitter.Line;

    /// <summary>What is wrong with the record as a whole, whose values mean nothing then; null where nothing is.</summary>
    public RecordFault? Fault =>
        _splitter.QuoteLine > 0 ? CsvErrors.Quote(_splitter.QuoteLine)
        : _splitter.Count != _head.Header.Count ? CsvErrors.FieldCount(_splitter.Count)
        : !_isUtf8 ? CsvErrors.Encoding
        : null;

    /// <summary>The lines so far, those above the header too, whose fields are all empty.</summary>
    public long BlankLines => _head.BlankLines + _blankLines + _splitter.EmptyLines;

    /// <summary>The columns of the file.</summary>
    public CsvHeader Header => _head.Header;

    /// <summary>Opens a file and reads its header.</summary>
    /// <param name="source">The file.</param>
    /// <param name="columns">The columns that it can have.</param>
    /// <returns>The table, before its first record.</returns>
    /// <exception cref="InputException">The file can not be read or its header is wrong.</exception>
    public static CsvTable Open(InputSource source, CsvColumns columns)
    {
        return Open(source.Name, new LookAheadStream(source.Open(columns)), columns);
    }

    /// <summary>Reads the header of a file that is open.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="input">The file from its beginning; it is closed with the table, or when this fails.</param>
    /// <param name="columns">The columns that it can have.</param>
    /// <param name="takesBest">Whether the record that is most like a header is taken for it, whatever columns it lacks.</param>
    /// <returns>The table, before its first record.</returns>
    /// <exception cref="InputException">The file can not be read or its header is wrong.</exception>
    public static CsvTable Open(string name, LookAheadStream input, CsvColumns columns, bool takesBest = false)
    {
        try
        {
            return new CsvTable(name, input, columns, takesBest);
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    /// <summary>Whether the file has a column.</summary>
    public bool Has(int column) => Header.OrdinalOf(column) >= 0 || _constants[column] is not null;

    /// <summary>Notes what stands above the header, and the columns that nobody knows.</summary>
    public void AddNotes(ReadingLog log) => _head.AddNotes(_name, log);

    /// <summary>Goes to the next record; a line whose fields are all empty is none.</summary>
    /// <returns>False at the end of the file.</returns>
    /// <exception cref="InputException">The file can not be read on.</exception>
    public bool Read()
    {
        while (true)
        {
            if (_splitter.TryGoOn(_isBlockUtf8, out _isUtf8))
            {
                if (!_splitter.IsBlank)
                {
                    return true;
                }

                _blankLines++;
            }
            else if (!TryFill())
            {
                return false;
            }
        }
    }

    /// <summary>
    /// The value of a column as it stands in the file, quotes resolved, or as the mapping says it for every record; empty where there is no such column.
    /// </summary>
    /// <returns>UTF-8 bytes, valid until the next record is read.</returns>
    public ReadOnlySpan<byte> Bytes(int column) =>
        Header.OrdinalOf(column) is >= 0 and var ordinal ? Field(ordinal) : _constants[column];

    /// <summary>A field by its place, from 0, as it stands in the file; empty where the record has less.</summary>
    public ReadOnlySpan<byte> Field(int ordinal) => ordinal < _splitter.Count ? _splitter[ordinal] : default;

    /// <summary>The value of a column, trimmed and composed (NFC); empty where nothing is written or there is no such column.</summary>
    public string Text(int column) => RecordValues.Text(Bytes(column));

    /// <summary>The error for a record with a fault.</summary>
    public FileError FaultError() => _splitter.QuoteLine > 0 ? CsvErrors.FaultyQuote(_name, Line, _splitter.QuoteLine)
        : _splitter.Count != Header.Count
        ? new FileError(_name, Line, null, CsvHeader.Fields(_splitter.Count), CsvHeader.AsInHeader(Header.Count))
        : CsvErrors.NotUtf8(_name, Line);

    public void Dispose() => _cutter.Dispose();

    private bool TryFill()
    {
        if (!_cutter.TryFill(_block))
        {
            return false;
        }

        _isBlockUtf8 = Utf8Check.IsValid(_block.Content);
        _blankLines += _splitter.EmptyLines;
        _splitter.Begin(_block.Bytes, _block.Length, _block.FirstLine, _head.Separator, _block.QuoteFaults);
        return true;
    }
}
