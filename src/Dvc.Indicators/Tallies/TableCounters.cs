namespace Dvc.Indicators;

/// <summary>The counters of one period over a <see cref="DossierTable"/>. Threads may count different agencies at once.</summary>
internal sealed class TableCounters(DossierPairs pairs)
{
    private readonly FactCounts _agencies = new(pairs.Agencies.Length);
    private readonly PairCounts _pairs = new(pairs.Count);

    /// <summary>Counts some of 64 rows, all of one agency.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="facts">The facts of the rows, one word a fact.</param>
    /// <param name="rows">Which of the rows.</param>
    public void CountAgency(int agency, ReadOnlySpan<ulong> facts, ulong rows) => _agencies.Add(agency, facts, rows);

    /// <summary>Counts rows whose pairs are in any order, see <see cref="PairCounts.Add(ReadOnlySpan{int}, ProcedurePlanes)"/>.</summary>
    public void CountPairs(ReadOnlySpan<int> pairsOf, ProcedurePlanes facts) => _pairs.Add(pairsOf, facts);

    /// <summary>Counts rows whose pairs are neighbours, see <see cref="PairCounts.Add(int, ReadOnlySpan{int}, ProcedurePlanes, int, int)"/>.</summary>
    public int CountPairs(int pair, ReadOnlySpan<int> ends, ProcedurePlanes facts, int first, int end) =>
        _pairs.Add(pair, ends, facts, first, end);

    /// <summary>Counts a received dossier, which was counted as not petitioned, as petitioned.</summary>
    public void CountPetitioned(int agency, DossierFacts facts)
    {
        var counts = _agencies.Of(agency);
        counts[FactCounts.IndexOf(DossierFacts.Petitioned)]++;
        counts[FactCounts.IndexOf(DossierFacts.Satisfied)] -= (facts & DossierFacts.Satisfied) != 0 ? 1 : 0;
    }

    /// <summary>What was counted; the counters must not be used after.</summary>
    public CountedTable Build() => new()
    {
        Agencies = pairs.Agencies,
        Procedures = pairs.Procedures,
        Dossiers = pairs.DossiersOfAgencies(),
        Facts = _agencies,
        Pairs = new Lazy<CountedPairs>(new CountedPairs(pairs.FirstOf, pairs.Codes, _pairs)),
    };
}
