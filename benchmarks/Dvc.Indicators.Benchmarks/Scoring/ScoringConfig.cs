using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Running;
using Dvc.Indicators.Benchmarks.Results;

namespace Dvc.Indicators.Benchmarks.Scoring;

/// <summary>Short runs in this process, with the cost of one agency beside the cost of all.</summary>
internal sealed class ScoringConfig : ShortRunConfig
{
    public const int LargestRival = 100_000;

    public ScoringConfig()
        : base(warmups: 2, iterationMilliseconds: 100)
    {
        AddColumn(BaselineRatioColumn.RatioMean);
        AddColumn(
            new RateColumn("ns/agency", "Median time ÷ agencies", (time, _, count) => time / count, AgenciesOf, "N0"),
            new RateColumn("agencies/s", "Agencies ÷ median time", (time, _, count) => count * 1e9 / time, AgenciesOf, "N0"),
            new RateColumn("bytes/agency", "Allocated ÷ agencies", (_, bytes, count) => bytes / count, AgenciesOf, "N0"));
        AddFilter(new SimpleFilter(benchmark => !IsRival(benchmark) || AgenciesOf(benchmark) <= LargestRival));
    }

    private static bool IsRival(BenchmarkCase benchmark) =>
        benchmark.Descriptor.WorkloadMethod.Name == nameof(ScoringBenchmarks.LinqOverObjects);

    private static long AgenciesOf(BenchmarkCase benchmark) => (int)benchmark.Parameters[nameof(ScoringBenchmarks.Agencies)];
}
