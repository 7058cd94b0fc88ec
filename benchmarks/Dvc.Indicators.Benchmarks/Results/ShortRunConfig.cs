using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Dvc.Indicators.Benchmarks.Results;

/// <summary>Short runs in this process, told by their medians; what one item costs is added by each benchmark.</summary>
internal abstract class ShortRunConfig : ManualConfig
{
    protected ShortRunConfig(int warmups, int iterationMilliseconds)
    {
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithId("InProcess")
            .WithWarmupCount(warmups).WithIterationCount(5).WithIterationTime(TimeInterval.FromMilliseconds(iterationMilliseconds)));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddLogger(ConsoleLogger.Default);
        AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Params);
        AddColumn(StatisticColumn.Median);
        HideColumns("Mean", "Error", "StdDev", "RatioSD", "Gen0", "Gen1", "Gen2", "Allocated", "Alloc Ratio");
        WithOption(ConfigOptions.DisableLogFile, true);
    }
}
