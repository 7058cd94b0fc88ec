using System.Runtime.Intrinsics;
using Dvc.Indicators.Facts;
using Dvc.Indicators.Records;

namespace Dvc.Indicators.Tallies;

/// <summary>One thread's walk over consecutive rows of a table, block by block, so that a block stays in the cache for all periods.</summary>
internal sealed class TablePass(DossierTable table, TableFacts[] readers, TableCounters[] counters, CancellationToken cancellation)
{
    private const int BlockRows = 2048;

    // What is filled for a run of rows is filled a vector at a time and may reach that far over its end.
    private const int Margin = 16;

    private readonly ulong[] _codes = table.Pairs.Codes;
    private readonly int[] _pairs = new int[BlockRows + Margin];
    private readonly int[] _agencies = new int[BlockRows];
    private readonly int[] _procedures = new int[BlockRows + Margin];
    private readonly ushort[] _marks = new ushort[BlockRows + Margin];
    private readonly ushort[] _facts = new ushort[BlockRows];
    private readonly ulong[] _sums = new ulong[BlockRows + 1];

    public void Count(int from, int to)
    {
        while (from < to)
        {
            cancellation.ThrowIfCancellationRequested();
            var (chunk, first) = (table.Chunks[from / table.ChunkRows], from % table.ChunkRows);
            if (!Array.Exists(readers, reader => reader.MayHold(chunk)))
            {
                from += Math.Min(chunk.Rows - first, to - from);
                continue;
            }

            var rows = Math.Min(BlockRows, Math.Min(chunk.Rows - first, to - from));
            if (table.IsClustered)
            {
                CountClustered(chunk, first, from, rows);
            }
            else
            {
                CountInArrivalOrder(chunk, first, rows);
            }

            from += rows;
        }
    }

    private void CountInArrivalOrder(DossierChunk chunk, int first, int rows)
    {
        var pairs = chunk.Pairs.AsSpan(first, rows);
        var agencies = _agencies.AsSpan(0, rows);
        var procedures = _procedures.AsSpan(0, rows);
        for (var row = 0; row < pairs.Length; row++)
        {
            var code = _codes[pairs[row]];
            agencies[row] = DossierPairs.AgencyIn(code);
            procedures[row] = DossierPairs.ProcedureIn(code);
        }

        for (var i = 0; i < readers.Length; i++)
        {
            for (var row = 0; row < procedures.Length; row++)
            {
                _marks[row] = readers[i].MarkOf(procedures[row]);
            }

            var facts = ReadFacts(chunk, first, rows, i, pairs);
            counters[i].Count(facts, pairs, agencies);
        }
    }

    private void CountClustered(DossierChunk chunk, int first, int firstOfTable, int rows)
    {
        var firstPair = table.Pairs.PairOfRow(firstOfTable);
        var endPair = FillRuns(firstPair, firstOfTable, rows);
        for (var i = 0; i < readers.Length; i++)
        {
            FillMarks(readers[i], firstPair, endPair, firstOfTable, rows);
            var facts = ReadFacts(chunk, first, rows, i, _pairs);
            ProcedureSums.Fill(facts, _sums);
            CountRuns(facts, firstPair, endPair, firstOfTable, counters[i]);
        }
    }

    private ReadOnlySpan<ushort> ReadFacts(DossierChunk chunk, int first, int rows, int reader, ReadOnlySpan<int> pairs)
    {
        var facts = _facts.AsSpan(0, rows);
        readers[reader].Read(chunk, first, _procedures, _marks, facts);
        MarkPetitioned(chunk, first, facts, reader, pairs);
        return facts;
    }

    /// <summary>Fills pair and procedure of each row where the order of the rows says them.</summary>
    /// <returns>The pair behind that of the last row.</returns>
    private int FillRuns(int firstPair, int firstOfTable, int rows)
    {
        var (pair, row) = (firstPair, 0);
        while (row < rows)
        {
            var end = Math.Min(rows, table.Pairs.FirstRowOf[pair + 1] - firstOfTable);
            var (pairs, procedures) = (Vector256.Create(pair), Vector256.Create(DossierPairs.ProcedureIn(_codes[pair])));
            for (; row < end; row += Vector256<int>.Count)
            {
                pairs.CopyTo(_pairs, row);
                procedures.CopyTo(_procedures, row);
            }

            row = end;
            pair++;
        }

        return pair;
    }

    private void FillMarks(TableFacts reader, int firstPair, int endPair, int firstOfTable, int rows)
    {
        var row = 0;
        for (var pair = firstPair; pair < endPair; pair++)
        {
            var end = Math.Min(rows, table.Pairs.FirstRowOf[pair + 1] - firstOfTable);
            var marks = Vector256.Create(reader.MarkOf(DossierPairs.ProcedureIn(_codes[pair])));
            for (; row < end; row += Vector256<ushort>.Count)
            {
                marks.CopyTo(_marks, row);
            }

            row = end;
        }
    }

    private void CountRuns(ReadOnlySpan<ushort> facts, int firstPair, int endPair, int firstOfTable, TableCounters counter)
    {
        var (start, agencyStart) = (0, 0);
        var agency = DossierPairs.AgencyIn(_codes[firstPair]);
        for (var pair = firstPair; pair < endPair; pair++)
        {
            var next = DossierPairs.AgencyIn(_codes[pair]);
            if (next != agency)
            {
                counter.CountAgency(facts[agencyStart..start], agency);
                (agency, agencyStart) = (next, start);
            }

            var end = Math.Min(facts.Length, table.Pairs.FirstRowOf[pair + 1] - firstOfTable);
            counter.CountPair(pair, _sums[end] - _sums[start]);
            start = end;
        }

        counter.CountAgency(facts[agencyStart..], agency);
    }

    private void MarkPetitioned(DossierChunk chunk, int first, Span<ushort> facts, int reader, ReadOnlySpan<int> pairs)
    {
        var place = Array.BinarySearch(chunk.NamedRows, first);
        for (place = place < 0 ? ~place : place; place < chunk.NamedRows.Length; place++)
        {
            var row = chunk.NamedRows[place] - first;
            if (row >= facts.Length)
            {
                return;
            }

            if ((facts[row] & (int)DossierFacts.Received) != 0 && readers[reader].IsNamed(chunk.Names[place]))
            {
                facts[row] &= unchecked((ushort)~(int)DossierFacts.Satisfied);
                counters[reader].CountPetitioned(DossierPairs.AgencyIn(_codes[pairs[row]]));
            }
        }
    }
}
