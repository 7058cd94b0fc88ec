using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dvc.Indicators;

/// <summary>
/// The counters of the agencies of one lot: 32 lanes an agency, one for each bit of its dossiers, in one line of the processor's cache. For
/// one thread at a time.
/// </summary>
/// <param name="pairs">The pairs of the same agencies, which all threads share.</param>
internal sealed class AgencyLot(PairLot pairs)
{
    /// <summary>The number of lanes: bits of a <see cref="NotedDossier"/>.</summary>
    public const int Lanes = 32;

    /// <summary>So many dossiers are counted together.</summary>
    public const int Batch = 128;

    /// <summary>The lane that every dossier is counted in.</summary>
    public const int EveryLane = 24;

    private static readonly Vector256<ushort> Bits = Vector256.Create(
        (ushort)1, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7,
        1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15);

    private readonly NotedDossier[] _noted = new NotedDossier[Batch];
    private readonly Dictionary<int, uint[]> _wide = [];
    private ushort[] _lanes = new ushort[8 * Lanes];
    private int _count;

    /// <summary>The number of agencies that there is room for.</summary>
    public int Room => _lanes.Length / Lanes;

    /// <summary>Notes a dossier, whose bit <see cref="EveryLane"/> is set.</summary>
    public void Add(int agency, int procedure, uint bits)
    {
        _noted[_count++] = new NotedDossier(agency, procedure, bits);
        if (_count == Batch)
        {
            Flush();
        }
    }

    /// <summary>Takes bits of a dossier away again, and adds others.</summary>
    public void Take(int agency, uint bits, uint added)
    {
        Flush();
        var wide = WideOf(agency);
        for (var lane = 0; lane < Lanes; lane++)
        {
            wide[lane] += ((added >> lane) & 1) - ((bits >> lane) & 1);
        }
    }

    /// <summary>Adds the counts of an agency, one a lane.</summary>
    public void AddTo(Span<uint> counts, int agency)
    {
        Flush();
        var lanes = agency < Room ? _lanes.AsSpan(agency * Lanes, Lanes) : [];
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            counts[lane] += lanes[lane];
        }

        if (_wide.TryGetValue(agency, out var wide))
        {
            for (var lane = 0; lane < Lanes; lane++)
            {
                counts[lane] += wide[lane];
            }
        }
    }

    // Counts what was only noted so far.
    private void Flush()
    {
        var noted = _noted.AsSpan(0, _count);
        foreach (ref readonly var dossier in noted)
        {
            if (dossier.Agency >= Room)
            {
                Array.Resize(ref _lanes, Math.Max(2 * Room, dossier.Agency + 1) * Lanes);
            }

            Prefetch.Of(ref _lanes[dossier.Agency * Lanes]);
            Prefetch.Of(ref _lanes[dossier.Agency * Lanes + Lanes - 1]);
        }

        var bits = Bits;
        foreach (ref readonly var dossier in noted)
        {
            Count(dossier.Agency, dossier.Bits, bits);
        }

        pairs.Add(noted);
        _count = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Count(int agency, uint set, Vector256<ushort> bits)
    {
        var lanes = _lanes.AsSpan(agency * Lanes, Lanes);
        var low = Vector256.Create((ushort)set);
        (Vector256.Create<ushort>(lanes) - Vector256.Equals(low & bits, bits)).CopyTo(lanes);
        var upper = lanes[Vector256<ushort>.Count..];
        var high = Vector256.Create((ushort)(set >> 16));
        (Vector256.Create<ushort>(upper) - Vector256.Equals(high & bits, bits)).CopyTo(upper);
        if (lanes[EveryLane] == ushort.MaxValue)
        {
            Widen(agency);
        }
    }

    // No lane is above that of all dossiers, which is full.
    private void Widen(int agency)
    {
        var lanes = _lanes.AsSpan(agency * Lanes, Lanes);
        var wide = WideOf(agency);
        for (var lane = 0; lane < Lanes; lane++)
        {
            wide[lane] += lanes[lane];
        }

        lanes.Clear();
    }

    private uint[] WideOf(int agency)
    {
        ref var wide = ref CollectionsMarshal.GetValueRefOrAddDefault(_wide, agency, out _);
        return wide ??= new uint[Lanes];
    }
}
