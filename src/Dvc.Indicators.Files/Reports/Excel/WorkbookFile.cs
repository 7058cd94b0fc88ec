using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dvc.Indicators.Files;

/// <summary>
/// Writes sheets as a workbook. The package is put together here, entry by entry and in one order, as a package of the library has random
/// ids of relationships and the time of day in it.
/// </summary>
internal static class WorkbookFile
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string CoreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream stream, string title, string language, IReadOnlyList<Sheet> sheets)
    {
        using var zip = new ZipArchive(new ForwardStream(stream), ZipArchiveMode.Create);
        AddXml(zip, "[Content_Types].xml", writer => WriteContentTypes(writer, sheets.Count));
        AddXml(zip, "_rels/.rels", writer => WriteRelationships(
            writer,
            (Relationships + "/officeDocument", "xl/workbook.xml"),
            (PackageRelationships + "/metadata/core-properties", "docProps/core.xml")));
        AddXml(zip, "docProps/core.xml", writer => WriteProperties(writer, title, language));
        var texts = new SharedTexts();
        var names = SheetNames.Of(sheets.Select(sheet => sheet.Name));
        var rows = sheets.Select((sheet, i) => AddSheet(zip, texts, sheet, i)).ToList();
        AddPart(zip, "xl/sharedStrings.xml", texts.Write);
        AddPart(zip, "xl/styles.xml", WorkbookStyles.Write);
        AddPart(zip, "xl/workbook.xml", part => WriteWorkbook(part, sheets, names, rows));
        AddXml(zip, "xl/_rels/workbook.xml.rels", writer => WriteRelationships(writer,
        [
            .. sheets.Select((_, i) => (Relationships + "/worksheet", $"worksheets/{FileOf(i)}")),
            (Relationships + "/styles", "styles.xml"),
            (Relationships + "/sharedStrings", "sharedStrings.xml"),
        ]));
    }

    private static string FileOf(int sheet) => FormattableString.Invariant($"sheet{sheet + 1}.xml");

    private static string IdOf(int relationship) => FormattableString.Invariant($"rId{relationship + 1}");

    private static int AddSheet(ZipArchive zip, SharedTexts texts, Sheet sheet, int index)
    {
        var rows = 0;
        AddPart(zip, $"xl/worksheets/{FileOf(index)}", part =>
        {
            using var writer = new SheetWriter(part, texts, sheet);
            writer.Write(isFirst: index == 0);
            rows = writer.Rows;
        });
        return rows;
    }

    private static void WriteWorkbook(Stream stream, IReadOnlyList<Sheet> sheets, IReadOnlyList<string> names, List<int> rows)
    {
        using var writer = OpenXmlWriter.Create(stream);
        writer.WriteStartDocument(standalone: true);
        writer.WriteElement(new Workbook(
            new BookViews(new WorkbookView()),
            new Sheets(names.Select((name, i) => new DocumentFormat.OpenXml.Spreadsheet.Sheet
            {
                Name = name,
                SheetId = (uint)i + 1,
                Id = IdOf(i),
            })),
            new DefinedNames(sheets.SelectMany((sheet, i) => NamesOf(sheet, names[i], (uint)i, rows[i])))));
    }

    private static IEnumerable<DefinedName> NamesOf(Sheet sheet, string name, uint index, int rows)
    {
        var quoted = $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";
        if (sheet.IsTable)
        {
            var last = SheetWriter.LettersOf(sheet.Columns.Length - 1);
            yield return new DefinedName($"{quoted}!$A$1:${last}${rows}")
            {
                Name = "_xlnm._FilterDatabase",
                LocalSheetId = index,
                Hidden = true,
            };
        }

        yield return new DefinedName($"{quoted}!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = index };
    }

    private static void WriteContentTypes(XmlWriter writer, int sheets)
    {
        writer.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Override("/xl/workbook.xml", $"{Spreadsheet}.sheet.main+xml");
        for (var i = 0; i < sheets; i++)
        {
            Override($"/xl/worksheets/{FileOf(i)}", $"{Spreadsheet}.worksheet+xml");
        }

        Override("/xl/styles.xml", $"{Spreadsheet}.styles+xml");
        Override("/xl/sharedStrings.xml", $"{Spreadsheet}.sharedStrings+xml");
        writer.WriteEndElement();

        void Default(string extension, string type) => Element(writer, "Default", ("Extension", extension), ("ContentType", type));
        void Override(string part, string type) => Element(writer, "Override", ("PartName", part), ("ContentType", type));
    }

    private static void WriteRelationships(XmlWriter writer, params (string Type, string Target)[] relationships)
    {
        writer.WriteStartElement("Relationships", PackageRelationships);
        for (var i = 0; i < relationships.Length; i++)
        {
            Element(writer, "Relationship", ("Id", IdOf(i)), ("Type", relationships[i].Type), ("Target", relationships[i].Target));
        }

        writer.WriteEndElement();
    }

    // No times and no author: they would differ from run to run.
    private static void WriteProperties(XmlWriter writer, string title, string language)
    {
        writer.WriteStartElement("cp", "coreProperties", CoreProperties);
        writer.WriteElementString("dc", "title", DublinCore, CellText.Visible(title));
        writer.WriteElementString("dc", "language", DublinCore, language);
        writer.WriteEndElement();
    }

    private static void Element(XmlWriter writer, string name, params (string Name, string Value)[] attributes)
    {
        writer.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            writer.WriteAttributeString(attribute, value);
        }

        writer.WriteEndElement();
    }

    private static void AddXml(ZipArchive zip, string name, Action<XmlWriter> write) => AddPart(zip, name, part =>
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None };
        using var writer = XmlWriter.Create(part, settings);
        writer.WriteStartDocument(standalone: true);
        write(writer);
    });

    private static void AddPart(ZipArchive zip, string name, Action<Stream> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        entry.ExternalAttributes = 0;
        using var part = entry.Open();
        write(part);
    }
}
