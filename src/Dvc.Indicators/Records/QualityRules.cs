using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>The words for the rules, and which of them make a dossier suspect.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class QualityRules
{
    private static readonly ImmutableArray<string> Words =
    [
        "finished-equals-received", "end-before-start", "due-before-received", "returned-before-finished",
        "far-from-reception", "processed-before-received", "supplement-out-of-order",
        "supplement-as-processed", "closed-without-end", "no-deadline", "deadline-at-midnight", "unknown-procedure", "paid-without-owing",
        "unknown-agency", "agency-not-begun", "duplicate-key", "key-at-two-agencies",
        "superseded-version", "processed-before-in-process", "constant-flag", "twelve-hour-clock", "decision-without-effective-date",
        "placeholder-date", "invisible-characters", "spreadsheet-mark", "procedure-near", "agency-divided", "agency-ended", "code-reused",
        "ended-in-one-second",
    ];

    /// <summary>All rules, in the order in which they are declared.</summary>
    public static ImmutableArray<QualityRule> All { get; } = [.. Enum.GetValues<QualityRule>()];

    /// <summary>The rule as results write it.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>Its word in lower case with hyphens, as <c>end-before-start</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a <see cref="QualityRule"/>.</exception>
    public static string ToText(this QualityRule rule) => (uint)rule < (uint)Words.Length
        ? Words[(int)rule]
        : throw new ArgumentOutOfRangeException(nameof(rule), rule, "The rule must be one of the closed list of rules.");

    /// <summary>Reads a rule as results write it.</summary>
    /// <param name="text">The word; null is none.</param>
    /// <param name="rule">The rule; no meaning when the text is none.</param>
    /// <returns>True when the text is the word of a rule.</returns>
    public static bool TryParse(string? text, out QualityRule rule)
    {
        var index = text is null ? -1 : Words.IndexOf(text, 0, StringComparer.Ordinal);
        rule = index < 0 ? default : (QualityRule)index;
        return index >= 0;
    }

    /// <summary>Whether a dossier with a finding of this rule is suspect: its data contradict themselves or miss something.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>
    /// True for the rules about one dossier, but for <see cref="QualityRule.DeadlineAtMidnight"/>, which is a way of writing,
    /// <see cref="QualityRule.ReturnedBeforeFinished"/> and <see cref="QualityRule.FarFromReception"/>, which are hints, and those by which a
    /// record counts nowhere. False for all rules about several records, agencies, sources and decisions. The choice is ours (assumed).
    /// </returns>
    public static bool MakesSuspect(this QualityRule rule) => rule
        is >= QualityRule.FinishedEqualsReceived and <= QualityRule.DueBeforeReceived
        or >= QualityRule.ProcessedBeforeReceived and <= QualityRule.NoDeadline
        or QualityRule.UnknownProcedure
        or QualityRule.PaidWithoutOwing;
}
