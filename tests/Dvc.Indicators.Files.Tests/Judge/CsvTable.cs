using System.Collections.Immutable;
using System.Globalization;
using System.Text.Unicode;
using CsvHelper;

namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>
/// Reads a CSV file record by record, with memory for one record at a time; the only place that knows CsvHelper. What makes the file as a
/// whole unreadable (no header, a column that is missing, an open quote) is an <see cref="InputException"/>; what is wrong with one record
/// is told by <see cref="Fault"/>. Not safe for use by several threads at once.
/// </summary>
internal sealed class CsvTable : IDisposable
{
    /// <summary>The most bytes that a record can have.</summary>
    public const int LargestRecord = 4 << 20;

    private readonly string _name;
    private readonly PrefixedStream _input;
    private readonly CsvReader _reader;
    private readonly char _separator;
    private readonly CsvHeader _header;

    private CsvTable(string name, Stream input, CsvColumns columns, bool keepsInput)
    {
        _name = name;
        (var head, _separator) = CsvHead.Read(input, LargestRecord);
        if (CsvHead.IsOtherUnicode(head.Span))
        {
            throw new InputException(NotUtf8(1));
        }

        _input = new PrefixedStream(head, input);
        if (keepsInput)
        {
            _input.Keep();
        }

        _reader = CsvReader.Create(_input, Options(_separator));
        _header = ReadHeader(columns);
    }

    /// <summary>The physical line on which the record starts, the header's first being 1 unless empty lines stand before it.</summary>
    public long Line => _reader.LineNumber;

    /// <summary>The number of line breaks within the record.</summary>
    public int LineBreaks => CsvQuotes.CountLineBreaks(_reader.RawRecord);

    /// <summary>The separator of fields.</summary>
    public byte Separator => (byte)_separator;

    /// <summary>The number of fields of the header.</summary>
    public int FieldCount => _header.Count;

    /// <summary>What is wrong with the record as a whole; its values mean nothing then.</summary>
    public CsvFault Fault =>
        _reader.FieldCount != _header.Count ? CsvFault.Fields
        : !Utf8.IsValid(_reader.RawRecord) ? CsvFault.Encoding
        : CsvFault.None;

    /// <summary>The columns that nobody knows, in the order of the header.</summary>
    public ImmutableArray<string> UnknownColumns => _header.Unknown;

    /// <summary>The number of the record's fields, as a phrase.</summary>
    public string FieldCountText => CsvHeader.Fields(_reader.FieldCount);

    /// <summary>Opens a file and reads its header.</summary>
    /// <param name="source">The file.</param>
    /// <param name="columns">The columns that it can have.</param>
    /// <returns>The table, before its first record.</returns>
    /// <exception cref="InputException">The file can not be read or its header is wrong.</exception>
    public static CsvTable Open(InputSource source, CsvColumns columns)
    {
        var input = source.Open();
        try
        {
            return Open(source.Name, input, columns);
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    /// <summary>Reads the header of a file that is open already.</summary>
    /// <param name="name">The name that messages show.</param>
    /// <param name="input">The content from its beginning, unpacked; the table closes it, but not where this throws.</param>
    /// <param name="columns">The columns that it can have.</param>
    /// <returns>The table, before its first record.</returns>
    /// <exception cref="InputException">The file can not be read or its header is wrong.</exception>
    public static CsvTable Open(string name, Stream input, CsvColumns columns) => new(name, input, columns, keepsInput: false);

    /// <summary>Reads the header of a file whose records somebody else reads.</summary>
    /// <param name="name">The name that messages show.</param>
    /// <param name="input">The content from its beginning, unpacked; the table closes it, but not where this throws.</param>
    /// <param name="columns">The columns that it can have.</param>
    /// <param name="body">What follows the header, from the line break that ends it; the table closes it.</param>
    /// <returns>The table, whose own records must not be read; <see cref="Line"/> is that on which the header starts.</returns>
    /// <exception cref="InputException">The file can not be read or its header is wrong.</exception>
    public static CsvTable OpenHeader(string name, Stream input, CsvColumns columns, out Stream body)
    {
        var table = new CsvTable(name, input, columns, keepsInput: true);
        table._input.TakeBack((int)table._reader.ByteOffset + table._reader.RawRecord.Length);
        body = table._input;
        return table;
    }

    /// <summary>Whether the file has a column.</summary>
    public bool Has(int column) => OrdinalOf(column) >= 0;

    /// <summary>The field of a column, from 0; -1 where there is none.</summary>
    public int OrdinalOf(int column) => _header.OrdinalOf(column);

    /// <summary>Goes to the next record; a line without characters is none.</summary>
    /// <returns>False at the end of the file.</returns>
    /// <exception cref="InputException">The file can not be read on.</exception>
    public bool Read()
    {
        try
        {
            if (!_reader.Read())
            {
                return false;
            }
        }
        catch (CsvFormatException exception)
        {
            throw TooLarge(_name, exception.LineNumber);
        }

        CheckQuotes();
        return true;
    }

    /// <summary>The value of a column as it stands in the file, quotes resolved; empty where there is no such column.</summary>
    /// <returns>UTF-8 bytes, valid until the next record is read.</returns>
    public ReadOnlySpan<byte> Bytes(int column) => _header.OrdinalOf(column) is >= 0 and var ordinal ? _reader.GetSpan(ordinal) : default;

    /// <summary>The value of a column, trimmed and composed (NFC); empty where there is no such column.</summary>
    public string Text(int column) =>
        _header.OrdinalOf(column) is >= 0 and var ordinal ? VietnameseText.ToNfc(_reader.GetString(ordinal).Trim()) : "";

    /// <summary>The error for a record with a fault.</summary>
    public FileError FaultError() => Fault == CsvFault.Fields
        ? new FileError(_name, Line, null, CsvHeader.Fields(_reader.FieldCount), CsvHeader.Fields(_header.Count) + ", as in the header")
        : NotUtf8(Line);

    /// <summary>Notes the columns that nobody knows.</summary>
    public void AddNotes(ReadingLog log)
    {
        if (!_header.Unknown.IsEmpty)
        {
            log.Add(new FileNote(_name, $"ignored the unknown columns {Phrase.List(_header.Unknown)}"));
        }
    }

    /// <summary>The error for a record that is larger than can be.</summary>
    public static InputException TooLarge(string file, long line)
    {
        var size = (LargestRecord >> 20).ToString(CultureInfo.InvariantCulture);
        var allowed = $"records of at most {size} MiB; perhaps a quote is left open";
        return new InputException(new FileError(file, line, null, "a record without end", allowed));
    }

    /// <summary>The error for a quote that is open at the end of the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line of the quote.</param>
    public static InputException OpenQuote(string file, long line) =>
        new(new FileError(file, line, null, "a quote that is still open at the end of the file", "a closing quote"));

    public void Dispose()
    {
        _reader.Dispose();
        _input.Dispose();
    }

    private static CsvReaderOptions Options(char separator) => new()
    {
        Separator = separator,
        HasHeader = false,
        SkipEmptyLines = true,
        TrimWhitespace = false,
        MalformedData = CsvMalformedDataHandling.Recover,
        MaxRecordSize = LargestRecord,
        TrackLineNumbers = true,
    };

    private CsvHeader ReadHeader(CsvColumns columns)
    {
        if (!Read())
        {
            var allowed = $"a header with the columns {Phrase.List(columns.Required)}";
            throw new InputException(new FileError(_name, null, null, "an empty file", allowed));
        }

        if (!Utf8.IsValid(_reader.RawRecord))
        {
            throw new InputException(NotUtf8(Line));
        }

        var names = new string[_reader.FieldCount];
        for (var ordinal = 0; ordinal < names.Length; ordinal++)
        {
            names[ordinal] = VietnameseText.ToNfc(_reader.GetString(ordinal).Trim());
        }

        var header = new CsvHeader([.. names], columns);
        var errors = header.Errors(_name, Line);
        return errors.IsEmpty ? header : throw new InputException(errors);
    }

    private FileError NotUtf8(long line) => new(_name, line, null, "bytes that are not UTF-8", "text in UTF-8");

    // Only a record that ends with the file can have an open quote, so all others are spared the look.
    private void CheckQuotes()
    {
        var record = _reader.RawRecord;
        if (!_input.IsAtEnd || _reader.ByteOffset + record.Length != _input.BytesGiven)
        {
            return;
        }

        var open = CsvQuotes.FindOpen(record, (byte)_separator);
        if (open >= 0)
        {
            throw OpenQuote(_name, Line + CsvQuotes.CountLineBreaks(record[..open]));
        }
    }
}
