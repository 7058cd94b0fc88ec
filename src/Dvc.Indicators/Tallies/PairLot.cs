using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dvc.Indicators;

/// <summary>
/// One lot of the pairs of agency and procedure: an open hash table of eight bytes a slot, which hold the counts too, so that a dossier
/// costs one look into memory. Safe for use by several threads where nothing else is said.
/// </summary>
internal sealed class PairLot
{
    private const int FirstSlots = 1 << 10;

    // No slot is far from its place as long as four in ten are free: most are found in the line of the cache that was asked for.
    private const int LoadPercent = 60;

    // Agencies and procedures up to here fit in a slot; whoever has more of them counts the rest aside.
    private const int CodeBits = 16;

    private readonly Lock _lock = new();
    private readonly Dictionary<(int Agency, int Procedure), long[]> _wide = [];
    private readonly HashSet<(int Agency, int Procedure)> _apart = [];
    private Slot[] _slots = new Slot[FirstSlots];
    private int _count;

    /// <summary>How much memory the slots take, in bytes.</summary>
    public long Bytes => (long)_slots.Length * sizeof(ulong);

    /// <summary>Counts the facts of procedures of many dossiers.</summary>
    /// <param name="dossiers">The dossiers, at most <see cref="AgencyLot.Batch"/>.</param>
    public void Add(ReadOnlySpan<NotedDossier> dossiers)
    {
        Span<NotedDossier> counted = stackalloc NotedDossier[AgencyLot.Batch];
        var count = 0;
        foreach (ref readonly var dossier in dossiers)
        {
            var word = ProcedureBits.Of((ushort)dossier.Bits);
            counted[count] = dossier with { Bits = word };
            count += word != 0 ? 1 : 0;
        }

        lock (_lock)
        {
            AddWords(counted[..count]);
        }
    }

    /// <summary>Takes a word that was counted away again.</summary>
    public void Take(int agency, int procedure, uint word)
    {
        lock (_lock)
        {
            if (Fits(agency, procedure))
            {
                ref var slot = ref Find(_slots, CodeOf(agency, procedure));
                if ((((slot.Word | ProcedureBits.Full) - word) & ProcedureBits.Full) == ProcedureBits.Full)
                {
                    slot.Word -= word;
                    return;
                }
            }

            Widen((agency, procedure), -1, word);
        }
    }

    /// <summary>Adds the number of pairs of each agency, when no pairs are counted any more.</summary>
    public void CountByAgency(int lot, int[] counts)
    {
        foreach (var slot in _slots)
        {
            if (slot.Code != 0)
            {
                counts[PairTable.AgencyOf(lot, AgencyIn(slot.Code))]++;
            }
        }

        foreach (var (agency, _) in _apart)
        {
            counts[PairTable.AgencyOf(lot, agency)]++;
        }
    }

    /// <summary>Copies the pairs to where those of their agency are; see <see cref="PairTable.MoveTo"/>.</summary>
    public void CopyTo(int lot, int[] next, ulong[] codes, PairCounts counts)
    {
        foreach (var slot in _slots)
        {
            if (slot.Code != 0)
            {
                Copy(AgencyIn(slot.Code), (int)((slot.Code - 1) & ((1 << CodeBits) - 1)), slot.Word);
            }
        }

        foreach (var (agency, procedure) in _apart)
        {
            Copy(agency, procedure, 0);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        void Copy(int place, int procedure, uint word)
        {
            var agency = PairTable.AgencyOf(lot, place);
            var pair = next[agency]++;
            codes[pair] = ((ulong)agency << 32) | (uint)procedure;
            counts.Add(pair, word);
            if (_wide.Count > 0 && _wide.TryGetValue((place, procedure), out var wide))
            {
                counts.Add(pair, wide);
            }
        }
    }

    // The last agency is left out, so that no code is too large for a slot.
    private static bool Fits(int agency, int procedure) => agency < (1 << CodeBits) - 1 && procedure < 1 << CodeBits;

    // 0 is a free slot.
    private static uint CodeOf(int agency, int procedure) => (((uint)agency << CodeBits) | (uint)procedure) + 1;

    private static int AgencyIn(uint code) => (int)((code - 1) >> CodeBits);

    private static int PlaceOf(Slot[] slots, uint code) =>
        (int)(((code * 0x9E37_79B9_7F4A_7C15) >> 32) * (uint)slots.Length >> 32);

    // Many at once wait for memory together, not one after another.
    private void AddWords(ReadOnlySpan<NotedDossier> words)
    {
        foreach (ref readonly var dossier in words)
        {
            Prefetch.Of(ref _slots[PlaceOf(_slots, CodeOf(dossier.Agency, dossier.Procedure))]);
        }

        foreach (ref readonly var dossier in words)
        {
            if (Fits(dossier.Agency, dossier.Procedure))
            {
                Add(CodeOf(dossier.Agency, dossier.Procedure), dossier);
            }
            else
            {
                _apart.Add((dossier.Agency, dossier.Procedure));
                Widen((dossier.Agency, dossier.Procedure), 1, dossier.Bits);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(uint code, in NotedDossier dossier)
    {
        ref var slot = ref Find(_slots, code);
        if (slot.Code == 0)
        {
            slot = ref Insert(ref slot, code);
        }

        slot.Word += dossier.Bits;
        if ((slot.Word & ProcedureBits.Full) != 0)
        {
            Widen((dossier.Agency, dossier.Procedure), 1, slot.Word);
            slot.Word = 0;
        }
    }

    /// <summary>The slot of a pair, or the free one where it belongs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Slot Find(Slot[] slots, uint code)
    {
        var place = PlaceOf(slots, code);
        while (slots[place].Code != code && slots[place].Code != 0)
        {
            place = place + 1 == slots.Length ? 0 : place + 1;
        }

        return ref slots[place];
    }

    private ref Slot Insert(ref Slot free, uint code)
    {
        if ((long)++_count * 100 <= (long)_slots.Length * LoadPercent)
        {
            free.Code = code;
            return ref free;
        }

        var larger = Written(2 * _slots.Length);
        foreach (var slot in _slots)
        {
            if (slot.Code != 0)
            {
                Find(larger, slot.Code) = slot;
            }
        }

        _slots = larger;
        ref var place = ref Find(larger, code);
        place.Code = code;
        return ref place;
    }

    // Memory that is read before it is written costs two faults, and the second one stops all processors.
    private static Slot[] Written(int length)
    {
        var slots = GC.AllocateUninitializedArray<Slot>(length);
        slots.AsSpan().Clear();
        return slots;
    }

    private void Widen((int Agency, int Procedure) pair, int sign, uint word)
    {
        ref var wide = ref CollectionsMarshal.GetValueRefOrAddDefault(_wide, pair, out _);
        wide ??= new long[AgencyCounts.ProcedureFactCount];
        for (var lane = 0; lane < wide.Length; lane++)
        {
            wide[lane] += sign * (long)ProcedureBits.Lane(word, lane);
        }
    }

    // Eight bytes: there may be millions of slots.
    private struct Slot
    {
        public uint Code;
        public uint Word;
    }
}
