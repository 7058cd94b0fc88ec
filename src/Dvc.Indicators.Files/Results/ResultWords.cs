using System.Collections.Frozen;

namespace Dvc.Indicators.Files;

/// <summary>The words that results use for choices.</summary>
internal static class ResultWords
{
    public static readonly FrozenDictionary<string, TieRule> TieRules = Of(
        ("competition", TieRule.Competition), ("dense", TieRule.Dense), ("fractional", TieRule.Fractional));

    public static readonly FrozenDictionary<string, FigureKind> Sources = Of(
        ("none", FigureKind.Absent),
        ("figure", FigureKind.Counted),
        ("reported", FigureKind.Reported));

    public static readonly FrozenDictionary<string, DueComparison> DueComparisons = Of(
        ("instant", DueComparison.Instant), ("date", DueComparison.Date));

    public static readonly FrozenDictionary<string, SourceKind> SourceKinds = Of(
        ("dossiers", SourceKind.Dossiers),
        ("agencies", SourceKind.Agencies),
        ("procedures", SourceKind.Procedures),
        ("authority", SourceKind.Authority),
        ("decisions", SourceKind.Decisions),
        ("petitions", SourceKind.Petitions),
        ("figures", SourceKind.Figures));

    public static string For(ScoreState state) => state switch
    {
        ScoreState.NoData => "no-data",
        ScoreState.Scored => "scored",
        ScoreState.Reported => "reported",
        ScoreState.NotApplicable => "not-applicable",
        ScoreState.Incomplete => "incomplete",
        ScoreState.NotMeasured => "not-measured",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "The state must be one of those of a score."),
    };

    public static string For(ScoreFindingKind kind) => kind switch
    {
        ScoreFindingKind.NumeratorAboveDenominator => "numerator-above-denominator",
        ScoreFindingKind.ReportedAboveMaximum => "reported-above-maximum",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind must be one of those of a finding."),
    };

    public static string For<T>(FrozenDictionary<string, T> words, T value)
        where T : struct, Enum =>
        words.First(word => EqualityComparer<T>.Default.Equals(word.Value, value)).Key;

    private static FrozenDictionary<string, T> Of<T>(params (string Word, T Value)[] words) =>
        words.ToFrozenDictionary(word => word.Word, word => word.Value, StringComparer.Ordinal);
}
