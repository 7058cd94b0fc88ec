namespace Dvc.Indicators.Files;

/// <summary>
/// Brings the results of blocks, which come from several threads, into their order, with the rejections and findings that are to be told. It is
/// bounded: where more waits to be told than it takes, the threads that read wait too, and nothing is dropped. Safe for use by several
/// threads, of which one takes.
/// </summary>
/// <param name="blocks">Gathers the counts of the blocks.</param>
/// <param name="most">From so many bytes on it is full.</param>
internal sealed class BlockChannel(DossierBlocks blocks, long most)
{
    /// <summary>The most bytes that wait to be told where no limit of memory says less.</summary>
    public const long MostBytes = 16 << 20;

    private readonly object _lock = new();
    private readonly Dictionary<long, BlockResult> _early = [];
    private long _next;
    private int _readers;
    private volatile bool _isClosed;

    /// <summary>Whether all who read are to stop.</summary>
    public bool IsClosed => _isClosed;

    /// <summary>About how many bytes wait to be told.</summary>
    public long Bytes { get; private set; }

    /// <summary>Adds a result, whose turn it need not be.</summary>
    public void Add(BlockResult result)
    {
        blocks.Add(result.Report);
        lock (_lock)
        {
            _early.Add(result.Report.Sequence, result);
            Bytes += result.EventBytes;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Runs a thread that reads, until it has nothing more to read or the channel is closed.</summary>
    /// <param name="tryRead">Reads a block; null when there is none.</param>
    public void Read(Func<BlockResult?> tryRead)
    {
        try
        {
            while (!IsClosedOnceThereIsRoom() && tryRead() is { } result)
            {
                Add(result);
            }
        }
        catch
        {
            Close();
            throw;
        }
        finally
        {
            lock (_lock)
            {
                _readers--;
                Monitor.PulseAll(_lock);
            }
        }
    }

    /// <summary>Announces threads that will read.</summary>
    public void Expect(int readers)
    {
        lock (_lock)
        {
            _readers += readers;
        }
    }

    /// <summary>Takes the results whose turn it is, in their order.</summary>
    public List<BlockResult> Take()
    {
        lock (_lock)
        {
            return TakeNext();
        }
    }

    /// <summary>Takes results as <see cref="Take"/> does, and waits for some.</summary>
    /// <returns>Null when nobody reads any more and everything was taken.</returns>
    public List<BlockResult>? Wait()
    {
        lock (_lock)
        {
            while (true)
            {
                var results = TakeNext();
                if (results.Count > 0 || _readers == 0)
                {
                    return results.Count > 0 ? results : null;
                }

                Monitor.Wait(_lock);
            }
        }
    }

    /// <summary>Makes all who read stop.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            Monitor.PulseAll(_lock);
        }
    }

    private List<BlockResult> TakeNext()
    {
        var results = new List<BlockResult>();
        while (_early.Remove(_next, out var result))
        {
            results.Add(result);
            Bytes -= result.EventBytes;
            _next++;
        }

        Monitor.PulseAll(_lock);
        return results;
    }

    private bool IsClosedOnceThereIsRoom()
    {
        lock (_lock)
        {
            while (!_isClosed && Bytes > most)
            {
                Monitor.Wait(_lock);
            }

            return _isClosed;
        }
    }
}
