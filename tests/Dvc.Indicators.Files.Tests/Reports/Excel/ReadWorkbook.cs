using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Dvc.Indicators.Files.Tests.Reports.Excel;

/// <summary>Reads a workbook back as Excel does, with the Open XML SDK.</summary>
internal sealed partial class ReadWorkbook
{
    private ReadWorkbook(IReadOnlyList<ReadSheet> sheets, string? title)
    {
        Sheets = sheets;
        Title = title;
    }

    public IReadOnlyList<ReadSheet> Sheets { get; }

    public string? Title { get; }

    public ReadSheet this[string name] => Sheets.Single(sheet => sheet.Name == name);

    public static ReadWorkbook Read(Report report, Language language = Language.Vietnamese) =>
        Read(TestFiles.Written(stream => report.WriteExcel(stream, new ExcelOptions { Language = language })));

    public static ReadWorkbook Read(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var part = document.WorkbookPart!;
        string[] texts = [.. part.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(item => Decode(item.InnerText))];
        var styles = part.WorkbookStylesPart!.Stylesheet;
        var names = part.Workbook.DefinedNames!.Elements<DefinedName>().ToLookup(name => name.LocalSheetId!.Value);
        var sheets = part.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select((sheet, i) =>
        {
            var worksheet = ((WorksheetPart)part.GetPartById(sheet.Id!)).Worksheet;
            var rows = worksheet.GetFirstChild<SheetData>()!.Elements<Row>().Select(row => ReadRow(row, texts, styles)).ToList();
            var heights = worksheet.GetFirstChild<SheetData>()!.Elements<Row>().Select(row => row.Height?.Value).ToList();
            worksheet.GetFirstChild<SheetData>()!.Remove();
            return new ReadSheet(sheet.Name!, rows, heights, worksheet.OuterXml, names[(uint)i].ToDictionary(name => name.Name!.Value!, name => name.Text));
        });
        return new ReadWorkbook([.. sheets], document.PackageProperties.Title);
    }

    /// <summary>Everything that the SDK's validator finds; nothing in a valid workbook.</summary>
    public static IEnumerable<string> Errors(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }

    private static List<ReadCell> ReadRow(Row row, string[] texts, Stylesheet styles)
    {
        var cells = new List<ReadCell>();
        foreach (var cell in row.Elements<Cell>())
        {
            cell.CellReference!.Value.Should().Be($"{(char)('A' + (cells.Count % 26))}{row.RowIndex}", "no cell is left out or comes twice");
            var style = (CellFormat)styles.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);
            var code = styles.NumberingFormats!.Elements<NumberingFormat>().SingleOrDefault(format => format.NumberFormatId! == style.NumberFormatId!)?.FormatCode!.Value;
            var isText = cell.DataType?.Value == CellValues.SharedString;
            var value = cell.CellValue?.Text;
            cells.Add(new ReadCell(
                isText ? texts[int.Parse(value!, CultureInfo.InvariantCulture)] : null,
                isText || value is null ? null : decimal.Parse(value, CultureInfo.InvariantCulture),
                code ?? "General",
                style.QuotePrefix?.Value ?? false));
        }

        return cells;
    }

    // As Excel reads a stored text.
    private static string Decode(string text) => Escape().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
