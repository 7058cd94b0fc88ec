namespace Dvc.Indicators;

/// <summary>The words that stand for choices in the JSON of a rule set.</summary>
internal static class RuleWords
{
    public static readonly WordList<Confidence> Confidences = new(
        ("stated", Confidence.Stated), ("fitted", Confidence.Fitted), ("derived", Confidence.Derived), ("assumed", Confidence.Assumed));

    public static readonly WordList<EmptyPolicy> EmptyPolicies = new(
        ("no-data", EmptyPolicy.NoData), ("zero", EmptyPolicy.Zero), ("full", EmptyPolicy.Full), ("shared", EmptyPolicy.Shared));

    public static readonly WordList<AbsentPolicy> AbsentPolicies = new(
        ("not-measured", AbsentPolicy.NotMeasured), ("policy", AbsentPolicy.Policy));

    public static readonly WordList<ScoringMethod> Methods = new(
        ("target", ScoringMethod.Target), ("min-max", ScoringMethod.MinMax));

    public static readonly WordList<DueComparison> Comparisons = new(
        ("instant", DueComparison.Instant), ("date", DueComparison.Date));

    public static readonly WordList<AgencyLevel> Levels = new(
        ("ministry", AgencyLevel.Ministry), ("province", AgencyLevel.Province),
        ("department", AgencyLevel.Department), ("commune", AgencyLevel.Commune));
}
