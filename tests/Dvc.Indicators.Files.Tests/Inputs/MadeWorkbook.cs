using System.IO.Compression;
using System.Text;

namespace Dvc.Indicators.Files.Tests.Inputs;

/// <summary>A workbook written part by part, for tests.</summary>
internal sealed class MadeWorkbook
{
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly List<(string Name, string Rows)> _sheets = [];

    public string Properties { get; init; } = "";

    public string Styles { get; init; } = "";

    public string SharedTexts { get; init; } = "";

    /// <summary>Changes the parts before they are written.</summary>
    public Action<Dictionary<string, string>> Change { get; init; } = _ => { };

    /// <summary>Adds a sheet; rows are the content of <c>sheetData</c>.</summary>
    public MadeWorkbook With(string name, string rows)
    {
        _sheets.Add((name, rows));
        return this;
    }

    /// <summary>A row of texts as they stand in the sheet itself.</summary>
    public static string Row(int number, params string[] texts) =>
        $"<row r=\"{number}\">{string.Concat(texts.Select(text => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>"))}</row>";

    public byte[] ToBytes()
    {
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = "<Types/>",
            ["_rels/.rels"] = $"<Relationships><Relationship Id=\"a\" Type=\"{Types}officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>",
            ["xl/workbook.xml"] = "<workbook xmlns:r=\"" + Types.TrimEnd('/') + $"\">{Properties}<sheets>"
                + string.Concat(_sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" r:id=\"s{i}\"/>")) + "</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = "<Relationships>"
                + string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"s{i}\" Type=\"{Types}worksheet\" Target=\"worksheets/s{i}.xml\"/>"))
                + $"<Relationship Id=\"x\" Type=\"{Types}styles\" Target=\"styles.xml\"/><Relationship Id=\"y\" Type=\"{Types}sharedStrings\" Target=\"shared.xml\"/>"
                + "</Relationships>",
            ["xl/styles.xml"] = $"<styleSheet>{Styles}</styleSheet>",
            ["xl/shared.xml"] = $"<sst>{SharedTexts}</sst>",
        };
        for (var i = 0; i < _sheets.Count; i++)
        {
            parts[$"xl/worksheets/s{i}.xml"] = $"<worksheet><sheetData>{_sheets[i].Rows}</sheetData></worksheet>";
        }

        Change(parts);
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
