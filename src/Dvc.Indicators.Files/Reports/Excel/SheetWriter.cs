using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dvc.Indicators.Files;

/// <summary>
/// Writes one sheet, row by row and cell by cell, without holding it: heads frozen and repeated on each printed page, A4 landscape, one page
/// wide. No cells are merged.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    private const string Prefix = "x";
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const int LineHeight = 15;
    private const int HeadSpace = 4;
    private const int TitleHeight = 28;

    // A row is at most 409 points high.
    private const int MostLines = 25;

    // A letter takes about the digit that widths are told in, a bold one more; lines that break between words are not full.
    private const double Letter = 1.1;
    private const double HeadLetter = 1.2;

    private readonly XmlWriter _writer;
    private readonly SharedTexts _texts;
    private readonly Sheet _sheet;
    private readonly string[] _letters;
    private readonly RowText _start = new();
    private readonly RowText _cells = new();
    private int _column;
    private int _height;

    public SheetWriter(Stream stream, SharedTexts texts, Sheet sheet)
    {
        _writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = Encoding.UTF8 });
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
        _writer.WriteStartElement(Prefix, "worksheet", Namespace);
        new SheetProperties(new PageSetupProperties { FitToPage = true }).WriteTo(_writer);
        WriteView(isFirst);
        new SheetFormatProperties { DefaultRowHeight = LineHeight }.WriteTo(_writer);
        new Columns(_sheet.Columns.Select((column, i) => new Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = column.Width,
            CustomWidth = true,
        })).WriteTo(_writer);
        _writer.WriteStartElement(Prefix, "sheetData", Namespace);
        if (_sheet.IsTable)
        {
            WriteHeads(_sheet.Columns.Select(column => column.Head));
        }

        _sheet.Fill(this);
        _writer.WriteEndElement();
        WritePage();
        _writer.WriteEndElement();
    }

    /// <summary>Begins a row; its cells follow, from the first on.</summary>
    public void BeginRow()
    {
        Rows++;
        _column = 0;
        _height = LineHeight;
        _cells.Clear();
    }

    /// <summary>Ends a row, high enough for its heads and wrapped texts: not every program finds the height itself.</summary>
    public void EndRow()
    {
        _start.Clear();
        _start.Add("<x:row r=\"");
        _start.Add(Rows);
        if (_height > LineHeight)
        {
            _start.Add("\" ht=\"");
            _start.Add(_height);
            _start.Add("\" customHeight=\"1");
        }

        _start.Add(_column == 0 ? "\" />" : "\">");
        _cells.Add(_column == 0 ? "" : "</x:row>");
        _start.WriteTo(_writer);
        _cells.WriteTo(_writer);
    }

    /// <summary>Writes a row.</summary>
    /// <param name="fill">Gives its cells, from the first on.</param>
    public void WriteRow(Action fill)
    {
        BeginRow();
        fill();
        EndRow();
    }

    /// <summary>Writes a row of heads.</summary>
    public void WriteHeads(IEnumerable<string> heads)
    {
        BeginRow();
        foreach (var head in heads)
        {
            Text(head, CellStyle.Head);
        }

        EndRow();
    }

    /// <summary>A cell of text; null or empty is an empty cell.</summary>
    public void Text(string? text, CellStyle style = CellStyle.Plain)
    {
        if (string.IsNullOrEmpty(text))
        {
            EmptyCell(style);
            return;
        }

        _height = Math.Max(_height, HeightOf(text, style));
        BeginCell(CellText.LooksLikeFormula(text) ? CellStyle.Quoted + (style - CellStyle.Plain) : style);
        _cells.Add(" t=\"s\"><x:v>");
        _cells.Add(_texts.IndexOf(text));
        EndCell();
    }

    /// <summary>A cell of a number; null, no data, is an empty cell.</summary>
    public void Number(decimal? number, CellStyle style = CellStyle.Number)
    {
        if (number is not { } known)
        {
            EmptyCell(style);
            return;
        }

        BeginCell(style);
        _cells.Add("><x:v>");
        _cells.Add(known);
        EndCell();
    }

    public void Dispose() => _writer.Dispose();

    private static int LinesOf(string text, double letters) => 1 + (int)(text.Length / letters);

    private int HeightOf(string text, CellStyle style) => style switch
    {
        CellStyle.Title => TitleHeight,
        CellStyle.Head => (Math.Min(LinesOf(text, _sheet.Columns[_column].Width / HeadLetter), MostLines) * LineHeight) + HeadSpace,
        CellStyle.Wrapped => Math.Min(LinesOf(text, _sheet.Columns[_column].Width / Letter), MostLines) * LineHeight,
        _ => 0,
    };

    // No part of what is put together here can hold a sign that means something in XML: texts are told by their numbers.
    private void BeginCell(CellStyle style)
    {
        _cells.Add("<x:c r=\"");
        _cells.Add(_letters[_column]);
        _cells.Add(Rows);
        _cells.Add("\" s=\"");
        _cells.Add((int)style);
        _cells.Add("\"");
        _column++;
    }

    private void EmptyCell(CellStyle style)
    {
        BeginCell(style);
        _cells.Add(" />");
    }

    private void EndCell() => _cells.Add("</x:v></x:c>");

    private void WriteView(bool isFirst)
    {
        var first = LettersOf(_sheet.FrozenColumns) + "2";
        var pane = _sheet.FrozenColumns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft;
        new SheetViews(new SheetView(
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
        }).WriteTo(_writer);
    }

    private void WritePage()
    {
        if (_sheet.IsTable)
        {
            new AutoFilter { Reference = $"A1:{_letters[^1]}{Rows}" }.WriteTo(_writer);
        }

        new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 }.WriteTo(_writer);
        new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 }.WriteTo(_writer);
        new HeaderFooter(new OddFooter("&L&A&R&P/&N")).WriteTo(_writer);
    }
}
