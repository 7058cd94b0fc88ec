using BenchmarkDotNet.Attributes;

namespace Dvc.Indicators.Benchmarks.Scoring;

/// <summary>From figures to ranked scores under the default rule set: 21 components with points and 2 that are tracked.</summary>
[Config(typeof(ScoringConfig))]
public class ScoringBenchmarks
{
    public const string Introduction = """
        From figures in memory to ranked scores under `decision-766-portal-2026`: 21 components with points and 2 tracked ones an agency,
        6 group scores, a total, and 7 ranks within the cohort. `Tree`: provinces of 15 departments and about 97 communes each, so cohorts
        are many; `OneCohort`: all agencies ranked among each other. `LinqOverObjects` is the rival: the same scores and ranks by LINQ and
        decimal arithmetic over one object an agency (up to 100,000 agencies), its answers checked to be equal before it is measured.
        `ScoresAlone` and `RanksAlone` are the two halves of `FiguresToRankedScores`.
        """;

    private static (int Agencies, AgencyShape Shape, FigureTable Figures)? _last;

    private FigureTable _figures = null!;
    private ScoreResult _scores = null!;
    private List<PlainAgency> _plain = [];

    [Params(3_834, 12_000, 100_000, 1_000_000)]
    public int Agencies { get; set; }

    [ParamsAllValues]
    public AgencyShape Shape { get; set; }

    [GlobalSetup(Targets = [nameof(FiguresToRankedScores), nameof(ScoresAlone)])]
    public void SetupFigures()
    {
        if (_last is null)
        {
            WarmUp();
        }

        // All runs are in one process, and making a million agencies takes longer than ranking them.
        if (_last is not { } last || last.Agencies != Agencies || last.Shape != Shape)
        {
            _last = null;
            _last = (Agencies, Shape, GeneratedFigures.Of(Agencies, Shape));
        }

        _figures = _last.Value.Figures;
    }

    [GlobalSetup(Target = nameof(RanksAlone))]
    public void SetupScores()
    {
        SetupFigures();
        _scores = Scorer.Score(_figures, BuiltInRules.Default);
    }

    [GlobalSetup(Target = nameof(LinqOverObjects))]
    public void SetupRival()
    {
        SetupFigures();
        _plain = PlainAgency.ListOf(_figures);
        PlainScoring.RequireEqual(PlainScoring.Score(_plain, BuiltInRules.Default), Indicators.Score(_figures));
    }

    [Benchmark(Baseline = true)]
    public object FiguresToRankedScores() => Indicators.Score(_figures);

    [Benchmark]
    public object ScoresAlone() => Scorer.Score(_figures, BuiltInRules.Default);

    [Benchmark]
    public object RanksAlone() => RankedResult.Create(_scores);

    [Benchmark]
    public object LinqOverObjects() => PlainScoring.Score(_plain, BuiltInRules.Default);

    // The runtime recompiles what runs often; the first measurements of the process would fall into that time.
    private static void WarmUp()
    {
        var figures = GeneratedFigures.Of(1_000, AgencyShape.Tree);
        for (var i = 0; i < 1_000; i++)
        {
            RankedResult.Create(Scorer.Score(figures, BuiltInRules.Default));
        }
    }
}
