using Dvc.Indicators.Agencies;

namespace Dvc.Indicators.Tallies;

/// <summary>
/// The counters of one period over dossiers that come one after another and are not kept; agencies and procedures are numbered by whoever
/// reads, and new ones may come at any time. For one thread at a time; those of several threads make one tally.
/// </summary>
/// <param name="pairs">The counts of pairs of agency and procedure, which all threads share.</param>
internal sealed class StreamCounters(PairTable pairs)
{
    private const int FirstAgencies = 256;
    private const int Batch = 256;

    private readonly LaneCounts _facts = new(FirstAgencies);
    private readonly Counted[] _batch = new Counted[Batch];
    private int _inBatch;
    private long[] _dossiers = new long[FirstAgencies];
    private uint[] _petitioned = new uint[FirstAgencies];

    /// <summary>About how much memory the counters take beside the pairs, in bytes.</summary>
    public long Bytes => _dossiers.Length * (sizeof(long) + sizeof(uint) + LaneCounts.Lanes * sizeof(uint));

    /// <summary>Counts a dossier.</summary>
    public void Add(int agency, int procedure, ushort facts, bool isPetitioned)
    {
        _batch[_inBatch++] = new Counted(agency, procedure, facts, isPetitioned);
        if (_inBatch == Batch)
        {
            Flush();
        }
    }

    /// <summary>Counts what was only noted so far. Many at once wait for memory together, not one after another.</summary>
    public void Flush()
    {
        var batch = _batch.AsSpan(0, _inBatch);
        foreach (ref readonly var dossier in batch)
        {
            if (dossier.Agency >= _dossiers.Length)
            {
                Grow(dossier.Agency + 1);
            }

            _dossiers[dossier.Agency]++;
            _petitioned[dossier.Agency] += dossier.IsPetitioned ? 1u : 0;
            _facts.Add(dossier.Agency, dossier.Facts);
        }

        lock (pairs)
        {
            AddPairs(batch);
        }

        _inBatch = 0;
    }

    /// <summary>Takes a dossier that was counted here away again.</summary>
    public void Take(int agency, int procedure, ushort facts, bool isPetitioned)
    {
        Flush();
        _dossiers[agency]--;
        _facts.Take(agency, facts);
        _petitioned[agency] -= isPetitioned ? 1u : 0;
        if (ProcedureBits.Of(facts) is not 0 and var word)
        {
            pairs.Take(agency, procedure, word);
        }
    }

    /// <summary>The counts of several counters together; they must not be used after.</summary>
    /// <param name="parts">The counters, at least one.</param>
    /// <param name="pairs">The counts of pairs that they share; empty after.</param>
    /// <param name="agencies">The agencies by their numbers.</param>
    /// <param name="procedures">The procedures by their numbers.</param>
    public static CountedTable Sum(ReadOnlySpan<StreamCounters> parts, PairTable pairs, AgencyCode[] agencies, string[] procedures)
    {
        var first = parts[0];
        first.Flush();
        first.Grow(agencies.Length);
        foreach (var part in parts[1..])
        {
            part.Flush();
            part.Grow(agencies.Length);
            first._facts.Add(part._facts);
            for (var agency = 0; agency < agencies.Length; agency++)
            {
                first._dossiers[agency] += part._dossiers[agency];
                first._petitioned[agency] += part._petitioned[agency];
            }
        }

        var (firstPairOf, codes, counts) = GroupByAgency(pairs, agencies.Length);
        return new CountedTable
        {
            Agencies = agencies,
            Procedures = procedures,
            FirstPairOf = firstPairOf,
            Codes = codes,
            Dossiers = first._dossiers,
            Facts = first._facts,
            Petitioned = first._petitioned,
            Pairs = counts,
        };
    }

    // A counting sort.
    private static (int[] FirstPairOf, ulong[] Codes, PairCounts Pairs) GroupByAgency(PairTable pairs, int agencies)
    {
        var next = new int[agencies + 1];
        foreach (var agency in pairs.Agencies())
        {
            next[agency + 1]++;
        }

        for (var agency = 0; agency < agencies; agency++)
        {
            next[agency + 1] += next[agency];
        }

        var firstPairOf = next.ToArray();
        var codes = new ulong[next[^1]];
        var counts = new PairCounts(codes.Length);
        pairs.MoveTo(next, codes, counts);
        return (firstPairOf, codes, counts);
    }

    private void AddPairs(ReadOnlySpan<Counted> batch)
    {
        foreach (ref readonly var dossier in batch)
        {
            pairs.Expect(dossier.Agency, dossier.Procedure);
        }

        foreach (ref readonly var dossier in batch)
        {
            if (ProcedureBits.Of(dossier.Facts) is not 0 and var word)
            {
                pairs.Add(dossier.Agency, dossier.Procedure, word);
            }
        }
    }

    private void Grow(int agencies)
    {
        if (agencies > _dossiers.Length)
        {
            var room = Math.Max(2 * _dossiers.Length, agencies);
            Array.Resize(ref _dossiers, room);
            Array.Resize(ref _petitioned, room);
            _facts.Reserve(room);
        }
    }

    /// <summary>A dossier that is to be counted.</summary>
    private readonly record struct Counted(int Agency, int Procedure, ushort Facts, bool IsPetitioned);
}
