using System.Numerics;

namespace Dvc.Indicators;

/// <summary>An open hash table of one part of the keys, small enough for a cache and used again for the next part. For one thread.</summary>
/// <param name="mostKeys">The most keys that a part has.</param>
internal sealed class VersionTable(int mostKeys)
{
    private readonly LoggedKey[] _keys = new LoggedKey[mostKeys];

    // A slot holds the place of the first of equal keys, from 1.
    private readonly int[] _slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, 2 * mostKeys))];

    /// <summary>Forgets all keys.</summary>
    /// <returns>Room for the keys of the next part.</returns>
    public Span<LoggedKey> Begin(int count)
    {
        Array.Clear(_slots);
        return _keys.AsSpan(0, count);
    }

    /// <summary>The place of the first key that is the same as the one at a place, before which all were asked for.</summary>
    public int FirstOf(int place)
    {
        var key = _keys[place].Key;
        var mask = (uint)_slots.Length - 1;
        var slot = key.Spread & mask;
        while (_slots[slot] is not 0 and var first)
        {
            if (_keys[first - 1].Key == key)
            {
                return first - 1;
            }

            slot = (slot + 1) & mask;
        }

        _slots[slot] = place + 1;
        return place;
    }
}
