using BenchmarkDotNet.Running;
using Dvc.Indicators.Benchmarks.Reports;
using Dvc.Indicators.Benchmarks.Results;
using Dvc.Indicators.Benchmarks.Scoring;
using Dvc.Indicators.Benchmarks.Tallies;

if (args is ["--scoring"])
{
    var summary = BenchmarkRunner.Run<ScoringBenchmarks>();
    return ResultsFile.Write("Scoring", ScoringBenchmarks.Introduction, summary, "one thread");
}

if (args is ["--tallies"])
{
    var summary = BenchmarkRunner.Run<TallyBenchmarks>();
    return ResultsFile.Write("Tallies", TallyBenchmarks.Introduction, summary, "threads as the table says");
}

if (args is ["--reports"])
{
    var summary = BenchmarkRunner.Run<ReportBenchmarks>();
    return ResultsFile.Write("Reports", ReportBenchmarks.Introduction, summary, "one thread");
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
