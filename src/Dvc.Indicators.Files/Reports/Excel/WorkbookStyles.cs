using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dvc.Indicators.Files;

/// <summary>The looks of the cells of a workbook: one format for each <see cref="CellStyle"/>.</summary>
internal static class WorkbookStyles
{
    private const uint PlainFont = 0;
    private const uint StrongFont = 1;
    private const uint TitleFont = 2;
    private const uint HeadFont = 3;
    private const uint NoFill = 0;
    private const uint HeadFill = 2;
    private const uint StrongFill = 3;
    private const uint NoBorder = 0;
    private const uint Lines = 1;
    private const uint General = 0;
    private const uint FirstOwnNumberFormat = 164;

    private static readonly string[] NumberFormats =
    [
        "#,##0", "#,##0.00##########", "0.00%", "+#,##0.00##########;-#,##0.00##########;0.00", "+General;-General;0", "\"=\"General",
    ];

    public static void Write(Stream stream)
    {
        using var writer = OpenXmlWriter.Create(stream);
        writer.WriteStartDocument(standalone: true);
        writer.WriteElement(Make());
    }

    private static Stylesheet Make() => new(
        new NumberingFormats(NumberFormats.Select((code, i) => new NumberingFormat { NumberFormatId = NumberFormat((uint)i), FormatCode = code })),
        new Fonts(
            FontOf(11, isBold: false, "FF1F2937"),
            FontOf(11, isBold: true, "FF1F2937"),
            FontOf(16, isBold: true, "FF12355B"),
            FontOf(11, isBold: true, "FFFFFFFF")),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            FillOf("FF12355B"),
            FillOf("FFE8EEF5")),
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(
                new LeftBorder(), new RightBorder(), new TopBorder(),
                new BottomBorder(new Color { Rgb = "FFD5DCE4" }) { Style = BorderStyleValues.Thin }, new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(Formats()),
        new CellStyles(new DocumentFormat.OpenXml.Spreadsheet.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    // In the order of CellStyle.
    private static IEnumerable<CellFormat> Formats() =>
    [
        new CellFormat { NumberFormatId = General, FontId = PlainFont, FillId = NoFill, BorderId = NoBorder, FormatId = 0 },
        .. TextFormats(isQuoted: false),
        FormatOf(General, PlainFont, NoFill, Lines),
        FormatOf(NumberFormat(0), PlainFont, NoFill, Lines),
        FormatOf(NumberFormat(1), PlainFont, NoFill, Lines),
        FormatOf(NumberFormat(1), StrongFont, StrongFill, Lines),
        FormatOf(NumberFormat(2), PlainFont, NoFill, Lines),
        FormatOf(NumberFormat(3), PlainFont, NoFill, Lines),
        FormatOf(NumberFormat(4), PlainFont, NoFill, Lines),
        FormatOf(NumberFormat(5), PlainFont, NoFill, Lines),
        .. TextFormats(isQuoted: true),
    ];

    private static CellFormat[] TextFormats(bool isQuoted)
    {
        CellFormat[] formats =
        [
            FormatOf(General, PlainFont, NoFill, Lines, Left()),
            FormatOf(General, PlainFont, NoFill, Lines, Left(isWrapped: true)),
            FormatOf(General, TitleFont, NoFill, NoBorder, Left()),
            FormatOf(General, HeadFont, HeadFill, Lines, Middle()),
            FormatOf(General, StrongFont, StrongFill, Lines, Left()),
        ];
        foreach (var format in formats.Where(_ => isQuoted))
        {
            format.QuotePrefix = true;
        }

        return formats;
    }

    private static uint NumberFormat(uint index) => FirstOwnNumberFormat + index;

    // Away from the number that may stand before it.
    private static Alignment Left(bool isWrapped = false) => new()
    {
        Horizontal = HorizontalAlignmentValues.Left,
        Vertical = VerticalAlignmentValues.Top,
        WrapText = isWrapped ? true : null,
        Indent = 1,
    };

    private static Alignment Middle() => new()
    {
        Horizontal = HorizontalAlignmentValues.Center,
        Vertical = VerticalAlignmentValues.Center,
        WrapText = true,
    };

    private static CellFormat FormatOf(uint number, uint font, uint fill, uint border, Alignment? alignment = null) =>
        new(alignment ?? new Alignment { Vertical = VerticalAlignmentValues.Top })
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = border,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };

    private static Font FontOf(double size, bool isBold, string color)
    {
        OpenXmlElement[] bold = isBold ? [new Bold()] : [];
        return new Font(
            [.. bold, new FontSize { Val = size }, new Color { Rgb = color }, new FontName { Val = "Calibri" }, new FontFamilyNumbering { Val = 2 }]);
    }

    private static Fill FillOf(string color) =>
        new(new PatternFill(new ForegroundColor { Rgb = color }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });
}
