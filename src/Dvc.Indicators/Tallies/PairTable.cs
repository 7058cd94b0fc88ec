namespace Dvc.Indicators;

/// <summary>
/// The counts of pairs of agency and procedure while pairs are still being met, in shards by agency, so that threads seldom wait for each
/// other. Safe for use by several threads where nothing else is said.
/// </summary>
internal sealed class PairTable
{
    /// <summary>The number of shards.</summary>
    public const int Shards = 32;

    // Below, another thread would hardly have begun.
    private const long LargeTable = 1 << 22;

    private readonly PairShard[] _shards = [.. Enumerable.Range(0, Shards).Select(_ => new PairShard())];

    /// <summary>How much memory the pairs take, in bytes.</summary>
    public long Bytes
    {
        get
        {
            var bytes = 0L;
            foreach (var shard in _shards)
            {
                bytes += shard.Bytes;
            }

            return bytes;
        }
    }

    /// <summary>The shard of an agency.</summary>
    public PairShard this[int shard] => _shards[shard];

    /// <summary>The shard of an agency.</summary>
    public static int ShardOf(int agency) => agency & (Shards - 1);

    /// <summary>The pairs by agency, when no pairs are counted any more: a counting sort.</summary>
    /// <param name="agencies">The number of agencies.</param>
    /// <param name="threads">On how many threads at most.</param>
    public CountedPairs GroupByAgency(int agencies, int threads)
    {
        var pairsOf = new int[agencies];
        ForEachShard(threads, shard => shard.CountByAgency(pairsOf));
        int[] next = [0, .. pairsOf];
        for (var agency = 0; agency < agencies; agency++)
        {
            next[agency + 1] += next[agency];
        }

        var firstPairOf = next.ToArray();
        var codes = new ulong[next[^1]];
        var counts = new PairCounts(codes.Length);
        ForEachShard(threads, shard => shard.CopyTo(next, codes, counts));
        return new CountedPairs(firstPairOf, codes, counts);
    }

    // No agency is in two shards, so that threads never write to the same place.
    private void ForEachShard(int threads, Action<PairShard> action)
    {
        if (threads > 1 && Bytes > LargeTable)
        {
            Parallel.ForEach(_shards, new ParallelOptions { MaxDegreeOfParallelism = threads }, action);
            return;
        }

        foreach (var shard in _shards)
        {
            action(shard);
        }
    }
}
