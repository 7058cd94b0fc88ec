namespace Dvc.Indicators.Files;

/// <summary>
/// Writes tables: each in a container of its own that scrolls where the page is narrow, can be reached by keyboard and has a name.
/// </summary>
internal sealed class HtmlTable(OutputBuffer writer)
{
    /// <summary>Begins a table; all texts are escaped already.</summary>
    /// <param name="caption">The caption, which may hold elements.</param>
    /// <param name="name">The name for those who hear the page: the caption without elements.</param>
    /// <param name="kind">The table's class.</param>
    /// <param name="columns">The columns; numbers stand on the right, and a click sorts those with a class of "down" largest first.</param>
    public void Begin(string caption, string name, string kind, params IEnumerable<(string Label, bool IsNumber, bool IsDownFirst)> columns)
    {
        writer.Write($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{name}\"><table class=\"{kind}\">"
            + $"<caption>{caption}</caption><thead><tr>");
        foreach (var (label, isNumber, isDownFirst) in columns)
        {
            writer.Write($"<th scope=\"col\"{(isNumber ? " class=\"n\"" : "")}{(isDownFirst ? " data-first=\"down\"" : "")}>{label}</th>");
        }

        writer.Write("</tr></thead><tbody>\n");
    }

    /// <summary>A caption for those who hear the page, where the heading above says the same.</summary>
    public static string Unseen(string caption) => $"<span class=\"away\">{caption}</span>";

    public void End() => writer.Write("</tbody></table></div>\n");

    /// <summary>Writes one row of texts that are escaped already; the first is its head.</summary>
    public void Row(string kind, string head, params ReadOnlySpan<string> numbers)
    {
        writer.Write(kind.Length > 0 ? $"<tr class=\"{kind}\">" : "<tr>");
        writer.Write($"<th scope=\"row\">{head}</th>");
        foreach (var number in numbers)
        {
            writer.Write($"<td class=\"n\">{number}</td>");
        }

        writer.Write("</tr>\n");
    }
}
