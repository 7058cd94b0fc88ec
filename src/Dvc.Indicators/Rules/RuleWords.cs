using System.Collections.Frozen;
using Dvc.Indicators.Agencies;
using Dvc.Indicators.Timing;

namespace Dvc.Indicators.Rules;

/// <summary>The words that stand for choices in the JSON of a rule set.</summary>
internal static class RuleWords
{
    public static readonly FrozenDictionary<string, Confidence> Confidences = Of(
        ("stated", Confidence.Stated), ("fitted", Confidence.Fitted), ("derived", Confidence.Derived), ("assumed", Confidence.Assumed));

    public static readonly FrozenDictionary<string, EmptyPolicy> EmptyPolicies = Of(
        ("no-data", EmptyPolicy.NoData), ("zero", EmptyPolicy.Zero), ("full", EmptyPolicy.Full), ("shared", EmptyPolicy.Shared));

    public static readonly FrozenDictionary<string, ScoringMethod> Methods = Of(
        ("target", ScoringMethod.Target), ("min-max", ScoringMethod.MinMax));

    public static readonly FrozenDictionary<string, DueComparison> Comparisons = Of(
        ("instant", DueComparison.Instant), ("date", DueComparison.Date));

    public static readonly FrozenDictionary<string, AgencyLevel> Levels = Of(
        ("ministry", AgencyLevel.Ministry), ("province", AgencyLevel.Province),
        ("department", AgencyLevel.Department), ("commune", AgencyLevel.Commune));

    public static string For<T>(FrozenDictionary<string, T> words, T value)
        where T : struct, Enum =>
        words.First(word => EqualityComparer<T>.Default.Equals(word.Value, value)).Key;

    private static FrozenDictionary<string, T> Of<T>(params (string Word, T Value)[] words) =>
        words.ToFrozenDictionary(word => word.Word, word => word.Value, StringComparer.Ordinal);
}
