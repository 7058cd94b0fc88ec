using System.Text;
using System.Xml.Linq;

namespace Dvc.Indicators.Files.Tests.Reports.Html;

/// <summary>Pages for tests, as text and as a tree.</summary>
internal static class HtmlPages
{
    private static readonly string[] Void = ["meta"];

    public static string Text(Report report, Language language = Language.Vietnamese, bool hasScript = true) =>
        Encoding.UTF8.GetString(TestFiles.Written(stream => report.WriteHtml(stream, new HtmlOptions { Language = language, HasScript = hasScript })));

    public static Dictionary<string, string> PagesOf(Report report)
    {
        var files = new Dictionary<string, string>();
        report.WriteHtmlFiles((name, write) => files.Add(name, Encoding.UTF8.GetString(TestFiles.Written(write))));
        return files;
    }

    /// <summary>
    /// The page as a tree; a page that is not well-formed throws. Style and script are taken out, the only void element closed.
    /// </summary>
    public static XDocument Tree(string page)
    {
        var text = Without(Without(page, "style"), "script").Replace("<!DOCTYPE html>\n", "");
        foreach (var name in Void)
        {
            text = System.Text.RegularExpressions.Regex.Replace(text, $"<{name} [^>]*", "$0/");
        }

        return XDocument.Parse(text, LoadOptions.PreserveWhitespace);
    }

    public static string Without(string page, string element)
    {
        var start = page.IndexOf($"<{element}>", StringComparison.Ordinal);
        return start < 0 ? page : page.Remove(start, page.IndexOf($""
            + $"</{element}>", start, StringComparison.Ordinal) + element.Length + 3 - start);
    }

    public static string Inner(string page, string element)
    {
        var start = page.IndexOf($"<{element}>", StringComparison.Ordinal) + element.Length + 2;
        return page[start..page.IndexOf($"</{element}>", start, StringComparison.Ordinal)];
    }
}
