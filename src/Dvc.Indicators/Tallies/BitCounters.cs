using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dvc.Indicators;

/// <summary>
/// For each of many numbers how often each of 32 bits was set: 32 lanes of 16 bits, one cache line, which are added up elsewhere before they
/// overflow. For one thread at a time.
/// </summary>
internal sealed class BitCounters
{
    /// <summary>The number of lanes.</summary>
    public const int Lanes = 32;

    /// <summary>The bit that is set wherever any is.</summary>
    public const uint Counted = 1u << CountedLane;

    /// <summary>The lane of <see cref="Counted"/>; no other lane is above it.</summary>
    public const int CountedLane = 31;

    // Far enough ahead for a cache line to come from memory.
    private const int Ahead = 16;

    private static readonly Vector256<ushort> Bits = Vector256.Create(
        (ushort)1, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7,
        1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15);

    private readonly Dictionary<int, uint[]> _wide = [];
    private ushort[] _lanes = [];

    /// <summary>About how much memory is taken, in bytes.</summary>
    public long Bytes => (long)_lanes.Length * sizeof(ushort) + _wide.Count * Lanes * (long)sizeof(uint);

    /// <summary>Counts bits.</summary>
    /// <param name="ids">The number that each word is counted for.</param>
    /// <param name="words">The bits; a word without any is passed over, every other has <see cref="Counted"/>.</param>
    public void Add(ReadOnlySpan<int> ids, ReadOnlySpan<uint> words)
    {
        Reserve(ids);
        for (var i = 0; i < ids.Length; i++)
        {
            if (i + Ahead < ids.Length)
            {
                Prefetch.Of(ref _lanes[ids[i + Ahead] * Lanes]);
            }

            if (words[i] != 0)
            {
                Add(ids[i], words[i]);
            }
        }
    }

    /// <summary>Takes the bits of a word that was counted away again.</summary>
    public void Take(int id, uint word)
    {
        var wide = WideOf(id);
        for (var lane = 0; lane < Lanes; lane++)
        {
            wide[lane] -= (word >> lane) & 1;
        }
    }

    /// <summary>Adds the counts of a number, one a lane.</summary>
    public void AddTo(int id, Span<uint> counts)
    {
        var lanes = (id + 1) * Lanes <= _lanes.Length ? _lanes.AsSpan(id * Lanes, Lanes) : [];
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            counts[lane] += lanes[lane];
        }

        if (_wide.TryGetValue(id, out var wide))
        {
            for (var lane = 0; lane < Lanes; lane++)
            {
                counts[lane] += wide[lane];
            }
        }
    }

    private void Reserve(ReadOnlySpan<int> ids)
    {
        var most = 0;
        foreach (var id in ids)
        {
            most = Math.Max(most, id);
        }

        if ((most + 1) * Lanes > _lanes.Length)
        {
            Array.Resize(ref _lanes, Math.Max(2 * _lanes.Length, (most + 1) * Lanes));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int id, uint word)
    {
        var lanes = _lanes.AsSpan(id * Lanes, Lanes);
        var low = Vector256.Create((ushort)word);
        (Vector256.Create<ushort>(lanes) - Vector256.Equals(low & Bits, Bits)).CopyTo(lanes);
        var upper = lanes[Vector256<ushort>.Count..];
        var high = Vector256.Create((ushort)(word >> 16));
        (Vector256.Create<ushort>(upper) - Vector256.Equals(high & Bits, Bits)).CopyTo(upper);
        if (lanes[CountedLane] == ushort.MaxValue)
        {
            Widen(id);
        }
    }

    private void Widen(int id)
    {
        var lanes = _lanes.AsSpan(id * Lanes, Lanes);
        var wide = WideOf(id);
        for (var lane = 0; lane < Lanes; lane++)
        {
            wide[lane] += lanes[lane];
        }

        lanes.Clear();
    }

    // Counts taken away may fall below 0 for a while: they are added up modulo 2^32.
    private uint[] WideOf(int id)
    {
        ref var wide = ref CollectionsMarshal.GetValueRefOrAddDefault(_wide, id, out _);
        return wide ??= new uint[Lanes];
    }
}
