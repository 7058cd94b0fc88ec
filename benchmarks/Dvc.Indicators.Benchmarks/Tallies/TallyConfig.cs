using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Running;
using Dvc.Indicators.Benchmarks.Results;

namespace Dvc.Indicators.Benchmarks.Tallies;

/// <summary>Short runs in this process, with the cost of one dossier and the share of the limit of memory.</summary>
internal sealed class TallyConfig : ShortRunConfig
{
    public const int LargestRival = 1_000_000;

    public TallyConfig()
        : base(warmups: 1, iterationMilliseconds: 200)
    {
        AddColumn(
            new RateColumn("ns/row", "Median time ÷ dossiers", (time, _, count) => time / count, DossiersOf, "N2"),
            new RateColumn("M rows/s", "Millions of dossiers ÷ median time", (time, _, count) => count * 1e3 / time, DossiersOf, "N1"),
            new RateColumn("GB/s", "Bytes gone through ÷ median time", (time, _, bytes) => bytes / time, BytesOf, "N1"),
            new RateColumn("% of limit", "GB/s ÷ what the probe reads", (time, _, share) => share / time, ShareOf, "N0"),
            new RateColumn("allocated/row", "Allocated bytes ÷ dossiers", (_, bytes, count) => bytes / count, DossiersOf, "N1"));
        AddFilter(new SimpleFilter(it => !IsOverObjects(it) || (DossiersOf(it) <= LargestRival && ThreadsOf(it) == 1)));
    }

    private static string NameOf(BenchmarkCase benchmark) => benchmark.Descriptor.WorkloadMethod.Name;

    private static bool IsOverObjects(BenchmarkCase benchmark) => NameOf(benchmark)
        is nameof(TallyBenchmarks.Objects) or nameof(TallyBenchmarks.DictionaryLoop) or nameof(TallyBenchmarks.LinqOverObjects);

    private static long DossiersOf(BenchmarkCase benchmark) => (int)benchmark.Parameters[nameof(TallyBenchmarks.Dossiers)];

    private static int ThreadsOf(BenchmarkCase benchmark) => (int)benchmark.Parameters[nameof(TallyBenchmarks.Threads)];

    private static long BytesOf(BenchmarkCase benchmark) => IsOverObjects(benchmark)
        ? 0
        : DossiersOf(benchmark) * (NameOf(benchmark) == nameof(TallyBenchmarks.ArrivalOrder) ? TallyBenchmarks.ArrivalBytes : TallyBenchmarks.ClusteredBytes);

    private static long ShareOf(BenchmarkCase benchmark) =>
        (long)(BytesOf(benchmark) * 100 / MemoryProbe.GigabytesPerSecond(ThreadsOf(benchmark)));
}
