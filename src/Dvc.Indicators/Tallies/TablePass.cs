namespace Dvc.Indicators;

/// <summary>Counts the rows of some agencies of a table for one period, 64 rows at a time. For one thread at a time.</summary>
/// <param name="table">The table.</param>
/// <param name="window">The period and its cut.</param>
/// <param name="counters">Takes the counts; other threads may count other agencies in it.</param>
internal sealed class TablePass(DossierTable table, FactWindow window, TableCounters counters)
{
    private const int GroupRows = FactChunk.GroupRows;

    // The facts of the rows of one group.
    private readonly ulong[] _facts = new ulong[FactChunk.Planes];

    private int _pair;

    /// <summary>Counts the rows of a chunk.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="firstAgency">The first agency to count.</param>
    /// <param name="endAgency">The first agency not to count any more.</param>
    public void Count(FactChunk chunk, int firstAgency, int endAgency)
    {
        var (run, endRun) = (chunk.RunFrom(firstAgency), chunk.RunFrom(endAgency));
        var (row, end) = (chunk.RunStarts[run], chunk.RunStarts[endRun]);
        _pair = row < end ? chunk.PairOf(row) : 0;
        while (row < end)
        {
            var group = row / GroupRows;
            var next = Math.Min(end, (group + 1) * GroupRows);
            if (chunk.Read(group, window, _facts))
            {
                CountAgencies(chunk, run, row, next);
                if (table.IsClustered)
                {
                    CountPairs(chunk.FirstRow, row, next);
                }
                else
                {
                    CountPairsOfRows(chunk, row, next);
                }
            }

            row = next;
            while (run < endRun && chunk.RunStarts[run + 1] <= row)
            {
                run++;
            }
        }
    }

    /// <summary>Which bits of a group are rows from one to another.</summary>
    private static ulong RowsOf(int first, int end) => (ulong.MaxValue >> (GroupRows - (end - first))) << (first % GroupRows);

    private void CountAgencies(FactChunk chunk, int run, int first, int end)
    {
        var agencies = chunk.RunAgencies;
        var starts = chunk.RunStarts;
        while (first < end)
        {
            var next = Math.Min(end, starts[run + 1]);
            counters.CountAgency(agencies[run], _facts, RowsOf(first, next));
            first = next;
            run++;
        }
    }

    /// <summary>Counts rows that stand by pair in the whole table.</summary>
    private void CountPairs(int firstRow, int first, int end)
    {
        var ends = table.Pairs.FirstRowOf.AsSpan(1);
        while (ends[_pair] <= firstRow + first)
        {
            _pair++;
        }

        var group = firstRow + first / GroupRows * GroupRows;
        _pair = counters.CountPairs(_pair, ends, new ProcedurePlanes(_facts, RowsOf(first, end)), group, firstRow + end);
    }

    /// <summary>Counts rows that stand by pair in their chunk only, so that the pairs of the table are gone through once a chunk.</summary>
    private void CountPairsOfRows(FactChunk chunk, int first, int end)
    {
        var group = first / GroupRows * GroupRows;
        counters.CountPairs(chunk.Rows.Pairs.AsSpan(group, end - group), new ProcedurePlanes(_facts, RowsOf(first, end)));
    }
}
