using System.Globalization;
using System.Text;
using Dvc.Indicators.Benchmarks.Comparisons;
using Dvc.Indicators.Benchmarks.Scoring;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Benchmarks.Reports;

/// <summary>Reports by whole processes of the built tool: how long, and the most memory that the process held.</summary>
internal sealed class ReportProcesses : IDisposable
{
    private const int Agencies = 3_872;

    private static readonly (string Work, string[] Options)[] Works =
    [
        ("one HTML page", ["-o", "report.html"]),
        ("HTML as a page a province", ["--split", "-o", "pages"]),
        ("workbook", ["-o", "report.xlsx"]),
        ("CSV", ["-o", "report.csv"]),
        ("JSON", ["-o", "report.json"]),
        ("Markdown", ["-o", "report.md"]),
        ("HTML and workbook, compared with the quarter before", ["--previous", "before.json", "-o", "report.html", "-o", "report.xlsx"]),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("dvc-reports-").FullName;
    private readonly ProductTool _tool = new();

    /// <summary>The measurements as a table of Markdown, below what they are.</summary>
    public string Measure()
    {
        WriteInputs();

        // What was written took memory that the children must not be taken to have.
        ChildProcess.ForgetOwnPeak();
        var runs = Contest.Run([.. Works.Select(work => (Func<ChildRun>)(() => Run(work.Options)))]);
        var text = new StringBuilder(Introduction);
        foreach (var (work, run) in Works.Zip(runs))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {work.Work} | {run.Wall:N0} | {run.Cpu:N0} | {run.Peak:N0} |\n");
        }

        Console.WriteLine(text);
        return text.ToString();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private const string Introduction = """

        The same agencies by whole processes of the tool, from `agencies.csv` and `figures.csv` to files; medians of at least three runs in
        turn, after one that is not counted. Targets: 3,000 ms, 190 MiB (200 MB).

        | whole process | ms | CPU ms | peak MiB |
        |---|---:|---:|---:|

        """;

    private ChildRun Run(string[] options)
    {
        var places = options.Select(option => option.StartsWith('-') ? option : Path.Combine(_folder, option));
        return ChildProcess.Run(
            _tool.Path,
            [
                "report", "--agencies", Path.Combine(_folder, "agencies.csv"), "--figures", Path.Combine(_folder, "figures.csv"),
                "--period", "2026-Q3", .. places,
            ]);
    }

    private void WriteInputs()
    {
        var figures = GeneratedFigures.Of(Agencies, AgencyShape.Tree);
        File.WriteAllText(Path.Combine(_folder, "agencies.csv"), AgencyLines(figures));
        File.WriteAllText(Path.Combine(_folder, "figures.csv"), FigureLines(figures));
        using var before = File.Create(Path.Combine(_folder, "before.json"));
        var context = new ScoringContext(ReportingPeriod.Quarter(2026, 2));
        ResultJson.Write(Indicators.Score(figures, BuiltInRules.Default, context), before);
    }

    private static string AgencyLines(FigureTable figures)
    {
        var lines = new StringBuilder("code,name,level,parent\n");
        foreach (var agency in figures.Agencies.Agencies)
        {
            var level = agency.Level.ToString()!.ToLowerInvariant();
            lines.Append(CultureInfo.InvariantCulture, $"{agency.WrittenCode},{agency.Name},{level},{agency.Parent}\n");
        }

        return lines.ToString();
    }

    private static string FigureLines(FigureTable figures)
    {
        var lines = new StringBuilder("agency,component,numerator,denominator\n");
        for (var row = 0; row < figures.Agencies.Count; row++)
        {
            foreach (var item in figures.Items.Where(item => figures[row, item].Kind == FigureKind.Counted))
            {
                var figure = figures[row, item].Figure;
                lines.Append(CultureInfo.InvariantCulture, $"{figures.Agencies[row].WrittenCode},{item},{figure.Numerator},{figure.Denominator}\n");
            }
        }

        return lines.ToString();
    }
}
