using System.Collections.Immutable;
using Dvc.Indicators.Agencies;
using Dvc.Indicators.Rules;

namespace Dvc.Indicators.Ranking;

/// <summary>
/// Two results side by side. Only results of the same rule set (by hash), the same kind of period and the same cohorts are compared;
/// anything else would show a change of rules or of company as a change of service. Immutable and safe for use by several threads.
/// </summary>
public sealed class Comparison
{
    private Comparison(RankedResult before, RankedResult after)
    {
        Before = before;
        After = after;
        var pairs = Pairs(before, after).ToLookup(pair => InSameCohort(before, after, pair));
        Changes = [.. pairs[true].Select(pair => ChangeOf(before, after, pair))];
        Moved = [.. pairs[false].Select(pair => after.Scores.Agencies[pair.After])];
        OnlyBefore = OnlyIn(before, after);
        OnlyAfter = OnlyIn(after, before);
    }

    /// <summary>The earlier result.</summary>
    public RankedResult Before { get; }

    /// <summary>The later result.</summary>
    public RankedResult After { get; }

    /// <summary>The changes of the agencies that are in both results and in the same cohort, in the order of the later result.</summary>
    public ImmutableArray<AgencyChange> Changes { get; }

    /// <summary>The agencies that are in both results but in other cohorts (another level or parent), so that nothing compares.</summary>
    public ImmutableArray<Agency> Moved { get; }

    /// <summary>The agencies that only the earlier result has.</summary>
    public ImmutableArray<Agency> OnlyBefore { get; }

    /// <summary>The agencies that only the later result has.</summary>
    public ImmutableArray<Agency> OnlyAfter { get; }

    /// <summary>Compares two results, or says why they can not be compared.</summary>
    /// <param name="before">The earlier result.</param>
    /// <param name="after">The later result.</param>
    /// <returns>The comparison or the refusal.</returns>
    /// <exception cref="ArgumentNullException">A result is null.</exception>
    public static ComparisonOutcome Between(RankedResult before, RankedResult after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return ComparisonChecks.RefusalOf(before, after) is { } refusal
            ? new ComparisonOutcome(null, refusal)
            : new ComparisonOutcome(new Comparison(before, after), null);
    }

    private static IEnumerable<(int Before, int After)> Pairs(RankedResult before, RankedResult after) =>
        Enumerable.Range(0, after.Scores.Count)
            .Select(row => (Before: before.Scores.Agencies.IndexOf(after.Scores.Agencies[row].Code), After: row))
            .Where(pair => pair.Before >= 0);

    private static bool InSameCohort(RankedResult before, RankedResult after, (int Before, int After) pair) =>
        before.CohortOf(pair.Before).Key == after.CohortOf(pair.After).Key;

    private static AgencyChange ChangeOf(RankedResult before, RankedResult after, (int Before, int After) pair)
    {
        var (old, now) = (before.Scores[pair.Before], after.Scores[pair.After]);
        return new AgencyChange(
            now.Agency,
            new ItemChange(old.Total, now.Total, before.RankOf(pair.Before, RuleSet.TotalId), after.RankOf(pair.After, RuleSet.TotalId)),
            [.. after.Scores.Rules.Groups.Select(group => new ItemChange(
                old.Group(group.Id), now.Group(group.Id), before.RankOf(pair.Before, group.Id), after.RankOf(pair.After, group.Id)))],
            [.. after.Scores.Rules.Components.Select(component => new ItemChange(
                old.Component(component.Id).Score, now.Component(component.Id).Score, null, null))]);
    }

    private static ImmutableArray<Agency> OnlyIn(RankedResult one, RankedResult other) =>
        [.. one.Scores.Agencies.Agencies.Where(agency => other.Scores.Agencies.IndexOf(agency.Code) < 0)];
}
