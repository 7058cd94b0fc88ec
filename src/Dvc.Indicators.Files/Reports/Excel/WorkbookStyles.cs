namespace Dvc.Indicators.Files;

/// <summary>The looks of the cells of a workbook: one format for each <see cref="CellStyle"/>.</summary>
internal static class WorkbookStyles
{
    // The places of fonts, fills and borders in the lists that are written below.
    private const int PlainFont = 0;
    private const int StrongFont = 1;
    private const int TitleFont = 2;
    private const int HeadFont = 3;
    private const int NoFill = 0;
    private const int HeadFill = 2;
    private const int StrongFill = 3;
    private const int NoBorder = 0;
    private const int Lines = 1;
    private const int General = 0;

    private const int FirstOwnNumberFormat = 164;

    // Text stands away from the number that may stand before it.
    private const string Left = "horizontal=\"left\" vertical=\"top\" indent=\"1\"";
    private const string LeftWrapped = "horizontal=\"left\" vertical=\"top\" wrapText=\"1\" indent=\"1\"";
    private const string Middle = "horizontal=\"center\" vertical=\"center\" wrapText=\"1\"";
    private const string Top = "vertical=\"top\"";

    private static readonly string[] NumberFormats =
    [
        "#,##0", "#,##0.00", "0.00%", "\"▲ \"0.00;\"▼ \"0.00;0.00", "\"▲ \"General;\"▼ \"General;\"=\"", "General\"=\"",
    ];

    public static void Write(OutputBuffer xml)
    {
        xml.Write($"<styleSheet xmlns=\"{WorkbookFile.Spreadsheet}\"><numFmts>");
        for (var i = 0; i < NumberFormats.Length; i++)
        {
            xml.Write($"<numFmt numFmtId=\"{NumberFormat(i)}\" formatCode=\"{PackagePart.Escape(NumberFormats[i])}\"/>");
        }

        xml.Write("</numFmts>");
        WriteFonts(xml);
        WriteFills(xml);
        WriteBorders(xml);
        xml.Write("<cellStyleXfs><xf/></cellStyleXfs><cellXfs>");
        WriteFormats(xml);
        xml.Write("</cellXfs><cellStyles><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
    }

    private static int NumberFormat(int index) => FirstOwnNumberFormat + index;

    private static void WriteFonts(OutputBuffer xml)
    {
        xml.Write("<fonts>");
        Font(11, isBold: false, "FF1F2937");
        Font(11, isBold: true, "FF1F2937");
        Font(16, isBold: true, "FF12355B");
        Font(11, isBold: true, "FFFFFFFF");
        xml.Write("</fonts>");

        void Font(int size, bool isBold, string color) => xml.Write(
            $"<font>{(isBold ? "<b/>" : "")}<sz val=\"{size}\"/><color rgb=\"{color}\"/><name val=\"Calibri\"/><family val=\"2\"/></font>");
    }

    // The first two are the same in every workbook.
    private static void WriteFills(OutputBuffer xml)
    {
        xml.Write("<fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>");
        Fill("FF12355B");
        Fill("FFE8EEF5");
        xml.Write("</fills>");

        void Fill(string color) => xml.Write(
            $"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"{color}\"/><bgColor indexed=\"64\"/></patternFill></fill>");
    }

    private static void WriteBorders(OutputBuffer xml) => xml.Write(
        "<borders><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/>"
        + "<bottom style=\"thin\"><color rgb=\"FFD5DCE4\"/></bottom><diagonal/></border></borders>");

    // In the order of CellStyle.
    private static void WriteFormats(OutputBuffer xml)
    {
        xml.Write("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
        WriteTextFormats(xml, isQuoted: false);
        WriteFormat(xml, General, PlainFont, NoFill, Lines, Top);
        WriteFormat(xml, NumberFormat(0), PlainFont, NoFill, Lines, Top);
        WriteFormat(xml, NumberFormat(1), PlainFont, NoFill, Lines, Top);
        WriteFormat(xml, NumberFormat(1), StrongFont, StrongFill, Lines, Top);
        for (var i = 2; i < NumberFormats.Length; i++)
        {
            WriteFormat(xml, NumberFormat(i), PlainFont, NoFill, Lines, Top);
        }

        WriteTextFormats(xml, isQuoted: true);
    }

    private static void WriteTextFormats(OutputBuffer xml, bool isQuoted)
    {
        WriteFormat(xml, General, PlainFont, NoFill, Lines, Left, isQuoted);
        WriteFormat(xml, General, PlainFont, NoFill, Lines, LeftWrapped, isQuoted);
        WriteFormat(xml, General, TitleFont, NoFill, NoBorder, Left, isQuoted);
        WriteFormat(xml, General, HeadFont, HeadFill, Lines, Middle, isQuoted);
        WriteFormat(xml, General, StrongFont, StrongFill, Lines, Left, isQuoted);
    }

    private static void WriteFormat(OutputBuffer xml, int number, int font, int fill, int border, string alignment, bool isQuoted = false)
    {
        xml.Write($"<xf numFmtId=\"{number}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\"");
        xml.Write(isQuoted ? " quotePrefix=\"1\"" : "");
        xml.Write(" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">");
        xml.Write($"<alignment {alignment}/></xf>");
    }
}
