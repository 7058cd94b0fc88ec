namespace Dvc.Indicators.Files;

/// <summary>Brings the results of blocks, which come from several threads, into their order. Safe for use by several threads.</summary>
internal sealed class BlockResults(DossierBlocks blocks)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, BlockResult> _early = [];
    private long _next;

    /// <summary>Adds a result, whose turn it need not be.</summary>
    public void Add(BlockResult result)
    {
        blocks.Add(result.Report);
        lock (_lock)
        {
            _early.Add(result.Report.Sequence, result);
        }
    }

    /// <summary>Takes the results whose turn it is, in their order.</summary>
    public List<BlockResult> Take()
    {
        var results = new List<BlockResult>();
        lock (_lock)
        {
            while (_early.Remove(_next, out var result))
            {
                results.Add(result);
                _next++;
            }
        }

        return results;
    }
}
