using System.Buffers;

namespace Dvc.Indicators.Files;

/// <summary>
/// A sheet as CSV: row N is line N, a row without values a blank line. Rows are as wide as the widest of the first ones, among which the
/// header is: what stands further right stands under no heading.
/// </summary>
internal sealed class SheetCsv : ReadOnlyStream
{
    // So many rows are searched for the header.
    private const int FirstRows = 50;
    private const int Step = 1 << 16;

    // Few bytes of XML may name a long text many times.
    private const long AnyRatio = 64 << 20;
    private const int MostRatio = 100;

    private static readonly SearchValues<byte> Quoted = SearchValues.Create("\",;\t"u8);

    private readonly Workbook _workbook;
    private readonly WorkbookPart _part;
    private readonly SheetReader _sheet;
    private readonly int _width;
    private readonly bool _closesWorkbook;
    private readonly ArrayBufferWriter<byte> _csv = new(2 * Step);
    private int _start;
    private int _lines;
    private long _written;
    private bool _isAtEnd;

    /// <summary>Opens a sheet.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="closesWorkbook">Whether the workbook is closed with this.</param>
    public SheetCsv(Workbook workbook, WorkbookSheet sheet, bool closesWorkbook)
    {
        (_workbook, _closesWorkbook) = (workbook, closesWorkbook);
        _width = workbook.Guard(() => WidthOf(workbook, sheet));
        _part = workbook.Open(sheet);
        _sheet = new SheetReader(workbook, _part);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_start == _csv.WrittenCount && !_isAtEnd)
        {
            _csv.ResetWrittenCount();
            _start = 0;
            _workbook.Guard(Fill);
        }

        var count = Math.Min(buffer.Length, _csv.WrittenCount - _start);
        _csv.WrittenSpan.Slice(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _sheet.Dispose();
            if (_closesWorkbook)
            {
                _workbook.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    private static int WidthOf(Workbook workbook, WorkbookSheet sheet)
    {
        using var reader = new SheetReader(workbook, workbook.Open(sheet));
        var width = 1;
        for (var rows = 0; rows < FirstRows && reader.ReadRow();)
        {
            var hasCells = false;
            while (reader.ReadCell())
            {
                hasCells = true;
                width = Math.Max(width, reader.Column + 1);
            }

            rows += hasCells ? 1 : 0;
        }

        return width;
    }

    private bool Fill()
    {
        while (_csv.WrittenCount < Step && !_isAtEnd)
        {
            if (_sheet.ReadRow())
            {
                FillLinesAbove();
                WriteRow();
            }
            else
            {
                _isAtEnd = true;
            }
        }

        _written += _csv.WrittenCount;
        return _written <= AnyRatio || _written / MostRatio <= _part.Length64 ? true : throw _workbook.Errors.Bomb("sheet");
    }

    private void FillLinesAbove()
    {
        for (_lines++; _lines < _sheet.Row; _lines++)
        {
            _csv.Write("\n"u8);
        }
    }

    private void WriteRow()
    {
        var column = 0;
        var isBlank = true;
        while (_sheet.ReadCell())
        {
            if (_sheet.Column >= _width)
            {
                continue;
            }

            isBlank = false;
            WriteSeparators(_sheet.Column - column);
            column = _sheet.Column;
            WriteValue(_sheet.Value);
        }

        if (!isBlank)
        {
            WriteSeparators(_width - 1 - column);
        }

        _csv.Write("\n"u8);
    }

    private void WriteSeparators(int count)
    {
        if (count > 0)
        {
            _csv.GetSpan(count)[..count].Fill((byte)',');
            _csv.Advance(count);
        }
    }

    // A bracket at the beginning of a file would make it JSON.
    private void WriteValue(ReadOnlySpan<byte> value)
    {
        if (!value.ContainsAny(Quoted) && value[0] is not ((byte)'[' or (byte)'{' or (byte)' '))
        {
            _csv.Write(value);
            return;
        }

        _csv.Write("\""u8);
        for (var quote = value.IndexOf((byte)'"'); quote >= 0; quote = value.IndexOf((byte)'"'))
        {
            _csv.Write(value[..(quote + 1)]);
            _csv.Write("\""u8);
            value = value[(quote + 1)..];
        }

        _csv.Write(value);
        _csv.Write("\""u8);
    }
}
