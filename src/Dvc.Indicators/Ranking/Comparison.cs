using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>
/// Two results side by side. Only results of the same rule set (by hash), the same kind of period, the same comparison with promised times,
/// the same working calendar (by hash) and the same cohorts are compared; anything else would show a change of rules or of company as a
/// change of service. An item is compared where both results measured the same components of it, places where the cohort has the same members.
/// Of given figures nobody knows comparison and calendar: what one of the results does not know is not held against them.
/// Immutable and safe for use by several threads.
/// </summary>
public sealed class Comparison
{
    private readonly int[] _rowsBefore;
    private readonly HashSet<CohortKey> _changedKeys;
    private readonly Lazy<ImmutableArray<AgencyChange>> _changes;

    private Comparison(RankedResult before, RankedResult after)
    {
        Before = before;
        After = after;
        _rowsBefore = [.. after.Scores.Agencies.Agencies.Select(agency => before.Scores.Agencies.IndexOf(agency.Code))];
        Moved = [.. Rows.Where(row => _rowsBefore[row] >= 0 && !InSameCohort(row)).Select(row => after.Scores.Agencies[row])];
        OnlyBefore = OnlyIn(before, after);
        OnlyAfter = OnlyIn(after, before);
        ChangedCohorts = [.. after.Cohorts.Select(ChangeOf).OfType<CohortChange>()];
        _changedKeys = [.. ChangedCohorts.Select(change => change.Key)];
        _changes = new Lazy<ImmutableArray<AgencyChange>>(() => [.. Rows.Select(ChangeOf).OfType<AgencyChange>()]);
    }

    /// <summary>The earlier result.</summary>
    public RankedResult Before { get; }

    /// <summary>The later result.</summary>
    public RankedResult After { get; }

    /// <summary>The changes of the agencies that are in both results and in the same cohort, in the order of the later result.</summary>
    public ImmutableArray<AgencyChange> Changes => _changes.Value;

    /// <summary>The agencies that are in both results but in other cohorts (another level or parent), so that nothing compares.</summary>
    public ImmutableArray<Agency> Moved { get; }

    /// <summary>The cohorts with other members in the later result, in its order: points compare in them, places do not.</summary>
    public ImmutableArray<CohortChange> ChangedCohorts { get; }

    /// <summary>The agencies that only the earlier result has.</summary>
    public ImmutableArray<Agency> OnlyBefore { get; }

    /// <summary>The agencies that only the later result has.</summary>
    public ImmutableArray<Agency> OnlyAfter { get; }

    /// <summary>Compares two results, or says why they can not be compared.</summary>
    /// <param name="before">The earlier result.</param>
    /// <param name="after">The later result.</param>
    /// <returns>The comparison, or one error of type <see cref="ComparisonRefusal"/> that says why there is none.</returns>
    /// <exception cref="ArgumentNullException">A result is null.</exception>
    public static Outcome<Comparison> Between(RankedResult before, RankedResult after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return ComparisonChecks.RefusalOf(before, after) is { } refusal
            ? new Outcome<Comparison>(refusal)
            : new Outcome<Comparison>(new Comparison(before, after));
    }

    private IEnumerable<int> Rows => Enumerable.Range(0, _rowsBefore.Length);

    /// <summary>The change of one agency.</summary>
    /// <param name="row">Its row in the later result.</param>
    /// <returns>The change; null where the earlier result does not have it in the same cohort.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such row.</exception>
    public AgencyChange? ChangeOf(int row)
    {
        if (_rowsBefore[row] < 0 || !InSameCohort(row))
        {
            return null;
        }

        var was = _rowsBefore[row];
        var (missingBefore, missingAfter) = (Before.Scores[was].Missing, After.Scores[row].Missing);
        var hasSameCohort = !_changedKeys.Contains(After.CohortOf(row).Key);

        // Compared results have the same rules, so their columns are the same.
        return new AgencyChange(
            After.Scores.Agencies[row],
            ItemOf(Before.Scores.TotalColumn, After.Scores.TotalColumn, After.Scores.Rules.Components),
            [.. Before.Scores.GroupColumns.Zip(After.Scores.GroupColumns, (old, now) => ItemOf(old, now, After.Scores.Rules.FindGroup(now.Id)!.Components))],
            [.. Before.Scores.ComponentColumns.Zip(After.Scores.ComponentColumns, (old, now) => new ItemChange(old[was], now[row], null, null))]);

        ItemChange ItemOf(ItemColumn old, ItemColumn now, IEnumerable<Component> parts) => new(
            old[was], now[row], Before.RankOf(was, now.Id), After.RankOf(row, now.Id))
        {
            OnlyMeasuredBefore = [.. parts.Select(part => part.Id).Where(id => missingAfter.Contains(id) && !missingBefore.Contains(id))],
            OnlyMeasuredAfter = [.. parts.Select(part => part.Id).Where(id => missingBefore.Contains(id) && !missingAfter.Contains(id))],
            HasSameCohort = hasSameCohort,
        };
    }

    private CohortChange? ChangeOf(Cohort after)
    {
        if (Before.Cohorts.FirstOrDefault(cohort => cohort.Key == after.Key) is not { } before)
        {
            return null;
        }

        var (old, now) = (MembersOf(Before, before), MembersOf(After, after));
        var (left, joined) = (old.ExceptBy(now.Select(agency => agency.Code), agency => agency.Code), now.ExceptBy(old.Select(agency => agency.Code), agency => agency.Code));
        var change = new CohortChange(after.Key, [.. left], [.. joined]);
        return change.Left.IsEmpty && change.Joined.IsEmpty ? null : change;
    }

    private static List<Agency> MembersOf(RankedResult result, Cohort cohort) => [.. cohort.Rows.Select(row => result.Scores.Agencies[row])];

    private bool InSameCohort(int row) => Before.CohortOf(_rowsBefore[row]).Key == After.CohortOf(row).Key;

    private static ImmutableArray<Agency> OnlyIn(RankedResult one, RankedResult other) =>
        [.. one.Scores.Agencies.Agencies.Where(agency => other.Scores.Agencies.IndexOf(agency.Code) < 0)];
}
