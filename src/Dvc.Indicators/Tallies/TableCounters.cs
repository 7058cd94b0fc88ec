using System.Runtime.Intrinsics;
using Dvc.Indicators.Facts;
using Dvc.Indicators.Records;

namespace Dvc.Indicators.Tallies;

/// <summary>The counters of one period over a <see cref="DossierTable"/>. For one thread at a time.</summary>
internal sealed class TableCounters(DossierPairs pairs)
{
    private static readonly Vector256<ushort> Facts = Vector256.Create([.. Enumerable.Range(0, LaneCounts.Lanes).Select(lane => (ushort)(1 << lane))]);

    private readonly LaneCounts _agencies = new(pairs.Agencies.Length);
    private readonly PairCounts _pairs = new(pairs.Count);
    private readonly uint[] _petitioned = new uint[pairs.Agencies.Length];

    public void CountPetitioned(int agency) => _petitioned[agency]++;

    /// <summary>Counts rows of any pairs, at least one.</summary>
    public void Count(ReadOnlySpan<ushort> facts, ReadOnlySpan<int> pairsOf, ReadOnlySpan<int> agencies)
    {
        var start = 0;
        for (var row = 0; row < facts.Length; row++)
        {
            // Rows of one agency are mostly neighbours: they are added up before its counters are touched.
            if (agencies[row] != agencies[start])
            {
                CountAgency(facts[start..row], agencies[start]);
                start = row;
            }

            if (ProcedureBits.Of(facts[row]) is not 0 and var word)
            {
                _pairs.Add(pairsOf[row], word);
            }
        }

        CountAgency(facts[start..], agencies[start]);
    }

    /// <summary>Counts rows of one agency, at most 65,535.</summary>
    public void CountAgency(ReadOnlySpan<ushort> facts, int agency)
    {
        var (even, odd) = (Vector256<ushort>.Zero, Vector256<ushort>.Zero);
        var row = 0;
        for (; row < facts.Length - 1; row += 2)
        {
            even -= Vector256.Equals(Vector256.Create(facts[row]) & Facts, Facts);
            odd -= Vector256.Equals(Vector256.Create(facts[row + 1]) & Facts, Facts);
        }

        if (row < facts.Length)
        {
            even -= Vector256.Equals(Vector256.Create(facts[row]) & Facts, Facts);
        }

        _agencies.Add(agency, even + odd);
    }

    /// <summary>Counts rows of one pair.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="sums">The sums of their <see cref="ProcedureSums"/>.</param>
    public void CountPair(int pair, ulong sums) => _pairs.AddSums(pair, sums);

    /// <summary>Adds the counters of other rows of the table.</summary>
    public void Add(TableCounters other)
    {
        _agencies.Add(other._agencies);
        _pairs.Add(other._pairs);

        for (var agency = 0; agency < _petitioned.Length; agency++)
        {
            _petitioned[agency] += other._petitioned[agency];
        }
    }

    /// <summary>The tally of what was counted; the counters must not be used after.</summary>
    public Tally Build(DossierFactReader reader) => new(reader.Period, reader.Comparison, new CountedTable
    {
        Agencies = pairs.Agencies,
        Procedures = pairs.Procedures,
        FirstPairOf = pairs.FirstOf,
        Codes = pairs.Codes,
        Dossiers = pairs.DossiersOfAgencies(),
        Facts = _agencies,
        Petitioned = _petitioned,
        Pairs = _pairs,
    });
}
