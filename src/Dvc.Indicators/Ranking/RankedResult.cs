using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>
/// Scores with ranks: each agency has a place per group and in total among the agencies of its cohort (same level, same parent), never
/// departments among communes. An agency without a score in an item has no rank in it. Immutable and safe for use by several threads.
/// </summary>
public sealed class RankedResult
{
    private readonly int[] _cohortOfRow;
    private readonly ImmutableArray<RankColumn> _groupRanks;
    private readonly RankColumn _totalRanks;
    private readonly Lazy<ImmutableArray<CohortMean>> _means;

    private RankedResult(ScoreResult scores, TieRule tieRule)
    {
        Scores = scores;
        TieRule = tieRule;
        (Cohorts, _cohortOfRow) = CohortsOf(scores);
        _groupRanks = [.. scores.GroupColumns.Select(column => new RankColumn(column, Cohorts, tieRule))];
        _totalRanks = new RankColumn(scores.TotalColumn, Cohorts, tieRule);
        _means = new Lazy<ImmutableArray<CohortMean>>(() => [.. Cohorts.Select(cohort => CohortMean.Compute(scores, cohort))]);
    }

    /// <summary>The scores that were ranked.</summary>
    public ScoreResult Scores { get; }

    /// <summary>Which ranks equal agencies got.</summary>
    public TieRule TieRule { get; }

    /// <summary>The cohorts, in the order in which the roster first names them.</summary>
    public ImmutableArray<Cohort> Cohorts { get; }

    /// <summary>Ranks scores.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="tieRule">Which ranks equal agencies get.</param>
    /// <returns>The ranked scores.</returns>
    /// <exception cref="ArgumentNullException">The scores are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tie rule is no <see cref="Dvc.Indicators.TieRule"/>.</exception>
    public static RankedResult Create(ScoreResult scores, TieRule tieRule = TieRule.Competition)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return tieRule is TieRule.Competition or TieRule.Dense or TieRule.Fractional
            ? new RankedResult(scores, tieRule)
            : throw new ArgumentOutOfRangeException(nameof(tieRule), tieRule, "The tie rule is competition, dense or fractional.");
    }

    /// <summary>The scores of an agency.</summary>
    /// <param name="code">The agency's code.</param>
    /// <returns>A view on the scores.</returns>
    /// <exception cref="KeyNotFoundException">The agency has no row; the message says where its records count, if they do.</exception>
    public AgencyScore this[AgencyCode code] => Scores[code];

    /// <summary>The scores of an agency.</summary>
    /// <param name="code">The agency's code in either written form, <c>H15.12</c> or <c>000.00.12.H15</c>.</param>
    /// <returns>A view on the scores.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="KeyNotFoundException">The agency has no row, or the text is no code.</exception>
    public AgencyScore this[string code] => Scores[code];

    /// <summary>Finds the scores of an agency.</summary>
    /// <param name="code">The agency's code.</param>
    /// <returns>A view on the scores; null when the agency has no row.</returns>
    public AgencyScore? Find(AgencyCode code) => Scores.Find(code);

    /// <summary>Finds the scores of an agency.</summary>
    /// <param name="code">The agency's code in either written form.</param>
    /// <returns>A view on the scores; null when the agency has no row or the text is no code.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public AgencyScore? Find(string code) => Scores.Find(code);

    /// <summary>The cohort of an agency.</summary>
    /// <param name="row">The agency's row.</param>
    /// <returns>The cohort.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such row.</exception>
    public Cohort CohortOf(int row) => Cohorts[_cohortOfRow[row]];

    /// <summary>The mean row of a cohort; of the provinces, the national row.</summary>
    /// <param name="cohort">A cohort of this result.</param>
    /// <returns>The means per group and their total.</returns>
    /// <exception cref="ArgumentNullException">The cohort is null.</exception>
    /// <exception cref="ArgumentException">The cohort is of another result.</exception>
    public CohortMean MeanOf(Cohort cohort)
    {
        return _means.Value[Checked(cohort).Index];
    }

    /// <summary>The rank of an agency in one item within its cohort.</summary>
    /// <param name="row">The agency's row.</param>
    /// <param name="item">The id of a group, or <c>TOTAL</c>.</param>
    /// <returns>The rank; null when the agency has no score in the item.</returns>
    /// <exception cref="ArgumentException">The rule set has no such group.</exception>
    public Rank? RankOf(int row, string item) => RanksOf(item)[row];

    /// <summary>The ranking of a cohort in one item.</summary>
    /// <param name="cohort">A cohort of this result.</param>
    /// <param name="item">The id of a group, or <c>TOTAL</c>.</param>
    /// <returns>The agencies with a score, best first, equal ones in roster order.</returns>
    /// <exception cref="ArgumentNullException">The cohort is null.</exception>
    /// <exception cref="ArgumentException">The rule set has no such group, or the cohort is of another result.</exception>
    public ImmutableArray<Standing> Standings(Cohort cohort, string item = RuleSet.TotalId)
    {
        var ranks = RanksOf(item);
        return StandingsOf(ranks.Sorted(Checked(cohort)), ranks);
    }

    /// <summary>Who stands next to an agency in one item, and how far away.</summary>
    /// <param name="row">The agency's row.</param>
    /// <param name="item">The id of a group, or <c>TOTAL</c>.</param>
    /// <returns>The neighbours; null when the agency has no score in the item.</returns>
    /// <exception cref="ArgumentException">The rule set has no such group.</exception>
    public Neighbours? NeighboursOf(int row, string item = RuleSet.TotalId)
    {
        var ranks = RanksOf(item);
        if (ranks[row] is null)
        {
            return null;
        }

        var sorted = ranks.Sorted(CohortOf(row));
        var (start, end) = ranks.TieOf(row, CohortOf(row));
        var own = ranks.PointsOf(row);
        var above = start > 0 ? StandingOf(sorted[start - 1], ranks) : null;
        var below = end < sorted.Length ? StandingOf(sorted[end], ranks) : null;
        return new Neighbours(
            above,
            above is null ? null : above.Points - own,
            [.. StandingsOf(sorted[start..end], ranks).Where(standing => standing.Row != row)],
            below,
            below is null ? null : own - below.Points);
    }

    private static (ImmutableArray<Cohort> Cohorts, int[] CohortOfRow) CohortsOf(ScoreResult scores)
    {
        var indexes = new Dictionary<CohortKey, int>();
        var members = new List<ImmutableArray<int>.Builder>();
        var cohortOfRow = new int[scores.Count];
        for (var row = 0; row < scores.Count; row++)
        {
            var key = CohortKey.FromAgency(scores.Agencies[row]);
            if (!indexes.TryGetValue(key, out var index))
            {
                index = members.Count;
                indexes.Add(key, index);
                members.Add(ImmutableArray.CreateBuilder<int>());
            }

            members[index].Add(row);
            cohortOfRow[row] = index;
        }

        var cohorts = new Cohort[members.Count];
        foreach (var (key, index) in indexes)
        {
            cohorts[index] = new Cohort(index, key, members[index].ToImmutable());
        }

        return ([.. cohorts], cohortOfRow);
    }

    // Cohorts of another result may look alike, but their rows are other agencies.
    private Cohort Checked(Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        return cohort.Index >= 0 && cohort.Index < Cohorts.Length && ReferenceEquals(cohort, Cohorts[cohort.Index])
            ? cohort
            : throw new ArgumentException(
                $"The cohort {cohort.Key.Label.English} is of another result; take it from the Cohorts of this one.", nameof(cohort));
    }

    private Standing StandingOf(int row, RankColumn ranks) => new(row, Scores.Agencies[row], ranks.PointsOf(row), ranks[row]!.Value);

    private ImmutableArray<Standing> StandingsOf(ReadOnlySpan<int> rows, RankColumn ranks)
    {
        var standings = ImmutableArray.CreateBuilder<Standing>(rows.Length);
        foreach (var row in rows)
        {
            standings.Add(StandingOf(row, ranks));
        }

        return standings.MoveToImmutable();
    }

    internal RankColumn RanksOf(string item)
    {
        if (item == RuleSet.TotalId)
        {
            return _totalRanks;
        }

        for (var g = 0; g < _groupRanks.Length; g++)
        {
            if (Scores.GroupColumns[g].Id == item)
            {
                return _groupRanks[g];
            }
        }

        throw new ArgumentException($"There is no ranking of {item}{NearestHint.Of(item, Scores.Rules.Groups.Select(group => group.Id)).English}; the groups of {Scores.Rules.Id} and TOTAL are ranked.", nameof(item));
    }
}
