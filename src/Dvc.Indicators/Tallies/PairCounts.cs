using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dvc.Indicators.Tallies;

/// <summary>
/// How many dossiers of each pair of agency and procedure have each fact of procedures: four bytes a pair, since most pairs have few
/// dossiers; what outgrows them is counted aside. Threads may count different pairs at once.
/// </summary>
internal sealed class PairCounts(int pairs)
{
    private readonly Dictionary<int, long[]> _wide = [];
    private readonly uint[] _words = new uint[pairs];

    /// <summary>Counts a word of <see cref="ProcedureBits"/>, of at most <see cref="ProcedureBits.MostRows"/> dossiers.</summary>
    public void Add(int pair, uint word)
    {
        ref var counts = ref _words[pair];
        counts += word;
        if ((counts & ProcedureBits.Full) != 0)
        {
            Widen(pair, counts);
            counts = 0;
        }
    }

    /// <summary>Counts a difference of <see cref="ProcedureSums"/>.</summary>
    public void AddSums(int pair, ulong sums)
    {
        if (ProcedureSums.TryNarrow(sums, out var word))
        {
            Add(pair, word);
            return;
        }

        var wide = WideOf(pair);
        for (var lane = 0; lane < wide.Length; lane++)
        {
            wide[lane] += ProcedureSums.Lane(sums, lane);
        }
    }

    /// <summary>Adds the counts of other dossiers of the same pairs.</summary>
    public void Add(PairCounts other)
    {
        var pair = 0;
        for (; pair <= _words.Length - Vector256<uint>.Count; pair += Vector256<uint>.Count)
        {
            var sums = Vector256.Create(_words, pair) + Vector256.Create(other._words, pair);
            if ((sums & Vector256.Create(ProcedureBits.Full)) == Vector256<uint>.Zero)
            {
                sums.CopyTo(_words, pair);
                continue;
            }

            for (var i = pair; i < pair + Vector256<uint>.Count; i++)
            {
                Add(i, other._words[i]);
            }
        }

        for (; pair < _words.Length; pair++)
        {
            Add(pair, other._words[pair]);
        }

        foreach (var (number, wide) in other._wide)
        {
            Add(number, wide);
        }
    }

    /// <summary>Adds counts, one a fact of procedures.</summary>
    public void Add(int pair, long[] counts)
    {
        var wide = WideOf(pair);
        for (var lane = 0; lane < wide.Length; lane++)
        {
            wide[lane] += counts[lane];
        }
    }

    /// <summary>The counts of a pair, one a fact of procedures.</summary>
    public long[] Of(int pair)
    {
        var counts = new long[AgencyCounts.ProcedureFactCount];
        var wide = _wide.GetValueOrDefault(pair);
        for (var lane = 0; lane < counts.Length; lane++)
        {
            counts[lane] = ProcedureBits.Lane(_words[pair], lane) + (wide?[lane] ?? 0);
        }

        return counts;
    }

    /// <summary>Which facts at least one dossier of a pair has: one bit each, in the order of the facts of procedures.</summary>
    public uint FactsOf(int pair)
    {
        var word = _words[pair];
        if (_wide.Count > 0 && _wide.ContainsKey(pair))
        {
            return FactsOf(Of(pair));
        }

        var facts = 0u;
        for (var lane = 0; lane < AgencyCounts.ProcedureFactCount; lane++)
        {
            facts |= (ProcedureBits.Lane(word, lane) != 0 ? 1u : 0) << lane;
        }

        return facts;
    }

    /// <summary>Which facts have a count: one bit each.</summary>
    public static uint FactsOf(long[] counts)
    {
        var facts = 0u;
        for (var lane = 0; lane < counts.Length; lane++)
        {
            facts |= (counts[lane] > 0 ? 1u : 0) << lane;
        }

        return facts;
    }

    private void Widen(int pair, uint word)
    {
        var wide = WideOf(pair);
        for (var lane = 0; lane < wide.Length; lane++)
        {
            wide[lane] += ProcedureBits.Lane(word, lane);
        }
    }

    private long[] WideOf(int pair)
    {
        lock (_wide)
        {
            ref var wide = ref CollectionsMarshal.GetValueRefOrAddDefault(_wide, pair, out _);
            return wide ??= new long[AgencyCounts.ProcedureFactCount];
        }
    }
}
