using System.Globalization;
using BenchmarkDotNet.Environments;
using Dvc.Indicators.Benchmarks.Results;
using Dvc.Indicators.Benchmarks.Rivals;

namespace Dvc.Indicators.Benchmarks.Comparisons;

/// <summary>All comparisons with rivals, from the check of their answers to the section of the results file.</summary>
internal sealed class RivalRun(RivalOptions options)
{
    // Objects are many times as large as rows of a table.
    private const int MostObjects = 1_000_000;

    private readonly string _processor = HostEnvironmentInfo.GetCurrent().CpuInfo.Value.ProcessorName;

    public int Run()
    {
        Contest.IsShort = options.IsShort;
        AnswerCheck.Run();

        // Whole processes first: what they held is told apart from what this process holds while it is small.
        RunPart("files", "whole processes", table => new FileComparison(table, options).Run());
        RunPart("cache", "kept columns", table => new CacheComparison(table, options).Run());
        RunPart("memory", "in memory", table =>
        {
            using var memory = new MemoryComparison(table, options.Rows);
            memory.Run();
            new ObjectComparison(table, Math.Min(options.Rows, MostObjects)).Run();
            new VersionComparison(table, Math.Min(options.Rows, MostObjects)).Run();
        });
        RunPart("growth", "growth", table => new GrowthComparison(table, options.LargestRows).Run());
        return 0;
    }

    private void RunPart(string part, string name, Action<ComparisonTable> run)
    {
        if (options.Has(part))
        {
            var table = new ComparisonTable();
            run(table);
            ResultsFile.Write($"{(options.IsShort ? "Short set" : "Against rivals")}: {name}", _processor, $"{Introduction}\n\n{table}");
        }
    }

    private static string Introduction => string.Create(CultureInfo.InvariantCulture, $"""
        Medians of rounds A B A B in one run ({Contest.RoundsText}), after some that are not counted; every answer is checked to be the library's for every agency and fact first, and 60,000 dossiers of every kind besides. Generated dossiers,
        12,000 agencies, 6,000 procedures, the year 2026. "ratio" is the rival's time by ours. DuckDB {DuckDbLibrary.Version} by its C API, in
        memory, its settings as they come but for `threads` and what is said below; CsvHelper 34.0.0 by spans. {Environment.ProcessorCount} processors,
        {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription},
        Dvc.Indicators {typeof(Indicators).Assembly.GetName().Version}. Over files the rivals count the procedures of each agency too, but stop before scores and look for nothing wrong; our tool is the published one.
        """);
}
