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
    private readonly Dictionary<ulong, int> _supersededEnds = [];
    private readonly FindingSums _findings = new();
    private readonly Dictionary<(AgencyCode, AgencyCode), KeysAtTwoCodes> _twoCodes = [];
    private readonly Dictionary<QualityRule, (DossierVersion Counted, DossierVersion Superseded)> _versions = [];
    private readonly uint[][] _counts = new uint[context.Codes.Agencies.Length][];

    /// <summary>What came of all batches; the counters must not be used after.</summary>
    public CountResult Finish(CancellationToken cancellation)
    {
        // All that was read is in the quality of agencies, also versions that do not count.
        foreach (var (agency, code) in _agencies.Index())
        {
            _counts[agency] = QualityOf(agency);
            _inspector.Add(code, _counts[agency]);
            FlagCounts.AddTo(_findings, _counts[agency]);
        }

        foreach (var counter in counters)
        {
            _findings.Add(counter.Inspector.Findings);
        }

        var dossiers = Array.ConvertAll(_counts, counts => (long)counts[FlagCounts.DossierBit]);
        TakeVersionsBack(dossiers, cancellation);
        GiveExamplesOfVersions();
        AddClocks();
        foreach (var finding in _inspector.Finish(source.Columns))
        {
            if (finding.Agency is null)
            {
                _findings.Add(finding, long.MaxValue);
            }

            observer.Found?.Invoke(finding);
        }

        foreach (var finding in FindEnds(dossiers))
        {
            observer.Found?.Invoke(finding);
        }

        ImmutableArray<FileReadReport> files = [.. source.Files.Select(ReportOf)];
        var read = ReadCounts.Sum(files.Select(file => file.Counts));
        return new CountResult(
            [.. options.Readers.Select((reader, window) => TallyOf(reader, window, dossiers, read))],
            source.Columns,
            files,
            new RecordNotes(
                [.. _agencies.Index().Select(RecordsOf).OrderBy(records => records.At).Select(records => records.Records)],
                _findings.ToCounts(),
                [.. _twoCodes.Values.OrderBy(pair => pair.Counted).ThenBy(pair => pair.Superseded)],
                [.. _agencies.Index().SelectMany(BeforeOf).OrderBy(before => before.At).ThenBy(before => before.Records.FirstDay).Select(before => before.Records)],
                counters.SelectMany(counter => counter.Inspector.Files.Values).Aggregate(default(ReceptionSpan), (span, file) => span.With(file.Received)),
                options.FindsEndSeconds && context.HasDroppedEnds),
            options.KeepsTable ? MakeTable() : null);
    }

    private ImmutableArray<QualityFinding> FindEnds(long[] dossiers)
    {
        if (!options.FindsEndSeconds || context.HasDroppedEnds)
        {
            return [];
        }

        var ends = new EndSeconds();
        foreach (var counter in counters)
        {
            ends.Add(counter.Ends!);
        }

        return ends.Find(_agencies, dossiers, _supersededEnds);
    }

    private ((long Sequence, int Row) At, AgencyRecords Records) RecordsOf((int Number, AgencyCode Code) agency)
    {
        var (sequence, row, key, place) = (long.MaxValue, 0, "", default(RecordPlace));
        foreach (var counter in counters)
        {
            if (counter.Inspector.FirstOf(agency.Number) is { } first && (first.Sequence, first.Row).CompareTo((sequence, row)) < 0)
            {
                (sequence, row, key, place) = first;
            }
        }

        return ((sequence, row), new AgencyRecords(agency.Code, _counts[agency.Number], key, place));
    }

    private IEnumerable<((long Sequence, int Row) At, RecordsBefore Records)> BeforeOf((int Number, AgencyCode Code) agency) =>
        from before in counters.SelectMany(counter => counter.Inspector.BeforeOf(agency.Number))
        group before by before.FirstDay into same
        let first = same.MinBy(one => (one.First.Sequence, one.First.Row)).First
        select ((first.Sequence, first.Row), new RecordsBefore(agency.Code, same.Key, same.Sum(one => one.Count), first.Example));

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
        foreach (var (file, counts) in counters.SelectMany(counter => counter.Inspector.Files).GroupBy(file => file.Key, file => file.Value)
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
            var agency = counters[log].TakeBack(part, index);
            dossiers[agency]--;
            if (options.FindsEndSeconds)
            {
                var end = EndSeconds.KeyOf(agency, counters[log].EndOf(part, index));
                _supersededEnds[end] = _supersededEnds.GetValueOrDefault(end) + 1;
            }

            var file = counters[log].Versions!.BatchOf(part, index).File;
            _supersededOfFile[file] = _supersededOfFile.GetValueOrDefault(file) + 1;
            if (options.KeepsTable)
            {
                _superseded.Add(new VersionPlace(log, 0, counters[log].Versions!.OriginOf(part, index).Row));
            }

            Inspect(step, packer);
        }
    }

    private void Inspect(VersionStep step, KeyPacker packer)
    {
        var key = packer.Unpack(step.Key);
        var (counted, superseded) = (VersionAt(step.Counted, key), VersionAt(step.Superseded, key));
        var rule = VersionChecks.TieRuleOf(counted, superseded);
        _findings.Count(rule);
        if (!_versions.TryGetValue(rule, out var first) || string.CompareOrdinal(key, first.Counted.Key) < 0)
        {
            _versions[rule] = (counted, superseded);
        }

        if (counted.Agency != superseded.Agency)
        {
            var pair = new KeysAtTwoCodes(counted.Agency, superseded.Agency, 1, key, superseded.Place with { Line = null });
            var codes = (counted.Agency, superseded.Agency);
            _twoCodes[codes] = !_twoCodes.TryGetValue(codes, out var known) ? pair
                : (string.CompareOrdinal(key, known.Key) < 0 ? pair : known) with { Count = known.Count + 1 };
        }

        foreach (var finding in observer.Found is null ? [] : VersionChecks.Of(counted, superseded, options.Quality))
        {
            observer.Found!(finding);
        }
    }

    // Lines and states of versions are not always kept: the example is the first by its key, and one version in process again is not summed up.
    private void GiveExamplesOfVersions()
    {
        foreach (var (rule, (counted, superseded)) in _versions)
        {
            var example = FindingExample.From(VersionChecks.Of(counted, superseded, options.Quality).Single(finding => finding.Rule == rule));
            _findings.Offer(rule, example with { Place = example.Place with { Line = null } });
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
            if (counter.Inspector.Files.TryGetValue(number, out var counts))
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
