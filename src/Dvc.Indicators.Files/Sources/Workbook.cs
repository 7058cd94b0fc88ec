using System.Collections.Immutable;
using System.Text;
using System.Xml;

namespace Dvc.Indicators.Files;

/// <summary>A workbook of Excel (.xlsx). Not safe for use by several threads at once.</summary>
internal sealed class Workbook : IDisposable
{
    // More rows than Excel has, each of some kilobytes.
    private const long LargestSheet = 16L << 30;

    private readonly WorkbookArchive _archive;

    private Workbook(Stream stream, WorkbookErrors errors)
    {
        _archive = new WorkbookArchive(stream, errors);
        var parts = _archive.RelationshipsOf(_archive.WorkbookName);
        using (var xml = WorkbookXml.Open(_archive.Open(_archive.WorkbookName)))
        {
            Sheets = [.. SheetsOf(xml, parts)];
        }

        Forms = CellForms.Read(_archive, parts.Find(part => part.Type == "styles").Part);
        Texts = WorkbookTexts.Read(_archive, parts.Find(part => part.Type == "sharedStrings").Part);
    }

    /// <summary>Makes the errors.</summary>
    public WorkbookErrors Errors => _archive.Errors;

    /// <summary>The sheets of cells in their order.</summary>
    public ImmutableArray<WorkbookSheet> Sheets { get; }

    /// <summary>Whether days are counted from 1904 on.</summary>
    public bool Is1904 { get; private set; }

    /// <summary>The formats of cells.</summary>
    public CellForms Forms { get; }

    /// <summary>The texts that cells share.</summary>
    public WorkbookTexts Texts { get; }

    /// <summary>Opens the sheet of a workbook that has a table.</summary>
    /// <param name="name">The name that messages show.</param>
    /// <param name="stream">The workbook; it is closed with what is returned.</param>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="sheet">The name of its sheet; null for the first sheet that has the columns.</param>
    /// <returns>The sheet as CSV.</returns>
    /// <exception cref="InputException">It can not be read, or has no such sheet.</exception>
    public static Stream OpenTable(string name, Stream stream, CsvColumns columns, string? sheet)
    {
        var errors = new WorkbookErrors(name);
        Workbook? workbook = null;
        try
        {
            workbook = Guard(errors, () => new Workbook(stream, errors));
            return new SheetCsv(workbook, sheet is null ? workbook.FirstWith(name, columns) : workbook.Find(sheet), closesWorkbook: true);
        }
        catch
        {
            workbook?.Dispose();
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Opens a sheet.</summary>
    public WorkbookPart Open(WorkbookSheet sheet) => _archive.Open(sheet.Part, LargestSheet);

    /// <summary>Reads a part; what is wrong with it becomes an error of the workbook.</summary>
    public T Guard<T>(Func<T> read) => Guard(Errors, read);

    public void Dispose() => _archive.Dispose();

    private static T Guard<T>(WorkbookErrors errors, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or EndOfStreamException)
        {
            throw errors.Damaged(exception.Message);
        }
    }

    private IEnumerable<WorkbookSheet> SheetsOf(XmlReader xml, List<(string Id, string Type, string Part)> parts)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "workbookPr")
            {
                Is1904 = WorkbookXml.IsTrue(WorkbookXml.Attribute(xml, "date1904"));
            }
            else if (xml.LocalName == "sheet" && WorkbookXml.Attribute(xml, "name") is { } name)
            {
                var id = WorkbookXml.Attribute(xml, "id");
                var part = parts.Find(part => part.Id == id);
                if (part.Type == "worksheet")
                {
                    yield return new WorkbookSheet(name.Normalize(NormalizationForm.FormC), part.Part);
                }
            }
        }
    }

    private WorkbookSheet Find(string sheet) =>
        Sheets.FirstOrDefault(known => string.Equals(known.Name, sheet.Normalize(NormalizationForm.FormC), StringComparison.OrdinalIgnoreCase))
        ?? throw Errors.NoSheet(sheet, [.. Sheets.Select(known => known.Name)]);

    // Where none has it the error is that of the sheet that has most of it.
    private WorkbookSheet FirstWith(string name, CsvColumns columns)
    {
        var (best, most) = (Sheets.FirstOrDefault() ?? throw Errors.NoSheets(), -1);
        foreach (var sheet in Sheets.Length > 1 ? Sheets : [])
        {
            using var csv = new LookAheadStream(new SheetCsv(this, sheet, closesWorkbook: false));
            var (known, isTable) = CsvHead.CountColumns(name, csv, columns);
            if (isTable)
            {
                return sheet;
            }

            (best, most) = known > most ? (sheet, known) : (best, most);
        }

        return best;
    }
}
