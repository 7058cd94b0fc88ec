using System.Numerics;
using System.Runtime.Intrinsics;

namespace Dvc.Indicators.Tallies;

/// <summary>For each of many ids how often each of 16 bits was set: one lane a bit, next to each other. For one thread at a time.</summary>
internal sealed class LaneCounts(int ids)
{
    public const int Lanes = 16;

    private static readonly Vector256<uint> LowBits = Vector256.Create(1u, 2, 4, 8, 16, 32, 64, 128);
    private static readonly Vector256<uint> HighBits = LowBits << 8;

    private uint[] _counts = new uint[ids * Lanes];

    /// <summary>The counts of an id, one lane a bit; an id that nothing was added to may have none.</summary>
    public ReadOnlySpan<uint> Of(int id) => (id + 1) * Lanes <= _counts.Length ? _counts.AsSpan(id * Lanes, Lanes) : [];

    /// <summary>Makes room for ids below a number.</summary>
    public void Reserve(int ids)
    {
        if (ids * Lanes > _counts.Length)
        {
            Array.Resize(ref _counts, Math.Max(2 * _counts.Length, ids * Lanes));
        }
    }

    /// <summary>Counts the bits of one record.</summary>
    public void Add(int id, ushort bits)
    {
        var counts = _counts.AsSpan(id * Lanes, Lanes);
        var has = Vector256.Create((uint)bits);
        (Vector256.Create<uint>(counts) - Vector256.Equals(has & LowBits, LowBits)).CopyTo(counts);
        var high = counts[Vector256<uint>.Count..];
        (Vector256.Create<uint>(high) - Vector256.Equals(has & HighBits, HighBits)).CopyTo(high);
    }

    /// <summary>Takes the bits of one record away again.</summary>
    public void Take(int id, ushort bits)
    {
        var counts = _counts.AsSpan(id * Lanes, Lanes);
        for (var lane = 0; lane < Lanes; lane++)
        {
            counts[lane] -= (uint)(bits >> lane) & 1;
        }
    }

    /// <summary>Counts some of 64 records, all of one id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="bits">The records' bits, one word a lane.</param>
    /// <param name="records">Which of the records.</param>
    public void Add(int id, ReadOnlySpan<ulong> bits, ulong records)
    {
        var counts = _counts.AsSpan(id * Lanes, Lanes);
        for (var lane = 0; lane < counts.Length; lane++)
        {
            counts[lane] += (uint)BitOperations.PopCount(bits[lane] & records);
        }
    }

    /// <summary>Adds counts of an id, one lane a bit.</summary>
    public void Add(int id, ReadOnlySpan<uint> counts)
    {
        for (var lane = 0; lane < Lanes; lane++)
        {
            _counts[id * Lanes + lane] += counts[lane];
        }
    }

    /// <summary>Adds the counts of other records with the same ids.</summary>
    public void Add(LaneCounts other)
    {
        Reserve(other._counts.Length / Lanes);
        for (var i = 0; i < other._counts.Length; i++)
        {
            _counts[i] += other._counts[i];
        }
    }
}
