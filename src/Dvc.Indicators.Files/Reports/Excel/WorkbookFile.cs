using System.IO.Compression;

namespace Dvc.Indicators.Files;

/// <summary>
/// Writes sheets as a workbook (ECMA-376, Office Open XML), part by part and in one order. Ids are numbers in that order and all times are
/// 1980-01-01, so that the same sheets give the same bytes.
/// </summary>
internal sealed class WorkbookFile(string title, string language, IReadOnlyList<Sheet> sheets)
{
    /// <summary>The namespace of sheets, styles and texts.</summary>
    public const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string CoreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string PackageType = "application/vnd.openxmlformats-package";
    private const string SpreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly IReadOnlyList<string> _names = SheetNames.Create(sheets.Select(sheet => sheet.Name));
    private readonly int[] _rows = new int[sheets.Count];

    public IEnumerable<FlushPoint> Write(OutputBuffer output)
    {
        var file = new ZipOutput(output);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var point in WriteParts(zip))
            {
                yield return point;
            }

            file.BeginDirectory();
        }

        file.EndDirectory();
    }

    private IEnumerable<FlushPoint> WriteParts(ZipArchive zip)
    {
        AddPart(zip, "[Content_Types].xml", WriteContentTypes);
        AddPart(zip, "_rels/.rels", xml => WriteRelationships(
            xml,
            (Relationships + "/officeDocument", "xl/workbook.xml"),
            (PackageRelationships + "/metadata/core-properties", "docProps/core.xml")));
        AddPart(zip, "docProps/core.xml", WriteProperties);
        var texts = new SharedTexts();
        for (var i = 0; i < sheets.Count; i++)
        {
            using var part = BeginPart(zip, $"xl/worksheets/{FileOf(i)}");
            using var writer = new SheetWriter(part, texts, sheets[i]);
            foreach (var point in writer.Write(isFirst: i == 0))
            {
                yield return point;
            }

            _rows[i] = writer.Rows;
        }

        using (var part = BeginPart(zip, "xl/sharedStrings.xml"))
        {
            foreach (var point in texts.Write(part))
            {
                yield return point;
            }
        }

        AddPart(zip, "xl/styles.xml", WorkbookStyles.Write);
        AddPart(zip, "xl/workbook.xml", WriteWorkbook);
        AddPart(zip, "xl/_rels/workbook.xml.rels", xml => WriteRelationships(xml,
        [
            .. sheets.Select((_, i) => (Relationships + "/worksheet", $"worksheets/{FileOf(i)}")),
            (Relationships + "/styles", "styles.xml"),
            (Relationships + "/sharedStrings", "sharedStrings.xml"),
        ]));
    }

    private static string FileOf(int sheet) => FormattableString.Invariant($"sheet{sheet + 1}.xml");

    private void WriteWorkbook(OutputBuffer xml)
    {
        xml.Write($"<workbook xmlns=\"{Spreadsheet}\" xmlns:r=\"{Relationships}\"><bookViews><workbookView/></bookViews><sheets>");
        for (var i = 0; i < _names.Count; i++)
        {
            xml.Write($"<sheet name=\"{PackagePart.Escape(_names[i])}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>");
        }

        xml.Write("</sheets><definedNames>");
        for (var i = 0; i < _names.Count; i++)
        {
            WriteDefinedNames(xml, i);
        }

        xml.Write("</definedNames></workbook>");
    }

    private void WriteDefinedNames(OutputBuffer xml, int index)
    {
        var name = PackagePart.Escape($"'{_names[index].Replace("'", "''", StringComparison.Ordinal)}'");
        if (sheets[index].IsTable)
        {
            var last = SheetWriter.LettersOf(sheets[index].Columns.Length - 1);
            xml.Write($"<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{index}\" hidden=\"1\">");
            xml.Write($"{name}!$A$1:${last}${_rows[index]}</definedName>");
        }

        xml.Write($"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{index}\">{name}!$1:$1</definedName>");
    }

    private void WriteContentTypes(OutputBuffer xml)
    {
        xml.Write($"<Types xmlns=\"{ContentTypes}\"><Default Extension=\"rels\" ContentType=\"{PackageType}.relationships+xml\"/>");
        xml.Write("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        Override("/docProps/core.xml", $"{PackageType}.core-properties+xml");
        Override("/xl/workbook.xml", $"{SpreadsheetType}.sheet.main+xml");
        for (var i = 0; i < sheets.Count; i++)
        {
            Override($"/xl/worksheets/{FileOf(i)}", $"{SpreadsheetType}.worksheet+xml");
        }

        Override("/xl/styles.xml", $"{SpreadsheetType}.styles+xml");
        Override("/xl/sharedStrings.xml", $"{SpreadsheetType}.sharedStrings+xml");
        xml.Write("</Types>");

        void Override(string part, string type) => xml.Write($"<Override PartName=\"{part}\" ContentType=\"{type}\"/>");
    }

    private static void WriteRelationships(OutputBuffer xml, params (string Type, string Target)[] relationships)
    {
        xml.Write($"<Relationships xmlns=\"{PackageRelationships}\">");
        for (var i = 0; i < relationships.Length; i++)
        {
            xml.Write($"<Relationship Id=\"rId{i + 1}\" Type=\"{relationships[i].Type}\" Target=\"{relationships[i].Target}\"/>");
        }

        xml.Write("</Relationships>");
    }

    // No times and no author: they would differ from run to run.
    private void WriteProperties(OutputBuffer xml)
    {
        xml.Write($"<cp:coreProperties xmlns:cp=\"{CoreProperties}\" xmlns:dc=\"{DublinCore}\">");
        xml.Write($"<dc:title>{PackagePart.Escape(CellText.Visible(title))}</dc:title><dc:language>{language}</dc:language>");
        xml.Write("</cp:coreProperties>");
    }

    private static void AddPart(ZipArchive zip, string name, Action<OutputBuffer> write)
    {
        using var part = BeginPart(zip, name);
        write(part.Xml);
    }

    private static PackagePart BeginPart(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        entry.ExternalAttributes = 0;
        return new PackagePart(entry.Open());
    }
}
