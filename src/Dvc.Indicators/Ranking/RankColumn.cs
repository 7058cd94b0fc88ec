using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Dvc.Indicators;

/// <summary>The ranks of all agencies in one item, each within its cohort, and the order that gave them.</summary>
internal sealed class RankColumn
{
    private readonly ItemColumn _scores;
    private readonly int[][] _sorted;
    private readonly Rank[] _ranks;

    public RankColumn(ItemColumn scores, ImmutableArray<Cohort> cohorts, TieRule tieRule)
    {
        _scores = scores;
        _sorted = new int[cohorts.Length][];
        _ranks = new Rank[scores.States.Length];
        var keys = new List<long>();
        foreach (var cohort in cohorts)
        {
            RankKeys.Fill(scores, cohort, keys);
            _sorted[cohort.Index] = Rows(CollectionsMarshal.AsSpan(keys));
            Assign(CollectionsMarshal.AsSpan(keys), tieRule);
        }
    }

    public Rank? this[int row] => _scores.HasPoints(row) ? _ranks[row] : null;

    /// <summary>The points of an agency that has a rank.</summary>
    public Points PointsOf(int row) => new(_scores.Points[row]);

    /// <summary>The rows of a cohort that have points, best first; among equals in roster order.</summary>
    public ReadOnlySpan<int> Sorted(Cohort cohort) => _sorted[cohort.Index];

    /// <summary>Where in the sorted rows of its cohort an agency and its equals stand: from start to before end.</summary>
    public (int Start, int End) TieOf(int row, Cohort cohort)
    {
        var (sorted, points) = (_sorted[cohort.Index], _scores.Points[row]);
        return (CountFirst(sorted, other => other > points), CountFirst(sorted, other => other >= points));
    }

    // The best come first, so those that fulfil the condition are at the front.
    private int CountFirst(int[] sorted, Func<decimal, bool> isAhead)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isAhead(_scores.Points[sorted[middle]]) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int[] Rows(ReadOnlySpan<long> keys)
    {
        var rows = new int[keys.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = RankKeys.RowOf(keys[i]);
        }

        return rows;
    }

    private void Assign(ReadOnlySpan<long> keys, TieRule tieRule)
    {
        var place = 0;
        for (int start = 0, end; start < keys.Length; start = end)
        {
            end = EndOfTie(keys, start);
            place++;
            var halves = tieRule switch
            {
                TieRule.Dense => 2 * place,
                TieRule.Fractional => start + 1 + end,
                _ => 2 * (start + 1),
            };
            foreach (var key in keys[start..end])
            {
                _ranks[RankKeys.RowOf(key)] = new Rank(halves, end - start > 1);
            }
        }
    }

    private static int EndOfTie(ReadOnlySpan<long> keys, int start)
    {
        var end = start + 1;
        while (end < keys.Length && RankKeys.AreTied(keys[start], keys[end]))
        {
            end++;
        }

        return end;
    }
}
