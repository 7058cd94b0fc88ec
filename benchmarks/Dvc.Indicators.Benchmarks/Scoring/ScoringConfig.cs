using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Dvc.Indicators.Benchmarks.Results;
using Perfolizer.Horology;

namespace Dvc.Indicators.Benchmarks.Scoring;

/// <summary>Short runs in this process, with the cost of one agency beside the cost of all.</summary>
internal sealed class ScoringConfig : ManualConfig
{
    public const int LargestRival = 100_000;

    public ScoringConfig()
    {
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithId("InProcess")
            .WithWarmupCount(2).WithIterationCount(5).WithIterationTime(TimeInterval.FromMilliseconds(100)));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddLogger(ConsoleLogger.Default);
        AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Params);
        AddColumn(StatisticColumn.Median, BaselineRatioColumn.RatioMean);
        AddColumn(
            new RateColumn("ns/agency", "Median time ÷ agencies", (time, _, count) => time / count, AgenciesOf, "N0"),
            new RateColumn("agencies/s", "Agencies ÷ median time", (time, _, count) => count * 1e9 / time, AgenciesOf, "N0"),
            new RateColumn("bytes/agency", "Allocated ÷ agencies", (_, bytes, count) => bytes / count, AgenciesOf, "N0"));
        HideColumns("Mean", "Error", "StdDev", "RatioSD", "Gen0", "Gen1", "Gen2", "Allocated", "Alloc Ratio");
        AddFilter(new SimpleFilter(benchmark => !IsRival(benchmark) || AgenciesOf(benchmark) <= LargestRival));
        WithOption(ConfigOptions.DisableLogFile, true);
    }

    private static bool IsRival(BenchmarkCase benchmark) =>
        benchmark.Descriptor.WorkloadMethod.Name == nameof(ScoringBenchmarks.LinqOverObjects);

    private static long AgenciesOf(BenchmarkCase benchmark) => (int)benchmark.Parameters[nameof(ScoringBenchmarks.Agencies)];
}
