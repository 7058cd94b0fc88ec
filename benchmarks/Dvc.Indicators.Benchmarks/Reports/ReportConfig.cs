using BenchmarkDotNet.Running;
using Dvc.Indicators.Benchmarks.Results;

namespace Dvc.Indicators.Benchmarks.Reports;

/// <summary>Short runs in this process, with the cost of one agency beside the cost of all.</summary>
internal sealed class ReportConfig : ShortRunConfig
{
    public ReportConfig()
        : base(warmups: 2, iterationMilliseconds: 200) =>
        AddColumn(
            new RateColumn("µs/agency", "Median time ÷ agencies", (time, _, count) => time / 1_000 / count, AgenciesOf, "N1"),
            new RateColumn("bytes/agency", "Allocated ÷ agencies", (_, bytes, count) => bytes / count, AgenciesOf, "N0"));

    private static long AgenciesOf(BenchmarkCase benchmark) => (int)benchmark.Parameters[nameof(ReportBenchmarks.Agencies)];
}
