using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>
/// Writes one sheet, row by row and cell by cell, without holding it: heads frozen and repeated on each printed page, A4 landscape, one page
/// wide. No cells are merged.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    private const int LineHeight = 15;
    private const int HeadSpace = 4;
    private const int TitleHeight = 28;

    // A row is at most 409 points high.
    private const int MostLines = 25;

    // Widths are in digits: a letter is about as wide, a bold one wider, and lines that break between words are not full.
    private const double Letter = 1.1;
    private const double HeadLetter = 1.2;

    // Of a decimal: 29 digits, a point and a sign.
    private const int LongestNumber = 31;

    private readonly PackagePart _part;
    private readonly SharedTexts _texts;
    private readonly Sheet _sheet;
    private readonly string[] _letters;
    private readonly OutputBuffer _cells = new();
    private int _column;
    private int _height;

    public SheetWriter(PackagePart part, SharedTexts texts, Sheet sheet)
    {
        _part = part;
        _texts = texts;
        _sheet = sheet;
        _letters = [.. Enumerable.Range(0, sheet.Columns.Length).Select(LettersOf)];
    }

    /// <summary>The number of rows written.</summary>
    public int Rows { get; private set; }

    private OutputBuffer Xml => _part.Xml;

    /// <summary>The name of the column at a place from 0: A to Z, AA and so on.</summary>
    public static string LettersOf(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : LettersOf((column / 26) - 1) + (char)('A' + (column % 26));

    /// <summary>Writes the whole sheet.</summary>
    public IEnumerable<FlushPoint> Write(bool isFirst)
    {
        Xml.Write($"<worksheet xmlns=\"{WorkbookFile.Spreadsheet}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        WriteView(isFirst);
        Xml.Write($"<sheetFormatPr defaultRowHeight=\"{LineHeight}\"/>");
        WriteColumns();
        Xml.Write("<sheetData>");
        if (_sheet.IsTable)
        {
            WriteHeads(_sheet.Columns.Select(column => column.Head));
        }

        foreach (var point in _sheet.Fill(this))
        {
            yield return point;
        }

        Xml.Write("</sheetData>");
        WritePage();
        Xml.Write("</worksheet>");
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
        Xml.Write($"<row r=\"{Rows}\"");
        if (_height > LineHeight)
        {
            Xml.Write($" ht=\"{_height}\" customHeight=\"1\"");
        }

        Xml.Write(">");
        Xml.Write(_cells.Written.Span);
        Xml.Write("</row>");
        _part.FlushIfFull();
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
        _cells.Write($" t=\"s\"><v>{_texts.IndexOf(text)}</v></c>");
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
        _cells.Write("><v>");
        WriteNumber(known);
        _cells.Write("</v></c>");
    }

    public void Dispose() => _cells.Dispose();

    private static int LinesOf(string text, double letters) => 1 + (int)(text.Length / letters);

    private int HeightOf(string text, CellStyle style) => style switch
    {
        CellStyle.Title => TitleHeight,
        CellStyle.Head => (Math.Min(LinesOf(text, _sheet.Columns[_column].Width / HeadLetter), MostLines) * LineHeight) + HeadSpace,
        CellStyle.Wrapped => Math.Min(LinesOf(text, _sheet.Columns[_column].Width / Letter), MostLines) * LineHeight,
        _ => 0,
    };

    private void BeginCell(CellStyle style)
    {
        _cells.Write($"<c r=\"{_letters[_column]}{Rows}\" s=\"{(int)style}\"");
        _column++;
    }

    private void EmptyCell(CellStyle style)
    {
        BeginCell(style);
        _cells.Write("/>");
    }

    // With as few decimals as it has: a decimal remembers zeros at its end, a workbook need not.
    private void WriteNumber(decimal number)
    {
        var text = _cells.GetSpan(LongestNumber);
        number.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        var digits = (ReadOnlySpan<byte>)text[..length];
        _cells.Advance(digits.Contains((byte)'.') ? digits.TrimEnd((byte)'0').TrimEnd((byte)'.').Length : length);
    }

    private void WriteView(bool isFirst)
    {
        var first = LettersOf(_sheet.FrozenColumns) + "2";
        var pane = _sheet.FrozenColumns > 0 ? "bottomRight" : "bottomLeft";
        Xml.Write($"<sheetViews><sheetView{(_sheet.IsTable ? "" : " showGridLines=\"0\"")}{(isFirst ? " tabSelected=\"1\"" : "")}");
        Xml.Write(" workbookViewId=\"0\"><pane");
        if (_sheet.FrozenColumns > 0)
        {
            Xml.Write($" xSplit=\"{_sheet.FrozenColumns}\"");
        }

        Xml.Write($" ySplit=\"1\" topLeftCell=\"{first}\" activePane=\"{pane}\" state=\"frozen\"/>");
        Xml.Write($"<selection pane=\"{pane}\" activeCell=\"{first}\" sqref=\"{first}\"/></sheetView></sheetViews>");
    }

    private void WriteColumns()
    {
        Xml.Write("<cols>");
        for (var i = 0; i < _sheet.Columns.Length; i++)
        {
            var width = _sheet.Columns[i].Width.ToString(CultureInfo.InvariantCulture);
            Xml.Write($"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{width}\" customWidth=\"1\"/>");
        }

        Xml.Write("</cols>");
    }

    private void WritePage()
    {
        if (_sheet.IsTable)
        {
            Xml.Write($"<autoFilter ref=\"A1:{_letters[^1]}{Rows}\"/>");
        }

        Xml.Write("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
        Xml.Write("<pageSetup paperSize=\"9\" fitToWidth=\"1\" fitToHeight=\"0\" orientation=\"landscape\"/>");
        Xml.Write("<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P/&amp;N</oddFooter></headerFooter>");
    }
}
