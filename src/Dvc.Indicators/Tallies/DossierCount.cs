namespace Dvc.Indicators;

/// <summary>Counts the dossiers of a source, on several threads, and tells an observer what is to be told; the one engine from batches to tallies.</summary>
internal sealed class DossierCount
{
    // A file of one or two batches is read before another thread has begun.
    private const int BatchesOfOneThread = 2;
    private const int ProgressStep = 1 << 16;
    private const int WaitMilliseconds = 20;

    private readonly CountOptions _options;
    private readonly IDossierSource _source;
    private readonly ReadObserver _observer;
    private readonly CountContext _context;
    private readonly BatchResults _results = new();
    private readonly Lock _reading = new();
    private readonly List<BatchCounter> _counters = [];
    private long _sequence;
    private long _records;
    private long _bytes;

    /// <summary>Prepares a count.</summary>
    /// <param name="options">How to count.</param>
    /// <param name="source">What is counted.</param>
    /// <param name="observer">Who is told.</param>
    public DossierCount(CountOptions options, IDossierSource source, ReadObserver observer)
    {
        (_options, _source, _observer) = (options, source, observer);
        _context = new CountContext(options, source, observer);
    }

    /// <summary>Counts all dossiers.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="MemoryLimitException">Keys and counters take too much memory.</exception>
    public CountResult Run(CancellationToken cancellation)
    {
        Count(cancellation);
        return Finish(cancellation);
    }

    /// <summary>Counts batches that somebody else fills, one after the other; <see cref="Finish"/> ends it.</summary>
    public void Count(DossierBatch batch)
    {
        if (_counters.Count == 0)
        {
            _counters.Add(new BatchCounter(_context));
        }

        batch.Sequence = _sequence++;
        _results.Add(_counters[0].Count(batch), mayWait: false);
        Tell();
    }

    /// <summary>An empty batch to be filled.</summary>
    public DossierBatch CreateBatch() => new(_context.Codes, _context.TellsFindings);

    /// <summary>What came of all batches.</summary>
    public CountResult Finish(CancellationToken cancellation)
    {
        _source.Complete();
        return new CountSummary(_options, _source, _observer, _context, [.. _counters]).Finish(cancellation);
    }

    private void Count(CancellationToken cancellation)
    {
        var first = (Counter: new BatchCounter(_context), Batch: CreateBatch());
        _counters.Add(first.Counter);
        for (var i = 0; i < BatchesOfOneThread; i++)
        {
            if (!TryCount(first.Counter, first.Batch, mayWait: false, cancellation))
            {
                return;
            }

            Tell();
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task[] others = [.. Enumerable.Range(1, _options.Threads - 1).Select(_ => Start(stop))];
        try
        {
            while (TryCount(first.Counter, first.Batch, mayWait: false, stop.Token))
            {
                Tell();
            }

            while (!Task.WaitAll(others, WaitMilliseconds, CancellationToken.None))
            {
                Tell();
            }

            Tell();
        }
        catch (Exception)
        {
            stop.Cancel();
            _results.Stop();
            Task.WhenAll(others).ContinueWith(_ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
            ThrowFirst(others);
            cancellation.ThrowIfCancellationRequested();
            throw;
        }
    }

    // Where another thread failed, its error says why this one was stopped.
    private static void ThrowFirst(Task[] others)
    {
        foreach (var other in others)
        {
            if (other.Exception?.InnerException is not (null or OperationCanceledException))
            {
                other.GetAwaiter().GetResult();
            }
        }
    }

    private Task Start(CancellationTokenSource stop)
    {
        var counter = new BatchCounter(_context);
        _counters.Add(counter);
        return Task.Factory.StartNew(
            () =>
            {
                try
                {
                    var batch = CreateBatch();
                    while (TryCount(counter, batch, mayWait: true, stop.Token))
                    {
                    }
                }
                catch
                {
                    stop.Cancel();
                    throw;
                }
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private bool TryCount(BatchCounter counter, DossierBatch batch, bool mayWait, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!TryRead(batch, cancellation))
        {
            return false;
        }

        _results.Add(counter.Count(batch), mayWait);
        return true;
    }

    private bool TryRead(DossierBatch batch, CancellationToken cancellation)
    {
        if (_source.AllowsConcurrentReads)
        {
            return _source.Read(batch, cancellation);
        }

        lock (_reading)
        {
            if (!_source.Read(batch, cancellation))
            {
                return false;
            }

            batch.Sequence = _sequence++;
            return true;
        }
    }

    private void Tell()
    {
        foreach (var result in _results.Take())
        {
            foreach (var told in result.Events)
            {
                if (told.Rejection is { } rejection)
                {
                    _observer.Rejected?.Invoke(rejection);
                }

                foreach (var finding in told.Findings)
                {
                    _observer.Found?.Invoke(finding);
                }
            }

            Progress(result.Records);
            _bytes = Math.Max(_bytes, result.Bytes * Math.Max(1, _counters.Count));
        }

        if (_bytes + _results.Bytes + _context.Pairs.Sum(pairs => pairs.Bytes) is var bytes && bytes > _options.MemoryLimit)
        {
            if (_options.FindsEndSeconds && !_context.HasDroppedEnds)
            {
                (_context.HasDroppedEnds, _bytes) = (true, 0);
                return;
            }

            throw new MemoryLimitException(bytes, _options.MemoryLimit.Value);
        }
    }

    private void Progress(long records)
    {
        var steps = _records / ProgressStep;
        _records += records;
        if (_records / ProgressStep > steps)
        {
            _observer.Progress?.Report(_records);
        }
    }
}
