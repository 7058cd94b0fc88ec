using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>
/// Counts dossiers on several threads straight from the bytes of their files, inspects them, and tells an observer what is to be told: the
/// fast way. It comes to what <see cref="DossierStream"/> comes to, whatever the number of threads.
/// </summary>
internal sealed class BlockCount(BlockCountOptions options, RecordInputs inputs, RecordObserver observer) : IDossierCount
{
    private const int ProgressStep = 1 << 16;

    // A file of one or two blocks is read before another thread has begun.
    private const int BlocksOfOneThread = 2;

    private readonly QualityInspector _inspector = new(options.Quality);
    private readonly List<Rejection> _rejections = [];
    private readonly HashSet<VersionPlace> _superseded = [];
    private ImmutableArray<BlockCounter> _counters = [];
    private ImmutableArray<FileNote> _notes = [];
    private long _records;
    private long _bytes;
    private long _keptBytes;

    public Tally? Tally { get; private set; }

    public DossierColumns Columns { get; private set; } = DossierColumns.All;

    public ImmutableArray<FileReadReport> Files { get; private set; } = [];

    public ImmutableArray<AgencyQuality> Grades() => _inspector.Grades();

    public bool Read(ReadingLog log, CancellationToken cancellation)
    {
        using var blocks = new DossierBlocks(inputs.Dossiers, inputs.BlockSize);
        Count(blocks, cancellation);
        var finished = blocks.Finish();
        log.Add(finished);
        if (finished.Value is not { } summary)
        {
            return false;
        }

        (Columns, _notes) = (summary.Columns, finished.Notes);
        var agencies = options.Codes.Agencies;
        AddQuality(agencies);
        Files = summary.ReportWith(Resolve(agencies, cancellation)).Files;
        if (options.TellsFindings)
        {
            Tell(_inspector.Finish(Columns));
        }

        var counters = _counters.Select(counter => counter.Counters).ToArray();
        var table = StreamCounters.Sum(counters, options.Pairs, agencies, options.Codes.Procedures, _counters.Length);
        Tally = new Tally(options.Facts.Period, options.Facts.Comparison, table);
        return true;
    }

    /// <summary>What was read, to be kept; rows must have been.</summary>
    public CacheContent ToCache(string stamp) => new()
    {
        Stamp = stamp,
        Columns = Columns,
        Files = Files,
        Notes = _notes,
        Rejections = [.. _rejections],
        Quality =
        [
            .. options.Codes.Agencies.Select((code, agency) => (Code: code, Counts: QualityOf(agency)))
                .OrderBy(agency => agency.Code)
                .Select(agency => (agency.Code, agency.Counts)),
        ],
        Clocks =
        [
            .. _counters.SelectMany(counter => counter.Clocks).GroupBy(clock => clock.Key, clock => clock.Value)
                .OrderBy(file => file.Key)
                .Select(file => (inputs.Dossiers[file.Key].Name, file.Sum(clock => clock.Times), file.Max(clock => clock.LatestHour))),
        ],
        Table = RowLog.ToTable([.. _counters.Select(counter => counter.Rows!)], _superseded, options),
    };

    private void Keep(Rejection rejection)
    {
        if (options.KeepsRows)
        {
            _rejections.Add(rejection);
            _keptBytes += BlockEvent.BytesOf(rejection);
        }
    }

    private void Keep(VersionPlace superseded)
    {
        if (options.KeepsRows)
        {
            _superseded.Add(superseded);
        }
    }

    private void Count(DossierBlocks blocks, CancellationToken cancellation)
    {
        var channel = new BlockChannel(blocks, Math.Min(BlockChannel.MostBytes, (inputs.MemoryLimit ?? long.MaxValue) / 4));
        var first = new BlockCounter(options);
        _counters = [first];
        for (var i = 0; i < BlocksOfOneThread; i++)
        {
            if (!TryCount(first, blocks, channel, cancellation))
            {
                return;
            }
        }

        var threads = inputs.Threads > 0 ? inputs.Threads : Environment.ProcessorCount;
        _counters = [first, .. Enumerable.Range(1, threads - 1).Select(_ => new BlockCounter(options))];
        channel.Expect(threads - 1);
        Task[] others = [.. _counters.Skip(1).Select(counter => Start(counter, blocks, channel))];
        try
        {
            while (!channel.IsClosed && TryCount(first, blocks, channel, cancellation))
            {
            }

            while (channel.Wait() is { } results)
            {
                cancellation.ThrowIfCancellationRequested();
                Tell(results, channel);
            }
        }
        catch
        {
            channel.Close();
            Task.WhenAll(others).ContinueWith(_ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
            throw;
        }

        Task.WhenAll(others).GetAwaiter().GetResult();
    }

    private static Task Start(BlockCounter counter, DossierBlocks blocks, BlockChannel channel) => Task.Factory.StartNew(
        () => channel.Read(() => counter.TryCount(blocks)),
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Counts a block on the thread of the run, which then tells of all blocks whose turn has come.</summary>
    private bool TryCount(BlockCounter counter, DossierBlocks blocks, BlockChannel channel, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (counter.TryCount(blocks) is not { } result)
        {
            return false;
        }

        channel.Add(result);
        Tell(channel.Take(), channel);
        return true;
    }

    private void Tell(List<BlockResult> results, BlockChannel channel)
    {
        foreach (var result in results)
        {
            foreach (var told in result.Events)
            {
                if (told.Rejection is { } rejection)
                {
                    observer.Rejected?.Invoke(rejection);
                    Keep(rejection);
                }

                Tell(told.Findings);
            }

            Progress(result.Records);
            _bytes = Math.Max(_bytes, result.Bytes * Math.Max(1, _counters.Length));
        }

        if (_bytes + _keptBytes + channel.Bytes + options.Pairs.Bytes is var bytes && bytes > inputs.MemoryLimit)
        {
            throw new MemoryLimitException(bytes, inputs.MemoryLimit.Value);
        }
    }

    private void Progress(long records)
    {
        var steps = _records / ProgressStep;
        _records += records;
        if (_records / ProgressStep > steps)
        {
            observer.Progressed?.Invoke(_records);
        }
    }

    private void AddQuality(AgencyCode[] agencies)
    {
        for (var agency = 0; agency < agencies.Length; agency++)
        {
            _inspector.Add(agencies[agency], QualityOf(agency));
        }

        foreach (var counter in _counters)
        {
            foreach (var (file, clock) in counter.Clocks)
            {
                _inspector.Add(inputs.Dossiers[file].Name, clock);
            }
        }
    }

    // See FlagCounts.BitsOf.
    private uint[] QualityOf(int agency)
    {
        var quality = new uint[StreamCounters.QualityBits];
        foreach (var counter in _counters)
        {
            counter.Counters.AddQuality(agency, quality);
        }

        return quality;
    }

    /// <summary>Takes versions that do not count back.</summary>
    /// <returns>How many there are of each file.</returns>
    private long[] Resolve(AgencyCode[] agencies, CancellationToken cancellation)
    {
        var superseded = new long[inputs.Dossiers.Length];
        if (options.IsUnique)
        {
            return superseded;
        }

        var logs = _counters.Select(counter => counter.Versions!).ToImmutableArray();
        var packer = new KeyPacker(options.Keys);
        foreach (var step in new VersionResolution(logs).Resolve(Math.Max(1, _counters.Length), cancellation))
        {
            var (log, index) = step.Superseded;
            var version = logs[log].VersionOf(index);
            _counters[log].Counters.Take(version.Agency, version.Procedure, version.Facts, version.IsPetitioned);
            superseded[logs[log].PlaceOf(index).File]++;
            Keep(step.Superseded);
            if (options.TellsFindings)
            {
                var key = packer.Unpack(step.Key);
                Tell(_inspector.AddDuplicate(VersionOf(step.Counted, key), VersionOf(step.Superseded, key)));
            }
        }

        return superseded;

        DossierVersion VersionOf(VersionPlace place, string key)
        {
            var log = logs[place.Log];
            var (version, (line, status)) = (log.VersionOf(place.Index), log.RecordOf(place.Index));
            var file = inputs.Dossiers[log.PlaceOf(place.Index).File].Name;
            VietnamTime? updated = version.Rank < 0 ? null : VietnamTime.FromSeconds(version.Updated);
            return new DossierVersion(key, agencies[version.Agency], status, updated, new RecordPlace(file, line));
        }
    }

    private void Tell(ImmutableArray<QualityFinding> findings)
    {
        foreach (var finding in findings)
        {
            observer.Found?.Invoke(finding);
        }
    }
}
