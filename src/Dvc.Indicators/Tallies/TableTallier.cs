using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Counts the dossiers of a <see cref="DossierTable"/> into tallies, several periods in one pass, on several threads.</summary>
/// <remarks>
/// The counts are those that counting one after another makes of the same dossiers, whatever the number of threads, the size of chunks and the
/// order of rows. A table does not tell what it was read from: its tallies have no sources, all columns, and every dossier is accepted. Immutable and safe for use by several threads.
/// </remarks>
public sealed class TableTallier
{
    // Agencies differ in size and processors in what else they do: who is done early takes another part.
    private const int PartsOfThread = 4;

    private readonly ImmutableArray<DossierFactReader> _readers;
    private readonly int _threads;

    /// <summary>Makes a tallier.</summary>
    /// <param name="readers">One reader of facts a period; at least one.</param>
    /// <param name="threads">On how many threads to count at most, at least 1; below a million dossiers more than one gain little.</param>
    /// <exception cref="ArgumentNullException">The list or a reader is null.</exception>
    /// <exception cref="ArgumentException">There is no reader.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is below 1.</exception>
    public TableTallier(IEnumerable<DossierFactReader> readers, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(readers);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        _readers = [.. readers.Select(reader => reader ?? throw new ArgumentNullException(nameof(readers)))];
        _threads = threads;
        if (_readers.IsEmpty)
        {
            throw new ArgumentException("At least one period is counted.", nameof(readers));
        }
    }

    /// <summary>Counts the dossiers of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="cancellation">Stops the count.</param>
    /// <returns>One tally a reader, in the order of the readers.</returns>
    /// <exception cref="ArgumentNullException">The table is null.</exception>
    /// <exception cref="ArgumentException">Petitions name dossiers whose keys were not given to the table's builder.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ImmutableArray<Tally> Count(DossierTable table, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        RequireNames(table);
        PeriodCount[] counts = [.. _readers.Select(reader => new PeriodCount(
            reader, FactChunks.For(table, reader, _threads, cancellation), new FactWindow(reader.Period), new TableCounters(table.Pairs)))];
        CountRows(table, counts, cancellation);
        foreach (var count in counts.Where(count => count.Reader.Petitions is not null))
        {
            CountPetitioned(table, count);
        }

        var read = new ReadCounts(table.Count, table.Count, 0, []);
        return [.. counts.Select(count => new Tally(
            TallyBasis.From(count.Reader, DossierColumns.All), [], read, LatestBefore(count.Window.Cut, table), count.Counters.Build()))];
    }

    private static VietnamTime? LatestBefore(uint cut, DossierTable table) =>
        table.Chunks.Select(chunk => chunk.ReceivedBefore(cut)).Max() is { } second ? VietnamTime.FromSeconds(second) : null;

    /// <summary>The first agencies of parts with about equally many rows, and the number of agencies.</summary>
    private static int[] Borders(DossierPairs pairs, int parts)
    {
        var borders = new int[parts + 1];
        for (var part = 1; part < parts; part++)
        {
            var pair = pairs.PairOfRow((int)((long)pairs.FirstRowOf[^1] * part / parts));
            borders[part] = pair == pairs.Count ? pairs.Agencies.Length : pairs.AgencyOf(pair);
        }

        borders[parts] = pairs.Agencies.Length;
        return borders;
    }

    private static void CountPetitioned(DossierTable table, PeriodCount count)
    {
        var named = table.Named.ToArray().Select(count.Reader.Petitions!.Names).ToArray();
        foreach (var chunk in count.Facts.Chunks)
        {
            for (var i = 0; i < chunk.Rows.NamedRows.Length; i++)
            {
                var row = chunk.Rows.NamedRows[i];
                if (named[chunk.Rows.Names[i]] && chunk.FactsOf(row, count.Window) is var facts && (facts & DossierFacts.Received) != 0)
                {
                    count.Counters.CountPetitioned(chunk.AgencyOf(row), facts);
                }
            }
        }
    }

    // Parts hold different agencies, so they count in the same counters without meeting.
    private void CountRows(DossierTable table, PeriodCount[] counts, CancellationToken cancellation)
    {
        var borders = Borders(table.Pairs, Math.Clamp(_threads * PartsOfThread, 1, Math.Max(1, table.Count)));
        var options = new ParallelOptions { MaxDegreeOfParallelism = _threads, CancellationToken = cancellation };
        Parallel.For(0, borders.Length - 1, options, part =>
        {
            TablePass[] passes = [.. counts.Select(count => new TablePass(table, count.Window, count.Counters))];
            for (var chunk = 0; chunk < table.Chunks.Length; chunk++)
            {
                cancellation.ThrowIfCancellationRequested();
                for (var i = 0; i < counts.Length; i++)
                {
                    if (counts[i].Window.MayHold(table.Chunks[chunk].EntrySpan.First, table.Chunks[chunk].EntrySpan.Last))
                    {
                        passes[i].Count(counts[i].Facts.Chunks[chunk], borders[part], borders[part + 1]);
                    }
                }
            }
        });
    }

    private void RequireNames(DossierTable table)
    {
        foreach (var petitions in _readers.Select(reader => reader.Petitions).OfType<PetitionRegister>())
        {
            if (petitions.Petitions.FirstOrDefault(petition => petition.Dossier is { } key && !table.Knows(key)) is { } unknown)
            {
                throw new ArgumentException(
                    $"The petition {unknown.Key} names the dossier {unknown.Dossier}, whose key was not given to the table's builder.",
                    nameof(table));
            }
        }
    }

    /// <summary>One period to count.</summary>
    private sealed record PeriodCount(DossierFactReader Reader, FactChunks Facts, FactWindow Window, TableCounters Counters);
}
