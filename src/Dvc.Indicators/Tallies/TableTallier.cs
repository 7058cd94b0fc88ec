using System.Collections.Immutable;
using Dvc.Indicators.Facts;
using Dvc.Indicators.Records;
using Dvc.Indicators.Timing;

namespace Dvc.Indicators.Tallies;

/// <summary>Counts the dossiers of a <see cref="DossierTable"/> into tallies, several periods in one pass, on several threads.</summary>
/// <remarks>
/// The tallies are those that a <see cref="TallyBuilder"/> makes of the same dossiers, byte for byte when saved, whatever the number of
/// threads, the size of chunks and the order of rows. Immutable and safe for use by several threads.
/// </remarks>
public sealed class TableTallier
{
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
        TableFacts[] facts = [.. _readers.Select(reader => new TableFacts(table, reader))];
        var counters = CountParts(table, facts, cancellation);
        return [.. _readers.Zip(counters, (reader, counter) => counter.Build(reader))];
    }

    private static TableCounters[] CountersOf(DossierTable table, TableFacts[] facts) =>
        [.. facts.Select(_ => new TableCounters(table.Pairs))];

    /// <summary>The first rows of about equal parts, and the end; clustered rows of one agency are never parted.</summary>
    private static int[] Borders(DossierTable table, int parts)
    {
        var borders = new int[parts + 1];
        for (var part = 1; part <= parts; part++)
        {
            var row = (int)((long)table.Count * part / parts);
            borders[part] = table.IsClustered ? FirstRowOfAgency(table.Pairs, row) : row;
        }

        return borders;
    }

    private static int FirstRowOfAgency(DossierPairs pairs, int row)
    {
        var pair = pairs.PairOfRow(row);
        return pair == pairs.Count ? row : pairs.FirstRowOf[pairs.FirstOf[pairs.AgencyOf(pair)]];
    }

    private TableCounters[] CountParts(DossierTable table, TableFacts[] facts, CancellationToken cancellation)
    {
        var borders = Borders(table, Math.Clamp(_threads, 1, Math.Max(1, table.Count)));
        var shared = CountersOf(table, facts);

        // Parts of a clustered table hold different agencies, so they count in the same counters without meeting.
        TableCounters[][] counters =
            [.. borders.Skip(1).Select((_, part) => part == 0 || table.IsClustered ? shared : CountersOf(table, facts))];
        var options = new ParallelOptions { MaxDegreeOfParallelism = counters.Length, CancellationToken = cancellation };
        Parallel.For(0, counters.Length, options, part =>
            new TablePass(table, facts, counters[part], cancellation).Count(borders[part], borders[part + 1]));
        foreach (var other in counters.Where(other => other != shared))
        {
            for (var i = 0; i < shared.Length; i++)
            {
                shared[i].Add(other[i]);
            }
        }

        return shared;
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
}
