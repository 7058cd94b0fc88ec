using System.Buffers;
using System.Globalization;
using System.Xml;

namespace Dvc.Indicators.Files;

/// <summary>Reads the cells of a sheet one by one, in the order of the file. Not safe for use by several threads at once.</summary>
internal sealed class SheetReader : IDisposable
{
    private const int MostRows = 1 << 20;
    private const int MostColumns = 1 << 14;

    private readonly Workbook _workbook;
    private readonly XmlReader _xml;
    private readonly CellTexts _texts;
    private readonly ArrayBufferWriter<byte> _value = new(1 << 8);
    private readonly char[] _attribute = new char[32];
    private char[] _number = new char[64];
    private int _depthOfRow = int.MaxValue;

    /// <summary>Opens a sheet.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="part">The part of the sheet, which is closed with this.</param>
    public SheetReader(Workbook workbook, Stream part)
    {
        _workbook = workbook;
        _xml = WorkbookXml.Open(part);
        _texts = new CellTexts(_xml, workbook.Errors);
    }

    /// <summary>The number of the row, from 1.</summary>
    public int Row { get; private set; }

    /// <summary>The number of the cell's column, from 0.</summary>
    public int Column { get; private set; }

    /// <summary>What the cell holds, as UTF-8 on one line, until the next is read.</summary>
    public ReadOnlySpan<byte> Value => _value.WrittenSpan;

    /// <summary>Goes to the next row.</summary>
    public bool ReadRow()
    {
        _depthOfRow = int.MaxValue;
        while (_xml.Read())
        {
            if (_xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                var number = WorkbookXml.Attribute(_xml, "r");
                var row = number is null ? Row + 1 : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var written) ? written : 0;
                Row = row > Row && row <= MostRows ? row : throw _workbook.Errors.Damaged($"row {number} behind row {Row}");
                Column = -1;
                _depthOfRow = _xml.IsEmptyElement ? int.MaxValue : _xml.Depth;
                return true;
            }

            if (_xml is { NodeType: XmlNodeType.EndElement, LocalName: "sheetData" })
            {
                ReadToEnd();
                return false;
            }
        }

        return false;
    }

    /// <summary>Goes to the next cell of the row that holds something.</summary>
    public bool ReadCell()
    {
        while (_depthOfRow < int.MaxValue && _xml.Read() && _xml.Depth > _depthOfRow)
        {
            if (_xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                ReadContent();
                if (_value.WrittenCount > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    public void Dispose() => _xml.Dispose();

    // Only at its end does a part prove to be whole.
    private void ReadToEnd()
    {
        while (_xml.Read())
        {
        }
    }

    private void ReadContent()
    {
        var (column, style, type) = (Column + 1, 0, CellType.Number);
        for (var more = _xml.MoveToFirstAttribute(); more; more = _xml.MoveToNextAttribute())
        {
            switch (_xml.LocalName)
            {
                case "r":
                    column = ColumnOf(AttributeValue());
                    break;
                case "s":
                    style = WholeOf(AttributeValue());
                    break;
                case "t":
                    type = CellTypes.From(AttributeValue());
                    break;
            }
        }

        _xml.MoveToElement();
        Column = column > Column && column < MostColumns ? column : throw _workbook.Errors.Damaged($"cells of row {Row} that are not in their order");
        _value.ResetWrittenCount();
        var text = _texts.Read();
        if (!text.IsEmpty)
        {
            Write(text, type, style);
        }
    }

    private void Write(Span<char> text, CellType type, int style)
    {
        switch (type)
        {
            case CellType.Shared:
                var number = WholeOf(text);
                _value.Write(number < _workbook.Texts.Count ? _workbook.Texts[number] : throw _workbook.Errors.Damaged($"no shared text {text}"));
                break;
            case CellType.Boolean:
                WriteText(text is "true" ? "1" : text is "false" ? "0" : text);
                break;
            case CellType.Number:
                _number = _number.Length < text.Length + 40 ? new char[text.Length + 40] : _number;
                WriteText(_number.AsSpan(0, CellNumber.Write(text, _workbook.Forms[style], _workbook.Is1904, _number)));
                break;
            case CellType.Date:
                WriteText(_workbook.Forms[style] == CellForm.Day && text.EndsWith("T00:00:00") ? text[..^"T00:00:00".Length] : text);
                break;
            default:
                WriteText(CellTexts.MakeLine(text));
                break;
        }
    }

    private void WriteText(ReadOnlySpan<char> text)
    {
        var room = _value.GetSpan(Math.Max(1, Utf8Text.MostBytes * text.Length));
        _value.Advance(Utf8Text.Write(text, room, isWhole: true, out _));
    }

    // Attributes of cells are short, and there are too many of them for strings.
    private ReadOnlySpan<char> AttributeValue() => _attribute.AsSpan(0, _xml.ReadValueChunk(_attribute, 0, _attribute.Length));

    private int WholeOf(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw _workbook.Errors.Damaged($"{text} in place of a number, row {Row}");

    private static int ColumnOf(ReadOnlySpan<char> place)
    {
        var column = 0;
        foreach (var c in place)
        {
            if (!char.IsAsciiLetterUpper(c) || column > MostColumns)
            {
                break;
            }

            column = (26 * column) + c - 'A' + 1;
        }

        return column - 1;
    }
}
