using System.Numerics;

namespace Dvc.Indicators;

/// <summary>For each of many ids how often each of 16 bits was set: one lane a bit, next to each other. Threads may count different ids at once.</summary>
internal sealed class LaneCounts(int ids)
{
    public const int Lanes = 16;

    private readonly uint[] _counts = new uint[ids * Lanes];

    /// <summary>The counts of an id, one lane a bit.</summary>
    public ReadOnlySpan<uint> Of(int id) => _counts.AsSpan(id * Lanes, Lanes);

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
}
