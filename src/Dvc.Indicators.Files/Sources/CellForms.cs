using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>The formats of numbers that the styles of a workbook name.</summary>
internal sealed class CellForms
{
    private readonly List<CellForm> _ofStyles = [];

    private CellForms()
    {
    }

    /// <summary>The format of a style; numbers where there is no such style.</summary>
    public CellForm this[int style] => style < _ofStyles.Count ? _ofStyles[style] : CellForm.Number;

    /// <summary>Reads the styles of a workbook.</summary>
    /// <param name="archive">The workbook.</param>
    /// <param name="part">The part of the styles; null where there is none.</param>
    public static CellForms Read(WorkbookArchive archive, string? part)
    {
        var formats = new CellForms();
        if (part is null)
        {
            return formats;
        }

        var written = new Dictionary<string, CellForm>(StringComparer.Ordinal);
        using var xml = WorkbookXml.Open(archive.Open(part));
        while (xml.Read())
        {
            if (xml.LocalName == "numFmt" && WorkbookXml.Attribute(xml, "numFmtId") is { } id)
            {
                written[id] = FromCode(WorkbookXml.Attribute(xml, "formatCode") ?? "");
            }
            else if (xml.LocalName == "cellXfs" && !xml.IsEmptyElement)
            {
                formats.ReadStyles(xml, written);
            }
        }

        return formats;
    }

    /// <summary>The format that a code is.</summary>
    public static CellForm FromCode(string code)
    {
        var letters = LettersOf(code);
        return string.Equals(letters, "general", StringComparison.Ordinal) ? CellForm.Number
            : letters.Contains('h') || letters.Contains('s') ? CellForm.Time
            : letters.AsSpan().ContainsAny('d', 'y', 'm') ? CellForm.Day
            : CellForm.Number;
    }

    /// <summary>The format that Excel knows by a number.</summary>
    public static CellForm FromNumber(int number) => number switch
    {
        (>= 14 and <= 17) or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) => CellForm.Day,
        (>= 18 and <= 22) or (>= 32 and <= 35) or (>= 45 and <= 47) => CellForm.Time,
        _ => CellForm.Number,
    };

    private void ReadStyles(System.Xml.XmlReader xml, Dictionary<string, CellForm> written)
    {
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: System.Xml.XmlNodeType.Element, LocalName: "xf" } && xml.Depth == depth + 1)
            {
                var id = WorkbookXml.Attribute(xml, "numFmtId") ?? "";
                _ofStyles.Add(written.TryGetValue(id, out var format) ? format
                    : int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? FromNumber(number)
                    : CellForm.Number);
            }
        }
    }

    // What is shown as it is written (quotes, \x, _x, *x) and what stands in brackets but for [h] and the like means nothing.
    private static string LettersOf(string code)
    {
        var letters = new System.Text.StringBuilder();
        for (var at = 0; at < code.Length && code[at] != ';'; at++)
        {
            switch (code[at])
            {
                case '"':
                    at = EndOf(code, '"', at + 1);
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case '[':
                    var end = EndOf(code, ']', at + 1);
                    var inside = code[(at + 1)..end].ToLowerInvariant();
                    letters.Append(inside.Length > 0 && inside.Trim(inside[0]).Length == 0 && inside[0] is 'h' or 'm' or 's' ? "h" : "");
                    at = end;
                    break;
                default:
                    letters.Append(char.ToLowerInvariant(code[at]));
                    break;
            }
        }

        return letters.ToString();
    }

    private static int EndOf(string code, char closing, int from) =>
        from <= code.Length && code.IndexOf(closing, from) is >= 0 and var end ? end : code.Length;
}
