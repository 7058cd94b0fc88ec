namespace Dvc.Indicators.Files;

/// <summary>The texts of a workbook, each stored once, in the order in which they are first used.</summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private int _uses;

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

    public IEnumerable<FlushPoint> Write(PackagePart part)
    {
        part.Xml.Write($"<sst xmlns=\"{WorkbookFile.Spreadsheet}\" count=\"{_uses}\" uniqueCount=\"{_indexes.Count}\">");
        foreach (var text in _indexes.Keys)
        {
            part.Xml.Write($"<si><t xml:space=\"preserve\">{PackagePart.Escape(CellText.Encode(text))}</t></si>");
            part.FlushIfFull();
            yield return default;
        }

        part.Xml.Write("</sst>");
    }
}
