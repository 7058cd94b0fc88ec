using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dvc.Indicators.Files.Reports.Excel;

/// <summary>
/// Writes one sheet, row by row and cell by cell, without holding it: heads frozen and repeated on each printed page, A4 landscape, one page
/// wide. No cells are merged.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    private static readonly string[] StyleNumbers =
        [.. Enumerable.Range(0, (int)CellStyle.Quoted + 5).Select(style => style.ToString(CultureInfo.InvariantCulture))];

    private const int LineHeight = 15;
    private const int MostHeadLines = 5;

    // A bold letter takes more than the digit that widths are told in.
    private const double HeadLetter = 1.2;

    private readonly OpenXmlWriter _writer;
    private readonly SharedTexts _texts;
    private readonly Sheet _sheet;
    private readonly string[] _letters;
    private readonly List<OpenXmlAttribute> _attributes = [];
    private readonly Row _rowElement = new();
    private readonly Cell _cellElement = new();
    private readonly CellValue _valueElement = new();
    private string _rowName = "";
    private int _column;

    public SheetWriter(Stream stream, SharedTexts texts, Sheet sheet)
    {
        _writer = OpenXmlWriter.Create(stream);
        _texts = texts;
        _sheet = sheet;
        _letters = [.. Enumerable.Range(0, sheet.Columns.Length).Select(LettersOf)];
    }

    /// <summary>The number of rows written.</summary>
    public int Rows { get; private set; }

    /// <summary>The name of the column at a place from 0: A to Z, AA and so on.</summary>
    public static string LettersOf(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : LettersOf((column / 26) - 1) + (char)('A' + (column % 26));

    /// <summary>Writes the whole sheet.</summary>
    public void Write(bool isFirst)
    {
        _writer.WriteStartDocument(standalone: true);
        _writer.WriteStartElement(new Worksheet());
        _writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        WriteView(isFirst);
        _writer.WriteElement(new Columns(_sheet.Columns.Select((column, i) => new Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = column.Width,
            CustomWidth = true,
        })));
        _writer.WriteStartElement(new SheetData());
        if (_sheet.IsTable)
        {
            WriteHeads([.. _sheet.Columns.Select(column => column.Head)]);
        }

        _sheet.Fill(this);
        _writer.WriteEndElement();
        WritePage();
        _writer.WriteEndElement();
    }

    /// <summary>Writes a row.</summary>
    /// <param name="write">Writes its cells, from the first on.</param>
    /// <param name="height">Its height in points; null leaves it to the program that shows it.</param>
    public void WriteRow(Action write, int? height = null)
    {
        Rows++;
        _column = 0;
        _rowName = Rows.ToString(CultureInfo.InvariantCulture);
        _attributes.Clear();
        _attributes.Add(new OpenXmlAttribute("r", "", _rowName));
        if (height is { } points)
        {
            _attributes.Add(new OpenXmlAttribute("ht", "", points.ToString(CultureInfo.InvariantCulture)));
            _attributes.Add(new OpenXmlAttribute("customHeight", "", "1"));
        }

        _writer.WriteStartElement(_rowElement, _attributes);
        write();
        _writer.WriteEndElement();
    }

    /// <summary>Writes a row of heads, high enough for the longest.</summary>
    public void WriteHeads(IReadOnlyList<string> heads)
    {
        var lines = heads.Select((head, i) => 1 + (int)(head.Length * HeadLetter / _sheet.Columns[i].Width)).Max();
        WriteRow(
            () =>
            {
                foreach (var head in heads)
                {
                    Text(head, CellStyle.Head);
                }
            },
            (Math.Min(lines, MostHeadLines) * LineHeight) + 4);
    }

    /// <summary>A cell of text; null or empty is an empty cell.</summary>
    public void Text(string? text, CellStyle style = CellStyle.Plain)
    {
        if (string.IsNullOrEmpty(text))
        {
            WriteCell(null, null, style);
            return;
        }

        var quoted = CellText.LooksLikeFormula(text) ? CellStyle.Quoted + (style - CellStyle.Plain) : style;
        WriteCell(_texts.IndexOf(text).ToString(CultureInfo.InvariantCulture), "s", quoted);
    }

    /// <summary>A cell of a number; null, no data, is an empty cell.</summary>
    public void Number(decimal? number, CellStyle style = CellStyle.Number) =>
        WriteCell(number?.ToString("0.############################", CultureInfo.InvariantCulture), null, style);

    public void Dispose() => _writer.Dispose();

    private void WriteCell(string? value, string? type, CellStyle style)
    {
        _attributes.Clear();
        _attributes.Add(new OpenXmlAttribute("r", "", _letters[_column++] + _rowName));
        _attributes.Add(new OpenXmlAttribute("s", "", StyleNumbers[(int)style]));
        if (type is not null)
        {
            _attributes.Add(new OpenXmlAttribute("t", "", type));
        }

        _writer.WriteStartElement(_cellElement, _attributes);
        if (value is not null)
        {
            _writer.WriteStartElement(_valueElement);
            _writer.WriteString(value);
            _writer.WriteEndElement();
        }

        _writer.WriteEndElement();
    }

    private void WriteView(bool isFirst)
    {
        var first = LettersOf(_sheet.FrozenColumns) + "2";
        var pane = _sheet.FrozenColumns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft;
        _writer.WriteElement(new SheetViews(new SheetView(
            new Pane
            {
                HorizontalSplit = _sheet.FrozenColumns > 0 ? _sheet.FrozenColumns : null,
                VerticalSplit = 1,
                TopLeftCell = first,
                ActivePane = pane,
                State = PaneStateValues.Frozen,
            },
            new Selection { Pane = pane, ActiveCell = first, SequenceOfReferences = new ListValue<StringValue> { InnerText = first } })
        {
            WorkbookViewId = 0,
            TabSelected = isFirst ? true : null,
            ShowGridLines = _sheet.IsTable ? null : false,
        }));
    }

    private void WritePage()
    {
        if (_sheet.IsTable)
        {
            _writer.WriteElement(new AutoFilter { Reference = $"A1:{_letters[^1]}{Rows}" });
        }

        _writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        _writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        _writer.WriteElement(new HeaderFooter(new OddFooter("&L&A&R&P/&N")));
    }
}
