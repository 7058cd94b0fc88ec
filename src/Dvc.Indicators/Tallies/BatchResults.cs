namespace Dvc.Indicators;

/// <summary>
/// The results of batches on their way to the one who tells of them in order; bounded: who is too far ahead waits, so that what is to be told
/// never piles up. Safe for use by several threads.
/// </summary>
internal sealed class BatchResults
{
    // Threads seldom are further apart; a full channel makes them wait.
    private const int MostAhead = 64;

    private readonly object _gate = new();
    private readonly Dictionary<long, BatchResult> _early = [];
    private long _next;
    private bool _isStopped;

    /// <summary>Adds a result, whose turn it need not be; waits where it is too far ahead.</summary>
    /// <param name="result">The result.</param>
    /// <param name="mayWait">Whether somebody else takes results; the taker itself must not wait.</param>
    public void Add(BatchResult result, bool mayWait)
    {
        lock (_gate)
        {
            while (mayWait && !_isStopped && result.Sequence - _next >= MostAhead)
            {
                Monitor.Wait(_gate);
            }

            _early.Add(result.Sequence, result);
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
