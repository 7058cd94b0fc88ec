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
    private const int HeadSpace = 4;
    private const int TitleHeight = 28;

    // A row is at most 409 points high.
    private const int MostLines = 25;

    // A letter takes about the digit that widths are told in, a bold one more; lines that break between words are not full.
    private const double Letter = 1.1;
    private const double HeadLetter = 1.2;

    private readonly OpenXmlWriter _writer;
    private readonly SharedTexts _texts;
    private readonly Sheet _sheet;
    private readonly string[] _letters;
    private readonly List<OpenXmlAttribute> _attributes = [];
    private readonly List<SheetCell> _cells = [];
    private readonly Row _rowElement = new();
    private readonly Cell _cellElement = new();
    private readonly CellValue _valueElement = new();

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
        _writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = LineHeight });
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
            WriteHeads(_sheet.Columns.Select(column => column.Head));
        }

        _sheet.Fill(this);
        _writer.WriteEndElement();
        WritePage();
        _writer.WriteEndElement();
    }

    /// <summary>Writes a row, high enough for its heads and wrapped texts: not every program finds the height itself.</summary>
    /// <param name="fill">Gives its cells, from the first on.</param>
    public void WriteRow(Action fill)
    {
        Rows++;
        _cells.Clear();
        fill();
        _attributes.Clear();
        var row = Rows.ToString(CultureInfo.InvariantCulture);
        _attributes.Add(new OpenXmlAttribute("r", "", row));
        if (RowHeight() is > LineHeight and var height)
        {
            _attributes.Add(new OpenXmlAttribute("ht", "", height.ToString(CultureInfo.InvariantCulture)));
            _attributes.Add(new OpenXmlAttribute("customHeight", "", "1"));
        }

        _writer.WriteStartElement(_rowElement, _attributes);
        for (var column = 0; column < _cells.Count; column++)
        {
            WriteCell(_letters[column] + row, _cells[column]);
        }

        _writer.WriteEndElement();
    }

    /// <summary>Writes a row of heads.</summary>
    public void WriteHeads(IEnumerable<string> heads) => WriteRow(() =>
    {
        foreach (var head in heads)
        {
            Text(head, CellStyle.Head);
        }
    });

    /// <summary>A cell of text; null or empty is an empty cell.</summary>
    public void Text(string? text, CellStyle style = CellStyle.Plain) => _cells.Add(new SheetCell(string.IsNullOrEmpty(text) ? null : text, null, style));

    /// <summary>A cell of a number; null, no data, is an empty cell.</summary>
    public void Number(decimal? number, CellStyle style = CellStyle.Number) => _cells.Add(new SheetCell(null, number, style));

    public void Dispose() => _writer.Dispose();

    private static int LinesOf(string text, double letters) => 1 + (int)(text.Length / letters);

    private int RowHeight()
    {
        var height = 0;
        for (var column = 0; column < _cells.Count; column++)
        {
            height = Math.Max(height, HeightOf(_cells[column], column));
        }

        return height;
    }

    private int HeightOf(SheetCell cell, int column) => (cell.Text, cell.Style) switch
    {
        (null, _) => 0,
        (_, CellStyle.Title) => TitleHeight,
        ({ } text, CellStyle.Head) => (Math.Min(LinesOf(text, _sheet.Columns[column].Width / HeadLetter), MostLines) * LineHeight) + HeadSpace,
        ({ } text, CellStyle.Wrapped) => Math.Min(LinesOf(text, _sheet.Columns[column].Width / Letter), MostLines) * LineHeight,
        _ => 0,
    };

    private void WriteCell(string name, SheetCell cell)
    {
        var style = cell.Text is { } text && CellText.LooksLikeFormula(text) ? CellStyle.Quoted + (cell.Style - CellStyle.Plain) : cell.Style;
        _attributes.Clear();
        _attributes.Add(new OpenXmlAttribute("r", "", name));
        _attributes.Add(new OpenXmlAttribute("s", "", StyleNumbers[(int)style]));
        if (cell.Text is not null)
        {
            _attributes.Add(new OpenXmlAttribute("t", "", "s"));
        }

        _writer.WriteStartElement(_cellElement, _attributes);
        if (ValueOf(cell) is { } value)
        {
            _writer.WriteStartElement(_valueElement);
            _writer.WriteString(value);
            _writer.WriteEndElement();
        }

        _writer.WriteEndElement();
    }

    private string? ValueOf(SheetCell cell) => cell.Text is { } text
        ? _texts.IndexOf(text).ToString(CultureInfo.InvariantCulture)
        : cell.Number?.ToString("0.############################", CultureInfo.InvariantCulture);

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
