using System.Numerics;
using System.Runtime.InteropServices;

namespace Dvc.Indicators;

/// <summary>
/// How many dossiers of each pair of agency and procedure have each fact of procedures: four bytes a pair, since most pairs have few
/// dossiers; what outgrows them is counted aside. Threads may count different pairs at once.
/// </summary>
internal sealed class PairCounts(int pairs)
{
    /// <summary>The number of facts by which procedures are counted.</summary>
    public static readonly int Facts = FigureVocabulary.ProcedureFacts.Length;

    private readonly Dictionary<int, long[]> _wide = [];
    private readonly uint[] _words = new uint[pairs];

    /// <summary>The place of a fact among those by which procedures are counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Procedures are not counted by it.</exception>
    public static int IndexOf(DossierFacts fact) => FigureVocabulary.ProcedureFacts.IndexOf(fact) is >= 0 and var index
        ? index
        : throw new ArgumentOutOfRangeException(nameof(fact), fact, "Procedures are kept for the facts that figures of procedures need.");

    /// <summary>Counts a word of <see cref="ProcedureBits"/>, of at most 127 dossiers.</summary>
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

    /// <summary>Counts rows whose pairs are in any order.</summary>
    /// <param name="pairsOf">The pair of each row, at most 64.</param>
    /// <param name="facts">The facts of these rows.</param>
    /// <remarks>Pairs of rows before the first with facts and after the last are not touched: other threads may count them.</remarks>
    public void Add(ReadOnlySpan<int> pairsOf, ProcedurePlanes facts)
    {
        for (var first = 0; first < pairsOf.Length; first += ProcedurePlanes.QuarterRows)
        {
            var rows = facts.Quarter(first / ProcedurePlanes.QuarterRows);
            var without = rows == 0 ? 0 : BitOperations.TrailingZeroCount(rows) / ProcedurePlanes.RowBits;
            var row = first + without;
            for (rows >>= without * ProcedurePlanes.RowBits; rows != 0; rows >>= ProcedurePlanes.RowBits)
            {
                Add(pairsOf[row], ProcedurePlanes.WordOf(rows));
                row++;
            }
        }
    }

    /// <summary>Counts up to 64 rows whose pairs are neighbours.</summary>
    /// <param name="pair">The pair of the first row that has facts, or one before it that ends behind the first row.</param>
    /// <param name="ends">The row behind the last of each pair.</param>
    /// <param name="facts">The facts of the rows.</param>
    /// <param name="first">The first row.</param>
    /// <param name="end">The row behind the last.</param>
    /// <returns>The pair of the last row.</returns>
    public int Add(int pair, ReadOnlySpan<int> ends, ProcedurePlanes facts, int first, int end)
    {
        for (var start = first; ; pair++)
        {
            var next = Math.Min(end, ends[pair]);
            Add(pair, facts.WordOf(start - first, next - start));
            if (next == end)
            {
                return pair;
            }

            start = next;
        }
    }

    /// <summary>Adds counts, one a fact of procedures.</summary>
    public void Add(int pair, ReadOnlySpan<long> counts)
    {
        if (ProcedureBits.TryPack(counts, out var word))
        {
            Add(pair, word);
            return;
        }

        var wide = WideOf(pair);
        for (var lane = 0; lane < wide.Length; lane++)
        {
            wide[lane] += counts[lane];
        }
    }

    /// <summary>The counts of a pair, one a fact of procedures.</summary>
    public long[] Of(int pair)
    {
        var counts = new long[Facts];
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
            return Of(pair).Select((count, lane) => count > 0 ? 1u << lane : 0).Aggregate((all, fact) => all | fact);
        }

        var facts = 0u;
        for (var lane = 0; lane < Facts; lane++)
        {
            facts |= (ProcedureBits.Lane(word, lane) != 0 ? 1u : 0) << lane;
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
            return wide ??= new long[Facts];
        }
    }
}
