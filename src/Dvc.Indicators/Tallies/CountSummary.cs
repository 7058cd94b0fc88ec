using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Puts together what several threads counted: takes versions back that do not count, and makes tallies, reports and grades.</summary>
internal sealed class CountSummary(
    CountOptions options, IDossierSource source, ReadObserver observer, CountContext context, ImmutableArray<BatchCounter> counters)
{
    private readonly QualityInspector _inspector = new(options.Quality);
    private readonly AgencyCode[] _agencies = context.Codes.Agencies;
    private readonly HashSet<VersionPlace> _superseded = [];
    private readonly Dictionary<int, long> _supersededOfFile = [];

    /// <summary>What came of all batches; the counters must not be used after.</summary>
    public CountResult Finish(CancellationToken cancellation)
    {
        // All that was read is in the quality of agencies, also versions that do not count.
        var quality = _agencies.Select((code, agency) => (Code: code, Counts: QualityOf(agency))).OrderBy(agency => agency.Code).ToImmutableArray();
        foreach (var (code, counts) in quality)
        {
            _inspector.Add(code, counts);
        }

        var dossiers = Array.ConvertAll([.. Enumerable.Range(0, _agencies.Length)], agency => (long)QualityOf(agency)[FlagCounts.DossierBit]);
        TakeVersionsBack(dossiers, cancellation);
        AddClocks();
        foreach (var finding in observer.Found is null ? [] : _inspector.Finish(source.Columns))
        {
            observer.Found!(finding);
        }

        ImmutableArray<FileReadReport> files = [.. source.Files.Select(ReportOf)];
        var read = ReadCounts.Sum(files.Select(file => file.Counts));
        return new CountResult(
            [.. options.Readers.Select((reader, window) => TallyOf(reader, window, dossiers, read))],
            source.Columns,
            files,
            _inspector.Grades(),
            quality,
            counters.SelectMany(counter => counter.Files.Values).Aggregate(default(ReceptionSpan), (span, file) => span.With(file.Received)),
            options.KeepsTable ? MakeTable() : null);
    }

    private uint[] QualityOf(int agency)
    {
        var counts = new uint[BitCounters.Lanes];
        foreach (var counter in counters)
        {
            counter.AddQuality(agency, counts);
        }

        return counts;
    }

    private void AddClocks()
    {
        foreach (var (file, counts) in counters.SelectMany(counter => counter.Files).GroupBy(file => file.Key, file => file.Value)
            .OrderBy(file => file.Key).Select(file => (context.FileName(file.Key), file)))
        {
            _inspector.Add(file, ClockCounts.Create(counts.Sum(count => count.Clock.Times), counts.Max(count => count.Clock.LatestHour)));
        }
    }

    /// <summary>Takes versions back that do not count.</summary>
    private void TakeVersionsBack(long[] dossiers, CancellationToken cancellation)
    {
        if (options.IsUnique)
        {
            return;
        }

        var packer = new KeyPacker(context.Keys);
        foreach (var step in new VersionResolver([.. counters.Select(counter => counter.Versions!)]).Resolve(options.Threads, cancellation))
        {
            var (log, part, index) = step.Superseded;
            dossiers[counters[log].TakeBack(part, index)]--;
            var file = counters[log].Versions!.BatchOf(part, index).File;
            _supersededOfFile[file] = _supersededOfFile.GetValueOrDefault(file) + 1;
            if (options.KeepsTable)
            {
                _superseded.Add(new VersionPlace(log, 0, counters[log].Versions!.OriginOf(part, index).Row));
            }

            if (observer.Found is { } found)
            {
                var key = packer.Unpack(step.Key);
                foreach (var finding in _inspector.AddDuplicate(VersionAt(step.Counted, key), VersionAt(step.Superseded, key)))
                {
                    found(finding);
                }
            }
        }
    }

    private DossierVersion VersionAt(VersionPlace place, string key)
    {
        var log = counters[place.Log].Versions!;
        var (entry, origin) = (log.EntryOf(place.Part, place.Index), log.OriginOf(place.Part, place.Index));
        var agency = _agencies[DossierPairs.AgencyIn(log.PairOf(place.Part, place.Index))];
        var file = context.FileName(log.BatchOf(place.Part, place.Index).File);
        return new DossierVersion(key, agency, origin.Status, entry.Updated, new RecordPlace(file, origin.Line));
    }

    private Tally TallyOf(DossierFactReader reader, int window, long[] dossiers, ReadCounts read)
    {
        var facts = new FactCounts(_agencies.Length);
        Span<uint> counts = stackalloc uint[BitCounters.Lanes];
        for (var agency = 0; agency < _agencies.Length; agency++)
        {
            counts.Clear();
            foreach (var counter in counters)
            {
                counter.AddFacts(window, agency, counts);
            }

            var own = facts.Of(agency);
            for (var fact = 0; fact < own.Length; fact++)
            {
                own[fact] = counts[fact];
            }
        }

        var pairs = context.Pairs[window];
        var until = counters.Select(counter => counter.FindUntil(window)).DefaultIfEmpty().Max();
        var table = new CountedTable
        {
            Agencies = _agencies,
            Procedures = context.Codes.Procedures,
            Dossiers = dossiers,
            Facts = facts,
            Pairs = new Lazy<CountedPairs>(() => pairs.GroupByAgency(_agencies.Length, options.Threads)),
        };
        return new Tally(
            TallyBasis.From(reader, source.Columns), source.Files.Where(file => file != RecordFile.Unnamed).Select(file => file.Name), read,
            until == 0 ? null : VietnamTime.FromSeconds(until - 1), table);
    }

    private FileReadReport ReportOf(RecordFile file, int number)
    {
        long accepted = 0;
        var rejected = new List<KeyValuePair<RejectionReason, long>>();
        foreach (var counter in counters)
        {
            if (counter.Files.TryGetValue(number, out var counts))
            {
                accepted += counts.Accepted;
                rejected.AddRange(counts.Rejected.Select((count, reason) => KeyValuePair.Create((RejectionReason)reason, count)));
            }
        }

        var superseded = _supersededOfFile.GetValueOrDefault(number);
        var read = new ReadCounts(accepted + rejected.Sum(reason => reason.Value), accepted - superseded, superseded, rejected);
        return new FileReadReport(file.Name, read, file.UnknownColumns) { BlankLines = file.BlankLines };
    }

    /// <summary>The dossiers that were kept as a table, in the order of reading, whatever the number of threads.</summary>
    private DossierTable MakeTable()
    {
        var procedures = context.Codes.Procedures;
        var builder = new DossierTableBuilder(context.NamedKeys);
        var batches = counters.SelectMany((counter, log) => counter.KeptBatches.Select((batch, i) => (batch.Sequence, Log: log, Batch: i)));
        foreach (var (_, log, batch) in batches.OrderBy(batch => batch.Sequence))
        {
            var (kept, starts) = (counters[log].Kept!, counters[log].KeptBatches);
            var end = batch + 1 < starts.Count ? starts[batch + 1].First : kept.Count;
            for (var index = starts[batch].First; index < end; index++)
            {
                if (_superseded.Count == 0 || !_superseded.Contains(new VersionPlace(log, 0, index)))
                {
                    ref readonly var row = ref kept[index];
                    builder.Add(row.Times, builder.NumberOf(_agencies[row.Agency]), builder.NumberOf(procedures[row.Procedure]), row.Name);
                }
            }
        }

        return builder.Build().ClusterByAgency();
    }
}
