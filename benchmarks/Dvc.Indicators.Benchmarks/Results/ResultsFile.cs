using System.Text;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;

namespace Dvc.Indicators.Benchmarks.Results;

/// <summary>
/// The measured tables of one processor, <c>benchmarks/results/&lt;processor&gt;.md</c>. Each kind of benchmark owns one section and
/// replaces only that one.
/// </summary>
internal static class ResultsFile
{
    private const string SectionMark = "## ";

    /// <summary>Writes or replaces the section of a summary.</summary>
    /// <param name="section">The section's heading.</param>
    /// <param name="introduction">What was measured, above the table.</param>
    /// <param name="summary">The measurements.</param>
    /// <param name="threads">On how many threads, in words.</param>
    /// <param name="more">What else was measured, below the table.</param>
    /// <returns>The exit code: 0, or 1 when a benchmark failed, and then nothing is written.</returns>
    public static int Write(string section, string introduction, Summary summary, string threads, string more = "")
    {
        if (summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success))
        {
            Console.Error.WriteLine("A benchmark failed, so the results file was left as it was.");
            return 1;
        }

        var processor = summary.HostEnvironmentInfo.CpuInfo.Value.ProcessorName;
        return Write(section, processor, $"{introduction}\n\n{TableOf(summary, threads)}{more}");
    }

    /// <summary>Writes or replaces a section of ready text.</summary>
    /// <param name="section">The section's heading.</param>
    /// <param name="processor">The name of the processor, which names the file.</param>
    /// <param name="body">The text below the heading.</param>
    /// <returns>The exit code 0.</returns>
    public static int Write(string section, string processor, string body)
    {
        var folder = Path.Combine(Repository.Root, "benchmarks", "results");
        var path = Path.Combine(folder, $"{SlugOf(processor)}.md");
        Directory.CreateDirectory(folder);
        var text = File.Exists(path) ? File.ReadAllText(path) : $"# Measured on {processor}\n";
        File.WriteAllText(path, WithSection(text, section, body));
        Console.WriteLine($"Wrote section '{section}' of {path}");
        return 0;
    }

    private static string TableOf(Summary summary, string threads)
    {
        var log = new AccumulationLogger();
        MarkdownExporter.GitHub.ExportToLog(summary, log);
        var version = typeof(Dvc.Indicators.Indicators).Assembly.GetName().Version;
        var lines = log.GetLog().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd());
        return $"Dvc.Indicators {version}, {threads}.\n{string.Join('\n', lines).Trim()}\n";
    }

    private static string WithSection(string text, string section, string body)
    {
        var heading = $"{SectionMark}{section}\n";
        var start = text.IndexOf(heading, StringComparison.Ordinal);
        if (start < 0)
        {
            return $"{text.TrimEnd()}\n\n{heading}\n{body}";
        }

        var next = text.IndexOf($"\n{SectionMark}", start, StringComparison.Ordinal);
        return $"{text[..start]}{heading}\n{body}{(next < 0 ? "" : text[next..])}";
    }

    private static string SlugOf(string processor)
    {
        var slug = new StringBuilder();
        foreach (var character in processor.Replace("(R)", "", StringComparison.Ordinal).Replace("(TM)", "", StringComparison.Ordinal))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(char.ToLowerInvariant(character));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
