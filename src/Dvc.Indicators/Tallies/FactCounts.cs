using System.Numerics;

namespace Dvc.Indicators;

/// <summary>For each of many agencies how many dossiers have each fact. Threads may count different agencies at once.</summary>
internal sealed class FactCounts(int agencies)
{
    /// <summary>The number of facts.</summary>
    public static readonly int Facts = FigureVocabulary.AllFacts.Length;

    private readonly long[] _counts = new long[agencies * Facts];

    /// <summary>The place of a fact among all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not exactly one fact.</exception>
    public static int IndexOf(DossierFacts fact) => BitOperations.IsPow2((int)fact) && BitOperations.Log2((uint)fact) < Facts
        ? BitOperations.Log2((uint)fact)
        : throw new ArgumentOutOfRangeException(nameof(fact), fact, "One fact is asked for at a time.");

    /// <summary>The counts of an agency, in the order of the facts' bits.</summary>
    public Span<long> Of(int agency) => _counts.AsSpan(agency * Facts, Facts);

    /// <summary>Adds counts to those of an agency, or takes them away.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="counts">One count a fact.</param>
    /// <param name="sign">1 or −1.</param>
    public void Add(int agency, ReadOnlySpan<long> counts, int sign = 1)
    {
        var own = Of(agency);
        for (var fact = 0; fact < own.Length; fact++)
        {
            own[fact] += sign * counts[fact];
        }
    }

    /// <summary>Counts some of 64 dossiers, all of one agency.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="facts">The dossiers' facts, one word a fact.</param>
    /// <param name="dossiers">Which of the dossiers.</param>
    public void Add(int agency, ReadOnlySpan<ulong> facts, ulong dossiers)
    {
        var counts = Of(agency);
        for (var fact = 0; fact < counts.Length; fact++)
        {
            counts[fact] += BitOperations.PopCount(facts[fact] & dossiers);
        }
    }
}
