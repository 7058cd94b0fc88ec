using Dvc.Indicators.Facts;
using Dvc.Indicators.Records;

namespace Dvc.Indicators.Tallies;

/// <summary>One thread's walk over consecutive rows of a table, block by block, so that a block stays in the cache for all periods.</summary>
internal sealed class TablePass(DossierTable table, TableFacts[] readers, TableCounters[] counters, CancellationToken cancellation)
{
    private const int BlockRows = 2048;

    private readonly int[] _pairs = new int[BlockRows];
    private readonly int[] _procedures = new int[BlockRows];
    private readonly ushort[] _marks = new ushort[BlockRows];
    private readonly ushort[] _facts = new ushort[BlockRows];

    public void Count(int from, int to)
    {
        while (from < to)
        {
            cancellation.ThrowIfCancellationRequested();
            var (chunk, first) = (table.Chunks[from / table.ChunkRows], from % table.ChunkRows);
            var rows = Math.Min(BlockRows, Math.Min(chunk.Rows - first, to - from));
            CountBlock(chunk, first, from, rows);
            from += rows;
        }
    }

    private void CountBlock(DossierChunk chunk, int first, int firstOfTable, int rows)
    {
        var pairs = table.IsClustered ? Runs(firstOfTable, rows) : chunk.Pairs.AsSpan(first, rows);
        for (var row = 0; row < rows; row++)
        {
            _procedures[row] = table.Pairs.ProcedureOf[pairs[row]];
        }

        var facts = _facts.AsSpan(0, rows);
        for (var i = 0; i < readers.Length; i++)
        {
            for (var row = 0; row < rows; row++)
            {
                _marks[row] = readers[i].MarkOf(_procedures[row]);
            }

            readers[i].Read(chunk, first, _procedures, _marks, facts);
            MarkPetitioned(chunk, first, pairs, i);
            if (table.IsClustered)
            {
                CountRuns(firstOfTable, rows, counters[i]);
            }
            else
            {
                counters[i].Count(facts, pairs);
            }
        }
    }

    /// <summary>The pair of each row where the order of the rows says it.</summary>
    private Span<int> Runs(int firstOfTable, int rows)
    {
        var row = 0;
        for (var pair = table.Pairs.PairOfRow(firstOfTable); row < rows; pair++)
        {
            var end = Math.Min(rows, table.Pairs.FirstRowOf[pair + 1] - firstOfTable);
            for (; row < end; row++)
            {
                _pairs[row] = pair;
            }
        }

        return _pairs.AsSpan(0, rows);
    }

    private void CountRuns(int firstOfTable, int rows, TableCounters counter)
    {
        var row = 0;
        for (var pair = table.Pairs.PairOfRow(firstOfTable); row < rows; pair++)
        {
            var end = Math.Min(rows, table.Pairs.FirstRowOf[pair + 1] - firstOfTable);
            counter.CountRun(_facts.AsSpan(row, end - row), pair);
            row = end;
        }
    }

    private void MarkPetitioned(DossierChunk chunk, int first, ReadOnlySpan<int> pairs, int reader)
    {
        var place = Array.BinarySearch(chunk.NamedRows, first);
        for (place = place < 0 ? ~place : place; place < chunk.NamedRows.Length; place++)
        {
            var row = chunk.NamedRows[place] - first;
            if (row >= pairs.Length)
            {
                return;
            }

            if ((_facts[row] & (int)DossierFacts.Received) != 0 && readers[reader].IsNamed(chunk.Names[place]))
            {
                _facts[row] &= unchecked((ushort)~(int)DossierFacts.Satisfied);
                counters[reader].CountPetitioned(pairs[row]);
            }
        }
    }
}
