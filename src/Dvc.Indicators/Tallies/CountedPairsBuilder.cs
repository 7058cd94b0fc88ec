using System.Runtime.InteropServices;

namespace Dvc.Indicators;

/// <summary>Makes <see cref="CountedPairs"/> of counts, agency by agency; what is given for a pair again is added.</summary>
internal sealed class CountedPairsBuilder
{
    private readonly List<int> _firstOf = [];
    private readonly List<ulong> _codes = [];
    private readonly List<long> _counts = [];

    // One more than the last place of each procedure; places before the agency's first are of other agencies.
    private int[] _places = [];

    /// <summary>Begins the next agency, from the first on.</summary>
    public void BeginAgency() => _firstOf.Add(_codes.Count);

    /// <summary>Adds counts of a procedure of the agency, or takes them away.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="counts">One count a fact of procedures.</param>
    /// <param name="sign">1 or −1.</param>
    public void Add(int procedure, ReadOnlySpan<long> counts, int sign = 1)
    {
        if (procedure >= _places.Length)
        {
            Array.Resize(ref _places, Math.Max(2 * _places.Length, procedure + 1));
        }

        ref var place = ref _places[procedure];
        if (place <= _firstOf[^1])
        {
            _codes.Add(DossierPairs.CodeOf(_firstOf.Count - 1, procedure));
            CollectionsMarshal.SetCount(_counts, _counts.Count + PairCounts.Facts);
            place = _codes.Count;
        }

        var sums = CollectionsMarshal.AsSpan(_counts).Slice((place - 1) * PairCounts.Facts, PairCounts.Facts);
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += sign * counts[i];
        }
    }

    /// <summary>The pairs; the builder must not be used after.</summary>
    public CountedPairs Build()
    {
        var counts = new PairCounts(_codes.Count);
        for (var pair = 0; pair < _codes.Count; pair++)
        {
            counts.Add(pair, CollectionsMarshal.AsSpan(_counts).Slice(pair * PairCounts.Facts, PairCounts.Facts));
        }

        return new CountedPairs([.. _firstOf, _codes.Count], [.. _codes], counts);
    }
}
