using System.Diagnostics;
using System.Runtime.InteropServices;
using Dvc.Indicators.Benchmarks.Data;

namespace Dvc.Indicators.Benchmarks.Comparisons;

/// <summary>The published command line tool, and the words that it is started with; a word that it does not know is left out.</summary>
internal sealed class ProductTool
{
    /// <summary>Promises that no dossier has a second version.</summary>
    public const string AssumeUnique = "--assume-unique";

    /// <summary>On how many threads to read.</summary>
    public const string Threads = "--threads";

    /// <summary>Where columns are kept between runs.</summary>
    public const string Cache = "--cache";

    private readonly string _help;

    public ProductTool()
    {
        var platform = RuntimeInformation.RuntimeIdentifier;
        Path = System.IO.Path.Combine(Repository.Root, $"src/Dvc.Indicators.Cli/bin/Release/net10.0/{platform}/publish/dvc-indicators");
        if (!File.Exists(Path))
        {
            throw new InvalidOperationException($"{Path} is not there: run 'dotnet publish src/Dvc.Indicators.Cli -c Release -r {platform}'.");
        }

        using var process = Process.Start(new ProcessStartInfo(Path, ["score", "--help"]) { RedirectStandardOutput = true })!;
        _help = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }

    public string Path { get; }

    public bool Knows(string option) => _help.Contains(option, StringComparison.Ordinal);

    /// <summary>Scores a file of dossiers; the options of the list are given with their values, each where it is known.</summary>
    public ChildRun Score(BenchmarkFolder folder, string file, params string[][] options) =>
        Run("score", folder, file, [["--format", "csv"], .. options]);

    /// <summary>Counts a file of dossiers, which is what the rivals do.</summary>
    public ChildRun Count(BenchmarkFolder folder, string file, params string[][] options) => Run("tally", folder, file, options);

    /// <summary>Throws unless the tool counts in a file what the library counts of its dossiers, for every agency without others below.</summary>
    public void RequireFigures(BenchmarkFolder folder, string file, Tally tally)
    {
        Count(folder, file);
        var counted = OutputOf("tally", file);
        var figures = FigureVocabulary.OfDossiers.ToDictionary(figure => figure.Name, StringComparer.Ordinal);
        var checkedLines = 0;
        foreach (var line in File.ReadLines(counted).Skip(1).Select(line => line.Split(',')).Where(line => line[0].Contains('.', StringComparison.Ordinal)))
        {
            if (figures.TryGetValue(line[1], out var figure))
            {
                var agency = AgencyCode.Parse(line[0]);
                checkedLines++;
                if ($"{tally.Count(agency, figure.Numerator)},{tally.Count(agency, figure.Denominator)}" != $"{line[2]},{line[3]}")
                {
                    throw new InvalidOperationException($"The tool counts {string.Join(',', line)} in {file}, the library something else.");
                }
            }
        }

        File.Delete(counted);
        if (checkedLines < tally.Agencies.Length * (figures.Count - 1))
        {
            throw new InvalidOperationException($"The tool gave only {checkedLines} figures for {file}.");
        }
    }

    /// <summary>The lines that the tool writes for a file, without the header, sorted.</summary>
    public string[] Figures(BenchmarkFolder folder, string file, params string[][] options)
    {
        Count(folder, file, options);
        return SortedLines(OutputOf("tally", file));
    }

    /// <summary>The lines of a file without its header, sorted; the file is deleted.</summary>
    public static string[] SortedLines(string file)
    {
        string[] lines = [.. File.ReadLines(file).Skip(1).Order(StringComparer.Ordinal)];
        File.Delete(file);
        return lines;
    }

    private static string OutputOf(string verb, string file) => $"{file}.{verb}.csv";

    private ChildRun Run(string verb, BenchmarkFolder folder, string file, string[][] options) => ChildProcess.Run(
        Path,
        [
            verb, "--dossiers", file, "--agencies", folder.Agencies, "--procedures", folder.Procedures, "--period", "2026",
            "-o", OutputOf(verb, file), .. options.Where(option => Knows(option[0])).SelectMany(option => option),
        ]);
}
