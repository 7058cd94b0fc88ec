using System.Numerics;

namespace Dvc.Indicators;

/// <summary>For each of many agencies how many dossiers have each fact. Threads may count different agencies at once.</summary>
internal sealed class FactCounts(int agencies)
{
    private readonly uint[] _counts = new uint[agencies * AgencyCounts.FactCount];

    /// <summary>The counts of an agency, in the order of the facts' bits.</summary>
    public Span<uint> Of(int agency) => _counts.AsSpan(agency * AgencyCounts.FactCount, AgencyCounts.FactCount);

    /// <summary>Counts some of 64 dossiers, all of one agency.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="facts">The dossiers' facts, one word a fact.</param>
    /// <param name="dossiers">Which of the dossiers.</param>
    public void Add(int agency, ReadOnlySpan<ulong> facts, ulong dossiers)
    {
        var counts = Of(agency);
        for (var fact = 0; fact < counts.Length; fact++)
        {
            counts[fact] += (uint)BitOperations.PopCount(facts[fact] & dossiers);
        }
    }
}
