using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dvc.Indicators.Files;

/// <summary>The texts of a workbook, each stored once, in the order in which they are first used.</summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private uint _uses;

    /// <summary>The place of a text, which may be new.</summary>
    public int IndexOf(string text)
    {
        _uses++;
        if (!_indexes.TryGetValue(text, out var index))
        {
            index = _indexes.Count;
            _indexes.Add(text, index);
        }

        return index;
    }

    public void Write(Stream stream)
    {
        using var writer = OpenXmlWriter.Create(stream);
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(new SharedStringTable { Count = _uses, UniqueCount = (uint)_indexes.Count });
        foreach (var text in _indexes.Keys)
        {
            writer.WriteElement(new SharedStringItem(new Text(CellText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }));
        }

        writer.WriteEndElement();
    }
}
