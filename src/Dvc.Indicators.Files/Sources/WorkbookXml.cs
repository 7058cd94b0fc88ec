using System.Xml;

namespace Dvc.Indicators.Files;

/// <summary>Reads the XML of workbooks, which needs nothing from outside.</summary>
internal static class WorkbookXml
{
    // Excel writes control characters as _x0001_; some others write them as they are.
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
        CloseInput = true,
    };

    /// <summary>Opens a part, which is closed with the reader.</summary>
    public static XmlReader Open(Stream part) => XmlReader.Create(part, Settings);

    /// <summary>The elements of a name, one after the other.</summary>
    public static IEnumerable<XmlReader> Elements(XmlReader reader, string name)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == name)
            {
                yield return reader;
            }
        }
    }

    /// <summary>An attribute by its local name, as strict workbooks have other name spaces; null where there is none.</summary>
    public static string? Attribute(XmlReader reader, string name)
    {
        string? value = null;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            value = reader.LocalName == name ? reader.Value : value;
        }

        reader.MoveToElement();
        return value;
    }

    /// <summary>Whether an attribute says yes.</summary>
    public static bool IsTrue(string? value) => value is "1" or "true" or "on";
}
