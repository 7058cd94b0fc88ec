using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dvc.Indicators;

/// <summary>
/// The counts of the pairs of some agencies with their procedures: an open hash table whose slots hold the counts too, so that a dossier costs
/// one look into memory. Safe for use by several threads where nothing else is said.
/// </summary>
internal sealed class PairShard
{
    private const int FirstSlots = 1 << 8;

    // No slot is far from its place as long as four in ten are free.
    private const int LoadPercent = 60;

    private const int Ahead = 16;

    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, long[]> _wide = [];
    private Slot[] _slots = new Slot[FirstSlots];
    private int _count;

    /// <summary>How much memory the slots take, in bytes.</summary>
    public long Bytes => (long)_slots.Length * Unsafe.SizeOf<Slot>();

    /// <summary>Counts words of <see cref="ProcedureBits"/>.</summary>
    public void Add(ReadOnlySpan<ulong> codes, ReadOnlySpan<uint> words)
    {
        lock (_lock)
        {
            for (var i = 0; i < codes.Length; i++)
            {
                if (i + Ahead < codes.Length)
                {
                    Prefetch.Of(ref _slots[PlaceOf(_slots, codes[i + Ahead])]);
                }

                Add(codes[i], words[i]);
            }
        }
    }

    /// <summary>Takes a word that was counted away again.</summary>
    public void Take(ulong code, uint word)
    {
        lock (_lock)
        {
            ref var slot = ref Find(_slots, code);
            if ((((slot.Word | ProcedureBits.Full) - word) & ProcedureBits.Full) == ProcedureBits.Full)
            {
                slot.Word -= word;
            }
            else
            {
                Widen(code, -1, word);
            }
        }
    }

    /// <summary>Adds the number of pairs of each agency, when no pairs are counted any more.</summary>
    public void CountByAgency(int[] counts)
    {
        foreach (ref readonly var slot in _slots.AsSpan())
        {
            if (slot.Code != 0)
            {
                counts[DossierPairs.AgencyIn(slot.Code - 1)]++;
            }
        }
    }

    /// <summary>Copies the pairs to where those of their agency are, when no pairs are counted any more.</summary>
    /// <param name="next">The next free place of each agency.</param>
    /// <param name="codes">Takes the pairs.</param>
    /// <param name="counts">Takes their counts.</param>
    public void CopyTo(int[] next, ulong[] codes, PairCounts counts)
    {
        foreach (ref readonly var slot in _slots.AsSpan())
        {
            if (slot.Code == 0)
            {
                continue;
            }

            var pair = next[DossierPairs.AgencyIn(slot.Code - 1)]++;
            codes[pair] = slot.Code - 1;
            counts.Add(pair, slot.Word);
            if (_wide.Count > 0 && _wide.TryGetValue(slot.Code - 1, out var wide))
            {
                counts.Add(pair, wide);
            }
        }
    }

    private static int PlaceOf(Slot[] slots, ulong code) =>
        (int)(((code * 0x9E37_79B9_7F4A_7C15) >> 32) * (uint)slots.Length >> 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(ulong code, uint word)
    {
        ref var slot = ref Find(_slots, code);
        if (slot.Code == 0)
        {
            slot = ref Insert(ref slot, code);
        }

        slot.Word += word;
        if ((slot.Word & ProcedureBits.Full) != 0)
        {
            Widen(code, 1, slot.Word);
            slot.Word = 0;
        }
    }

    /// <summary>The slot of a pair, or the free one where it belongs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Slot Find(Slot[] slots, ulong code)
    {
        var place = PlaceOf(slots, code);
        while (slots[place].Code != code + 1 && slots[place].Code != 0)
        {
            place = place + 1 == slots.Length ? 0 : place + 1;
        }

        return ref slots[place];
    }

    private ref Slot Insert(ref Slot free, ulong code)
    {
        if ((long)++_count * 100 > (long)_slots.Length * LoadPercent)
        {
            var larger = new Slot[2 * _slots.Length];
            foreach (ref readonly var slot in _slots.AsSpan())
            {
                if (slot.Code != 0)
                {
                    Find(larger, slot.Code - 1) = slot;
                }
            }

            _slots = larger;
            free = ref Find(larger, code);
        }

        free.Code = code + 1;
        return ref free;
    }

    private void Widen(ulong code, int sign, uint word)
    {
        ref var wide = ref CollectionsMarshal.GetValueRefOrAddDefault(_wide, code, out _);
        wide ??= new long[PairCounts.Facts];
        for (var lane = 0; lane < wide.Length; lane++)
        {
            wide[lane] += sign * (long)ProcedureBits.Lane(word, lane);
        }
    }

    // The code is one above that of DossierPairs, so that 0 is a free slot; twelve bytes, for there may be millions.
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private struct Slot
    {
        public ulong Code;
        public uint Word;
    }
}
