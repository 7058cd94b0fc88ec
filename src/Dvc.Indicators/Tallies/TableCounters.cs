using System.Numerics;
using System.Runtime.Intrinsics;
using Dvc.Indicators.Facts;
using Dvc.Indicators.Records;

namespace Dvc.Indicators.Tallies;

/// <summary>The counters of one period over a <see cref="DossierTable"/>: one lane a fact, next to each other for each agency.</summary>
internal sealed class TableCounters
{
    private const int Lanes = 16;

    private static readonly Vector256<uint> LowFacts = Vector256.Create(1u, 2, 4, 8, 16, 32, 64, 128);
    private static readonly Vector256<uint> HighFacts = LowFacts << 8;
    private static readonly Vector256<ushort> Facts = Vector256.Narrow(LowFacts, HighFacts);

    private static readonly int[] ProcedureLanes = [.. FigureVocabulary.ProcedureFacts.Select(fact => BitOperations.Log2((uint)fact))];
    private static readonly Vector128<uint> ProcedureFacts = Vector128.Create([.. ProcedureLanes.Select(lane => 1u << lane)]);

    private readonly DossierPairs _pairs;
    private readonly uint[] _agencies;
    private readonly uint[] _procedures;
    private readonly uint[] _petitioned;

    public TableCounters(DossierPairs pairs)
    {
        _pairs = pairs;
        _agencies = new uint[pairs.Agencies.Length * Lanes];
        _procedures = new uint[pairs.Count * ProcedureLanes.Length];
        _petitioned = new uint[pairs.Agencies.Length];
    }

    public void CountPetitioned(int pair) => _petitioned[_pairs.AgencyOf[pair]]++;

    /// <summary>Counts rows of any pairs.</summary>
    public void Count(ReadOnlySpan<ushort> facts, ReadOnlySpan<int> pairs)
    {
        for (var row = 0; row < facts.Length; row++)
        {
            if (facts[row] is not 0 and var fact)
            {
                var pair = pairs[row];
                Subtract(_agencies.AsSpan(_pairs.AgencyOf[pair] * Lanes, Lanes), Vector256.Create((uint)fact));
                var counts = _procedures.AsSpan(pair * ProcedureLanes.Length, ProcedureLanes.Length);
                var has = Vector128.Equals(Vector128.Create((uint)fact) & ProcedureFacts, ProcedureFacts);
                (Vector128.Create<uint>(counts) - has).CopyTo(counts);
            }
        }
    }

    /// <summary>Counts rows of one pair, at most 65,535.</summary>
    public void CountRun(ReadOnlySpan<ushort> facts, int pair)
    {
        var sums = Vector256<ushort>.Zero;
        foreach (var fact in facts)
        {
            sums -= Vector256.Equals(Vector256.Create(fact) & Facts, Facts);
        }

        var (low, high) = Vector256.Widen(sums);
        Add(_agencies.AsSpan(_pairs.AgencyOf[pair] * Lanes, Lanes), low, high);
        Span<ushort> lanes = stackalloc ushort[Lanes];
        sums.CopyTo(lanes);
        var counts = _procedures.AsSpan(pair * ProcedureLanes.Length, ProcedureLanes.Length);
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] += lanes[ProcedureLanes[i]];
        }
    }

    /// <summary>Adds the counters of other rows of the table.</summary>
    public void Add(TableCounters other)
    {
        AddTo(_agencies, other._agencies);
        AddTo(_procedures, other._procedures);
        AddTo(_petitioned, other._petitioned);
    }

    /// <summary>The tally of what was counted; the counters must not be used after.</summary>
    public Tally Build(DossierFactReader reader) =>
        new(reader.Period, reader.Comparison, _pairs.Agencies.Select((code, agency) => KeyValuePair.Create(code, CountsOf(agency))));

    private static void Subtract(Span<uint> counts, Vector256<uint> fact)
    {
        var low = Vector256.Equals(fact & LowFacts, LowFacts);
        var high = Vector256.Equals(fact & HighFacts, HighFacts);
        Add(counts, Vector256<uint>.Zero - low, Vector256<uint>.Zero - high);
    }

    private static void Add(Span<uint> counts, Vector256<uint> low, Vector256<uint> high)
    {
        (Vector256.Create<uint>(counts) + low).CopyTo(counts);
        (Vector256.Create<uint>(counts[Vector256<uint>.Count..]) + high).CopyTo(counts[Vector256<uint>.Count..]);
    }

    private static void AddTo(uint[] counts, uint[] others)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] += others[i];
        }
    }

    private AgencyCounts CountsOf(int agency)
    {
        var counts = new AgencyCounts(new CountedPairs(_pairs, _procedures, agency)) { Dossiers = _pairs.DossiersOf(agency) };
        for (var lane = 0; lane < Lanes; lane++)
        {
            counts.Facts[lane] = _agencies[agency * Lanes + lane];
        }

        counts.Facts[AgencyCounts.IndexOf(DossierFacts.Petitioned)] = _petitioned[agency];
        return counts;
    }
}
