using Dvc.Indicators.Scoring;

namespace Dvc.Indicators.Ranking;

/// <summary>The ranks of all agencies in one item, each within its cohort.</summary>
internal sealed class RankColumn
{
    private readonly int[] _halves;
    private readonly bool[] _tied;

    public RankColumn(ItemColumn scores, IEnumerable<Cohort> cohorts, TieRule tieRule)
    {
        _halves = new int[scores.States.Length];
        _tied = new bool[scores.States.Length];
        foreach (var cohort in cohorts)
        {
            Assign(scores, SortedRows(scores, cohort), tieRule);
        }
    }

    public Rank? this[int row] => _halves[row] == 0 ? null : new Rank(_halves[row], _tied[row]);

    /// <summary>The rows of a cohort that have points, best first; among equals in roster order.</summary>
    public static int[] SortedRows(ItemColumn scores, Cohort cohort)
    {
        var rows = cohort.Rows.Where(scores.HasPoints).ToArray();
        var keys = Array.ConvertAll(rows, row => -scores.Points[row]);
        Array.Sort(keys, rows);
        for (int start = 0, end; start < rows.Length; start = end)
        {
            end = EndOfTie(scores, rows, start);
            Array.Sort(rows, start, end - start);
        }

        return rows;
    }

    private void Assign(ItemColumn scores, int[] sorted, TieRule tieRule)
    {
        var place = 0;
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            end = EndOfTie(scores, sorted, start);
            place++;
            var halves = tieRule switch
            {
                TieRule.Dense => 2 * place,
                TieRule.Fractional => start + 1 + end,
                _ => 2 * (start + 1),
            };
            for (var i = start; i < end; i++)
            {
                _halves[sorted[i]] = halves;
                _tied[sorted[i]] = end - start > 1;
            }
        }
    }

    private static int EndOfTie(ItemColumn scores, int[] sorted, int start)
    {
        var end = start + 1;
        while (end < sorted.Length && scores.Points[sorted[end]] == scores.Points[sorted[start]])
        {
            end++;
        }

        return end;
    }
}
