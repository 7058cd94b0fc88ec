namespace Dvc.Indicators;

/// <summary>
/// The counters of one period over dossiers that come one after another and are not kept; agencies and procedures are numbered by whoever
/// reads, and new ones may come at any time. For one thread at a time; those of several threads make one tally.
/// </summary>
/// <remarks>Dossiers are noted by lots of agencies: those of a lot are counted in memory that is small enough to be near.</remarks>
internal sealed class StreamCounters
{
    /// <summary>As many bits of quality are counted.</summary>
    public const int QualityBits = PetitionedLane - FirstQualityLane;

    private const int FirstQualityLane = 16;
    private const int PetitionedLane = 30;
    private const int TakenLane = 31;

    private readonly PairTable _pairs;
    private readonly AgencyLot[] _lots = new AgencyLot[PairTable.Lots];

    /// <summary>Nothing is counted yet.</summary>
    /// <param name="pairs">The counts of pairs of agency and procedure, which all threads share.</param>
    public StreamCounters(PairTable pairs)
    {
        _pairs = pairs;
        for (var lot = 0; lot < PairTable.Lots; lot++)
        {
            _lots[lot] = new AgencyLot(pairs[lot]);
        }
    }

    /// <summary>About how much memory the counters take beside the pairs, in bytes.</summary>
    public long Bytes
    {
        get
        {
            var room = 0L;
            foreach (var lot in _lots)
            {
                room += lot.Room;
            }

            return room * AgencyLot.Lanes * sizeof(ushort);
        }
    }

    /// <summary>Counts a dossier.</summary>
    /// <param name="agency">The number of its agency.</param>
    /// <param name="procedure">The number of its procedure.</param>
    /// <param name="facts">Its facts.</param>
    /// <param name="quality">What is counted of its quality, see <see cref="FlagCounts.BitsOf"/>.</param>
    /// <param name="isPetitioned">Whether a petition names it.</param>
    public void Add(int agency, int procedure, ushort facts, ushort quality, bool isPetitioned) =>
        _lots[PairTable.LotOf(agency)].Add(
            PairTable.PlaceOf(agency), procedure, BitsOf(facts, quality, isPetitioned));

    /// <summary>Takes the facts of a dossier that was counted here away again, but nothing of its quality.</summary>
    public void Take(int agency, int procedure, ushort facts, bool isPetitioned)
    {
        var (lot, place) = (_lots[PairTable.LotOf(agency)], PairTable.PlaceOf(agency));
        lot.Take(place, BitsOf(facts, 0, isPetitioned), 1u << TakenLane);
        if (ProcedureBits.Of(facts) is not 0 and var word)
        {
            _pairs[PairTable.LotOf(agency)].Take(place, procedure, word);
        }
    }

    /// <summary>Adds how often each bit of the quality of an agency's dossiers was set, those that were taken away included.</summary>
    /// <param name="agency">The number of the agency.</param>
    /// <param name="quality">One count for each bit of a dossier's quality.</param>
    public void AddQuality(int agency, Span<uint> quality)
    {
        Span<uint> counts = stackalloc uint[AgencyLot.Lanes];
        counts.Clear();
        _lots[PairTable.LotOf(agency)].AddTo(counts, PairTable.PlaceOf(agency));
        for (var bit = 0; bit < QualityBits; bit++)
        {
            quality[bit] += counts[FirstQualityLane + bit];
        }
    }

    /// <summary>The counts of several counters together; they must not be used after.</summary>
    /// <param name="parts">The counters, at least one.</param>
    /// <param name="pairs">The counts of pairs that they share; it must not be used after.</param>
    /// <param name="agencies">The agencies by their numbers.</param>
    /// <param name="procedures">The procedures by their numbers.</param>
    /// <param name="threads">On how many threads at most.</param>
    public static CountedTable Sum(
        ReadOnlySpan<StreamCounters> parts, PairTable pairs, AgencyCode[] agencies, string[] procedures, int threads)
    {
        var dossiers = new long[agencies.Length];
        var petitioned = new uint[agencies.Length];
        var facts = new LaneCounts(agencies.Length);
        Span<uint> counts = stackalloc uint[AgencyLot.Lanes];
        foreach (var part in parts)
        {
            for (var agency = 0; agency < agencies.Length; agency++)
            {
                counts.Clear();
                part._lots[PairTable.LotOf(agency)].AddTo(counts, PairTable.PlaceOf(agency));
                dossiers[agency] += (int)(counts[AgencyLot.EveryLane] - counts[TakenLane]);
                petitioned[agency] += counts[PetitionedLane];
                facts.Add(agency, counts[..LaneCounts.Lanes]);
            }
        }

        return new CountedTable
        {
            Agencies = agencies,
            Procedures = procedures,
            Dossiers = dossiers,
            Facts = facts,
            Petitioned = petitioned,
            Pairs = new Lazy<CountedPairs>(() => GroupByAgency(pairs, agencies.Length, threads)),
        };
    }

    // A counting sort.
    private static CountedPairs GroupByAgency(PairTable pairs, int agencies, int threads)
    {
        int[] next = [0, .. pairs.CountByAgency(agencies, threads)];
        for (var agency = 0; agency < agencies; agency++)
        {
            next[agency + 1] += next[agency];
        }

        var firstPairOf = next.ToArray();
        var codes = new ulong[next[^1]];
        var counts = new PairCounts(codes.Length);
        pairs.MoveTo(next, codes, counts, threads);
        return new CountedPairs(firstPairOf, codes, counts);
    }

    private static uint BitsOf(ushort facts, ushort quality, bool isPetitioned) =>
        facts | ((uint)quality << FirstQualityLane) | (isPetitioned ? 1u << PetitionedLane : 0);
}
