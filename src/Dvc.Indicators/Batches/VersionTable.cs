using System.Numerics;

namespace Dvc.Indicators;

/// <summary>An open hash table over the versions of one part, used again for the next part. For one thread at a time.</summary>
/// <param name="most">The most versions that a part has.</param>
internal sealed class VersionTable(int most)
{
    private readonly VersionEntry[] _entries = new VersionEntry[most];

    // A slot holds the place of the first of equal keys, from 1.
    private readonly int[] _slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, 2 * most))];

    /// <summary>Forgets all keys.</summary>
    /// <returns>Room for the versions of the next part.</returns>
    public Span<VersionEntry> Begin(int count)
    {
        Array.Clear(_slots);
        return _entries.AsSpan(0, count);
    }

    /// <summary>The place of the first version with the same key as the one at a place, before which all were asked for.</summary>
    public int FirstOf(int place)
    {
        var key = _entries[place].Key;
        var mask = (uint)_slots.Length - 1;
        var slot = key.Spread & mask;
        while (_slots[slot] is not 0 and var first)
        {
            if (_entries[first - 1].Key == key)
            {
                return first - 1;
            }

            slot = (slot + 1) & mask;
        }

        _slots[slot] = place + 1;
        return place;
    }
}
