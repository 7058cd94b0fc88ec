using BenchmarkDotNet.Running;
using Dvc.Indicators.Benchmarks.Results;
using Dvc.Indicators.Benchmarks.Scoring;

if (args is ["--scoring"])
{
    var summary = BenchmarkRunner.Run<ScoringBenchmarks>();
    return ResultsFile.Write("Scoring", ScoringBenchmarks.Introduction, summary);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
