using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Cli.Text;

/// <summary>
/// A table of text in columns of fixed width, separated by one blank. A cell that is too wide is wrapped at blanks; widths count letters
/// as they are seen, so that Vietnamese lines up.
/// </summary>
internal sealed class TextTable(params TextColumn[] columns)
{
    private readonly StringBuilder _text = new();

    public void AddHeader()
    {
        AddRow([.. columns.Select(column => column.Title)]);
        AddRow([.. columns.Select(column => new string('-', column.Width))]);
    }

    public void AddRow(params string[] cells)
    {
        var wrapped = cells.Select((cell, i) => Wrap(cell, columns[i].Width)).ToArray();
        for (var line = 0; line < wrapped.Max(lines => lines.Count); line++)
        {
            var parts = wrapped.Select((lines, i) => Pad(line < lines.Count ? lines[line] : "", columns[i]));
            _text.Append(string.Join(' ', parts).TrimEnd()).Append('\n');
        }
    }

    public override string ToString() => _text.ToString();

    private static string Pad(string text, TextColumn column)
    {
        var blanks = new string(' ', Math.Max(0, column.Width - WidthOf(text)));
        return column.IsNumber ? blanks + text : text + blanks;
    }

    private static int WidthOf(string text) => new StringInfo(text).LengthInTextElements;

    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Cut(word, width)))
        {
            if (line.Length > 0 && WidthOf(line) + 1 + WidthOf(word) > width)
            {
                lines.Add(line);
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> Cut(string word, int width)
    {
        var info = new StringInfo(word);
        for (var start = 0; start < info.LengthInTextElements; start += width)
        {
            yield return info.SubstringByTextElements(start, Math.Min(width, info.LengthInTextElements - start));
        }
    }
}
