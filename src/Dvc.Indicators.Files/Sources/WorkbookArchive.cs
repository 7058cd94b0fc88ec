using System.IO.Compression;

namespace Dvc.Indicators.Files;

/// <summary>The parts of a workbook by their names and by their relationships. Not safe for use by several threads at once.</summary>
internal sealed class WorkbookArchive : IDisposable
{
    private const string DefaultWorkbook = "xl/workbook.xml";
    private const long LargestList = 64 << 20;

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Opens an archive.</summary>
    /// <param name="stream">Its bytes, which are closed with this.</param>
    /// <param name="errors">Makes the errors.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public WorkbookArchive(Stream stream, WorkbookErrors errors)
    {
        Errors = errors;
        _archive = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (var entry in _archive.Entries)
        {
            _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }

        WorkbookName = FindWorkbook();
    }

    /// <summary>Makes the errors.</summary>
    public WorkbookErrors Errors { get; }

    /// <summary>The name of the part that lists the sheets.</summary>
    public string WorkbookName { get; }

    /// <summary>Whether there is a part.</summary>
    public bool Has(string part) => _entries.ContainsKey(part);

    /// <summary>Opens a part.</summary>
    public WorkbookPart Open(string part, long most = LargestList) => _entries.TryGetValue(part, out var entry)
        ? new WorkbookPart(entry, most, Errors)
        : throw Errors.Damaged($"{part} is missing");

    /// <summary>The relationships of a part: their ids, the last words of their types, and the parts to which they lead.</summary>
    public List<(string Id, string Type, string Part)> RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var (folder, list) = (part[..slash], $"{part[..slash]}_rels/{part[slash..]}.rels");
        var found = new List<(string, string, string)>();
        if (!Has(list))
        {
            return found;
        }

        using var xml = WorkbookXml.Open(Open(list));
        foreach (var relationship in WorkbookXml.Elements(xml, "Relationship"))
        {
            var type = WorkbookXml.Attribute(relationship, "Type") ?? "";
            var target = WorkbookXml.Attribute(relationship, "Target") ?? "";
            found.Add((WorkbookXml.Attribute(relationship, "Id") ?? "", type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target)));
        }

        return found;
    }

    public void Dispose() => _archive.Dispose();

    private string FindWorkbook()
    {
        if (!Has("[Content_Types].xml"))
        {
            throw Errors.Other(Has("content.xml")
                ? new("tệp OpenDocument (.ods)", "an OpenDocument file (.ods)")
                : new("tệp nén zip không phải bảng tính", "a zip archive that is no workbook"));
        }

        var name = RelationshipsOf("").Find(relationship => relationship.Type == "officeDocument").Part ?? DefaultWorkbook;
        return name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) ? throw Errors.Other(new("bảng tính nhị phân (.xlsb)", "a binary workbook (.xlsb)"))
            : Has("word/document.xml") || Has("ppt/presentation.xml") ? throw Errors.Other(new("tài liệu Office không phải bảng tính", "a document of Office that is no workbook"))
            : name;
    }

    private static string Resolve(string folder, string target)
    {
        var parts = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                parts.Add(step);
            }
        }

        return string.Join('/', parts);
    }
}
