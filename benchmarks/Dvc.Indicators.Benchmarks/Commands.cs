using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Running;
using Dvc.Indicators.Benchmarks.Comparisons;
using Dvc.Indicators.Benchmarks.Data;
using Dvc.Indicators.Benchmarks.Reports;
using Dvc.Indicators.Benchmarks.Results;
using Dvc.Indicators.Benchmarks.Rivals;
using Dvc.Indicators.Benchmarks.Scoring;
using Dvc.Indicators.Benchmarks.Tallies;

namespace Dvc.Indicators.Benchmarks;

/// <summary>What the program can be told to do; each its own method, so that a child process loads no more than it needs.</summary>
internal static class Commands
{
    private const string HelpText = """
        --scoring                  Measures scoring and writes section "Scoring" of benchmarks/results/<processor>.md.
        --tallies                  Measures tallies over dossiers in memory and writes section "Tallies".
        --reports                  Measures reports of 3,872 agencies in every form, in memory and by whole processes of the built tool
                                   (dotnet build src/Dvc.Indicators.Cli -c Release), and writes section "Reports".
        --write FOLDER ROWS        Writes the generated dossiers as dossiers-ROWS.csv (24 columns) and dossiers-ROWS.ndjson, with
          [--versions]             agencies.csv and procedures.csv. With --versions one dossier in 50 is written as an earlier version
                                   too (same MaHoSo, earlier NgayCapNhat), into dossiers-ROWS-versions.*; what counts is the same.
                                   The same bytes for the same ROWS. About 200 bytes a row as CSV and 580 as NDJSON.
        --rivals [FOLDER]          Compares with DuckDB and CsvHelper and writes the sections "Against rivals: …"; answers are checked first.
          [--rows N]               Dossiers in memory, 10000000 unless given.
          [--file-rows N]          Dossiers in files, 2000000 unless given; about 1 KB of FOLDER each.
          [--largest N]            The most dossiers for which growth is measured, 10000000 unless given; 50000000 takes minutes.
          [--only PART]            files, cache, memory or growth alone; each has its own section.
          [--short]                The short set: 1000000 dossiers in memory, 500000 in files, three rounds; under 5 minutes. It has
                                   sections of its own ("Short set: …").
                                   Needs DuckDB's library (benchmarks/rivals/README.md) and, for files, the published
                                   tool (dotnet publish src/Dvc.Indicators.Cli -c Release -r linux-x64). FOLDER is in the temporary folder unless given.
        --duckdb FILE PROCEDURES OUTPUT THREADS VERSIONS, --csvhelper (the same)
                                   One rival over one file, as --rivals starts it: the counts of agencies to OUTPUT. VERSIONS: -1.
        --duckdb-figures FILE PROCEDURES AGENCIES OUTPUT THREADS FORM
                                   DuckDB with the work of the tool's tally: the figures of all agencies to OUTPUT. FORM: 0 or 1.
        --check                    Compares the rivals' answers over dossiers of every kind with the library's; fails on any difference.
        Anything else              Goes to BenchmarkDotNet's switcher.

        """;

    public static int Help()
    {
        Console.Out.Write(HelpText.ReplaceLineEndings("\n"));
        return 0;
    }

    public static int Scoring()
    {
        var summary = BenchmarkRunner.Run<ScoringBenchmarks>();
        return ResultsFile.Write("Scoring", ScoringBenchmarks.Introduction, summary, "one thread");
    }

    public static int Tallies()
    {
        var summary = BenchmarkRunner.Run<TallyBenchmarks>();
        return ResultsFile.Write("Tallies", TallyBenchmarks.Introduction, summary, "threads as the table says");
    }

    public static int Reports() => Try(() =>
    {
        // Whole processes first: what they held is told apart from what this process holds while it is small.
        using var processes = new ReportProcesses();
        var measured = processes.Measure();
        var summary = BenchmarkRunner.Run<ReportBenchmarks>();
        return ResultsFile.Write("Reports", ReportBenchmarks.Introduction, summary, "one thread", measured);
    });

    public static int Switch(string[] args)
    {
        BenchmarkSwitcher.FromAssembly(typeof(Commands).Assembly).Run(args);
        return 0;
    }

    public static int Rivals(string[] words) => Try(() => new RivalRun(RivalOptions.Parse(words)).Run());

    public static int Check() => Try(() =>
    {
        AnswerCheck.Run();
        Console.WriteLine("The rivals' answers are the library's.");
        return 0;
    });

    public static int Write(string folder, string rows, string[] rest)
    {
        var start = Stopwatch.GetTimestamp();
        new BenchmarkFolder(folder, int.Parse(rows, CultureInfo.InvariantCulture), rest.Contains("--versions")).WriteAll();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Wrote {rows} dossiers to {folder} in {Stopwatch.GetElapsedTime(start).TotalSeconds:N1} s"));
        return 0;
    }

    // What is missing or differs is told in a line; anything else is a fault of this program.
    private static int Try(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (Exception exception) when (exception is DuckDbException or ArgumentException or InvalidOperationException)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }
}
