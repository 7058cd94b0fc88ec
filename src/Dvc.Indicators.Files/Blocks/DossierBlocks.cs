using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>
/// Cuts files of dossiers into blocks of whole records, which several threads read at once, each with a
/// <see cref="DossierBlockReader"/>, and gathers what came of them. Safe for use by several threads.
/// </summary>
internal sealed class DossierBlocks : IDisposable
{
    /// <summary>A block fits in the cache of a core.</summary>
    public const int DefaultSize = 1 << 18;

    // So many rounds take some times as long as the reading of a block.
    private const int MostRounds = 2_000;
    private const int SpinsOfRound = 8;

    private readonly Lock _lock = new();

    // What came of blocks waits for no reading.
    private readonly Lock _reports = new();
    private readonly ImmutableArray<InputSource> _sources;
    private readonly int _size;
    private readonly Mapping _mapping;
    private readonly Dictionary<long, BlockReport> _early = [];
    private readonly DossierFile[] _files;
    private BlockCutter? _current;
    private int _next;
    private long _taken;
    private long _bytes;
    private long _reported;
    private volatile bool _isTaking;
    private volatile bool _hasErrors;

    /// <summary>Nothing is opened yet.</summary>
    /// <param name="sources">The files, read in this order.</param>
    /// <param name="size">The number of bytes of a block; larger records make it larger.</param>
    /// <param name="mapping">How the files call columns and values; null for what comes with the library.</param>
    public DossierBlocks(ImmutableArray<InputSource> sources, int size = DefaultSize, Mapping? mapping = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        _sources = sources;
        _mapping = mapping ?? Mapping.Shipped;
        _files = [.. sources.Select(source => new DossierFile(source.Name, _mapping))];
        _size = size;
    }

    /// <summary>
    /// Opens each file and reads none of its records: where a run is refused for other reasons, this tells those that show at once too.
    /// </summary>
    public static void TryOpenAll(IEnumerable<InputSource> sources, Mapping mapping, ReadingLog log)
    {
        foreach (var source in sources)
        {
            log.Guard(() => BlockCutter.Open(source, 1, new DossierFile(source.Name, mapping)).Dispose());
        }
    }

    /// <summary>How many bytes of text the blocks taken so far have.</summary>
    public long BytesTaken => Volatile.Read(ref _bytes);

    /// <summary>Takes the next block.</summary>
    /// <param name="block">Filled with it.</param>
    /// <returns>False when all files are read, or one can not be read on.</returns>
    public bool TryTake(DossierBlock block)
    {
        WaitForOther();
        lock (_lock)
        {
            _isTaking = true;
            try
            {
                return TryTakeNext(block);
            }
            finally
            {
                _isTaking = false;
            }
        }
    }

    /// <summary>Adds what came of a block, whose turn it need not be.</summary>
    public void Add(BlockReport report)
    {
        lock (_reports)
        {
            _early.Add(report.Sequence, report);
            while (_early.Remove(_reported, out var next))
            {
                _files[next.File].Add(next);
                _hasErrors |= next.Error is not null;
                _reported++;
            }
        }
    }

    /// <summary>What came of the reading.</summary>
    /// <returns>The counts and columns of the files, or what makes them unreadable; notes of columns that were ignored.</returns>
    /// <exception cref="InvalidOperationException">Not all blocks have been taken and reported.</exception>
    public FileReading<DossierSummary> Finish()
    {
        lock (_lock)
        {
            if (_current is not null || _next < _sources.Length)
            {
                throw new InvalidOperationException("Take all blocks first.");
            }
        }

        lock (_reports)
        {
            return _reported == _taken ? Summary() : throw new InvalidOperationException("Report all blocks first.");
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            Close();
        }
    }

    // Of what can not be read on only the first file is told, as the records behind it are of no use; of what can not be opened every one.
    private FileReading<DossierSummary> Summary()
    {
        var log = new ReadingLog();
        var columns = DossierColumns.None;
        var reports = ImmutableArray.CreateBuilder<FileReadReport>(_files.Length);
        foreach (var file in _files)
        {
            foreach (var failure in file.IsOpened && log.HasErrors ? [] : file.Errors)
            {
                log.Add(failure);
            }

            if (file.IsOpened)
            {
                if (!log.HasErrors && file.MonthFirstError is { } error)
                {
                    log.Add(error);
                }

                file.AddNotes(log, isRead: !log.HasErrors);
                columns |= file.Columns;
                reports.Add(file.Report);
            }
        }

        return log.HasErrors ? log.Failed<DossierSummary>() : log.Read(new DossierSummary(reports.ToImmutable(), columns));
    }

    // Another thread has its block sooner than one that sleeps would be woken, and who sleeps gives the processor away.
    private void WaitForOther()
    {
        for (var round = 0; _isTaking && round < MostRounds; round++)
        {
            Thread.SpinWait(SpinsOfRound);
        }
    }

    private bool TryTakeNext(DossierBlock block)
    {
        while (_current is not null || TryOpenNext())
        {
            if (TryFill(block))
            {
                block.Place(_taken++, _next - 1, _sources[_next - 1].Name);
                Volatile.Write(ref _bytes, _bytes + block.Length);
                return true;
            }

            Close();
        }

        return false;
    }

    private bool TryOpenNext()
    {
        while (_current is null && _next < _sources.Length)
        {
            var number = _next++;
            var file = _files[number];
            Guard(file, () => _current = BlockCutter.Open(_sources[number], _size, file));
            file.IsOpened = _current is not null;
        }

        return _current is not null;
    }

    // Where one file can not be read, the records of the others are of no use; whether they can be opened is told all the same.
    private bool TryFill(DossierBlock block)
    {
        var isFilled = false;
        if (!_hasErrors)
        {
            Guard(_files[_next - 1], () => isFilled = _current!.TryFill(block));
        }

        return isFilled;
    }

    // The reports of blocks before may tell an earlier error of the file at any time.
    private void Guard(DossierFile file, Action read)
    {
        try
        {
            read();
        }
        catch (InputException exception)
        {
            _hasErrors = true;
            lock (_reports)
            {
                file.Fail(exception.Errors, _taken);
            }
        }
    }

    private void Close()
    {
        _current?.Dispose();
        _current = null;
    }
}
