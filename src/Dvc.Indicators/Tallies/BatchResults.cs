namespace Dvc.Indicators;

/// <summary>
/// The results of batches on their way to the one who tells of them in order; bounded: who is too far ahead waits, so that what is to be told
/// never piles up. Safe for use by several threads.
/// </summary>
internal sealed class BatchResults
{
    // Threads seldom are so far apart; a full channel makes them wait.
    private const int MostEvents = 1 << 14;
    private const int BytesOfEvent = 512;

    private readonly object _gate = new();
    private readonly Dictionary<long, BatchResult> _early = [];
    private long _next;
    private long _waiting;
    private bool _isStopped;

    /// <summary>About how much memory waits to be told, in bytes.</summary>
    public long Bytes
    {
        get
        {
            lock (_gate)
            {
                return _waiting * BytesOfEvent;
            }
        }
    }

    /// <summary>Adds a result, whose turn it need not be; waits where it is too far ahead.</summary>
    /// <param name="result">The result.</param>
    /// <param name="mayWait">Whether somebody else takes results; the taker itself must not wait.</param>
    public void Add(BatchResult result, bool mayWait)
    {
        lock (_gate)
        {
            // The one whose turn it is never waits, so that the taker always goes on.
            while (mayWait && !_isStopped && result.Sequence != _next && _waiting > MostEvents)
            {
                Monitor.Wait(_gate);
            }

            _early.Add(result.Sequence, result);
            _waiting += result.Events.Count;
        }
    }

    /// <summary>Takes the results whose turn has come.</summary>
    public List<BatchResult> Take()
    {
        var results = new List<BatchResult>();
        lock (_gate)
        {
            while (_early.Remove(_next, out var result))
            {
                results.Add(result);
                _waiting -= result.Events.Count;
                _next++;
            }

            Monitor.PulseAll(_gate);
        }

        return results;
    }

    /// <summary>Nobody takes results any more: who waits goes on.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _isStopped = true;
            Monitor.PulseAll(_gate);
        }
    }
}
