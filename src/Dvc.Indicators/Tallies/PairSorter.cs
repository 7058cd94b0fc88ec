namespace Dvc.Indicators;

/// <summary>Puts the dossiers of a batch that count for procedures in the order of their shards and counts them there. For one thread at a time.</summary>
internal sealed class PairSorter
{
    private readonly int[] _starts = new int[PairTable.Shards + 1];
    private ulong[] _codes = [];
    private uint[] _words = [];

    /// <summary>Counts the facts of procedures of many dossiers.</summary>
    /// <param name="pairs">Takes the counts.</param>
    /// <param name="agencies">The agencies of the dossiers.</param>
    /// <param name="procedures">Their procedures.</param>
    /// <param name="facts">Their facts.</param>
    public void Add(PairTable pairs, ReadOnlySpan<int> agencies, ReadOnlySpan<int> procedures, ReadOnlySpan<uint> facts)
    {
        if (_codes.Length < agencies.Length)
        {
            (_codes, _words) = (new ulong[agencies.Length], new uint[agencies.Length]);
        }

        Span<int> next = stackalloc int[PairTable.Shards + 1];
        next.Clear();
        for (var i = 0; i < agencies.Length; i++)
        {
            next[PairTable.ShardOf(agencies[i]) + 1] += ProcedureBits.From(facts[i]) != 0 ? 1 : 0;
        }

        for (var shard = 0; shard < PairTable.Shards; shard++)
        {
            next[shard + 1] += next[shard];
        }

        next.CopyTo(_starts);
        for (var i = 0; i < agencies.Length; i++)
        {
            if (ProcedureBits.From(facts[i]) is not 0 and var word)
            {
                var place = next[PairTable.ShardOf(agencies[i])]++;
                (_codes[place], _words[place]) = (DossierPairs.CodeOf(agencies[i], procedures[i]), word);
            }
        }

        for (var shard = 0; shard < PairTable.Shards; shard++)
        {
            var (start, end) = (_starts[shard], _starts[shard + 1]);
            if (end > start)
            {
                pairs[shard].Add(_codes.AsSpan(start..end), _words.AsSpan(start..end));
            }
        }
    }
}
