using System.Numerics;
using System.Runtime.InteropServices;

namespace Dvc.Indicators.Tallies;

/// <summary>
/// The counts of pairs of agency and procedure while pairs are still being met: an open hash table whose slots hold the counts too, so
/// that a dossier costs one look into memory. Threads that share it lock it; one is enough for all, since most pairs would be in each.
/// </summary>
internal sealed class PairTable
{
    private const ulong Free = ulong.MaxValue;
    private const int SlotBytes = 12;
    private const int FirstSlots = 1 << 12;

    // No slot is far from its place as long as a quarter of them is free.
    private const int LoadPercent = 75;

    private readonly Dictionary<ulong, long[]> _wide = [];
    private Slot[] _slots = NewSlots(FirstSlots);
    private int _count;

    /// <summary>How much memory the slots take, in bytes.</summary>
    public long Bytes => (long)_slots.Length * SlotBytes;

    /// <summary>Asks memory for the slot of a pair that will soon be counted, without waiting for it.</summary>
    public void Expect(int agency, int procedure) =>
        _ = Volatile.Read(ref _slots[PlaceOf(_slots, CodeOf(agency, procedure))].Word);

    /// <summary>Counts a word of <see cref="ProcedureBits"/> of one dossier.</summary>
    public void Add(int agency, int procedure, uint word)
    {
        var code = CodeOf(agency, procedure);
        ref var slot = ref Find(_slots, code);
        if (slot.Code == Free)
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

    /// <summary>Takes a word that was counted away again.</summary>
    public void Take(int agency, int procedure, uint word) => Widen(CodeOf(agency, procedure), -1, word);

    /// <summary>The agency of each pair.</summary>
    public IEnumerable<int> Agencies() => _slots.Where(slot => slot.Code != Free).Select(slot => (int)(slot.Code >> 32));

    /// <summary>Moves the pairs to where those of their agency are; the table is empty after.</summary>
    /// <param name="next">The next free place of each agency.</param>
    /// <param name="codes">Takes the pairs.</param>
    /// <param name="counts">Takes their counts.</param>
    public void MoveTo(int[] next, ulong[] codes, PairCounts counts)
    {
        foreach (ref readonly var slot in _slots.AsSpan())
        {
            if (slot.Code != Free)
            {
                var place = next[slot.Code >> 32]++;
                codes[place] = slot.Code;
                counts.Add(place, slot.Word);
                if (_wide.TryGetValue(slot.Code, out var wide))
                {
                    counts.Add(place, wide);
                }
            }
        }

        _slots = [];
        _wide.Clear();
    }

    private static ulong CodeOf(int agency, int procedure) => ((ulong)agency << 32) | (uint)procedure;

    private static Slot[] NewSlots(int count)
    {
        var slots = new Slot[count];
        Array.Fill(slots, new Slot { Code = Free });
        return slots;
    }

    private static int PlaceOf(Slot[] slots, ulong code) =>
        (int)((code * 0x9E37_79B9_7F4A_7C15) >> (64 - BitOperations.Log2((uint)slots.Length)));

    /// <summary>The slot of a pair, or the free one where it belongs.</summary>
    private static ref Slot Find(Slot[] slots, ulong code)
    {
        var mask = slots.Length - 1;
        var place = PlaceOf(slots, code);
        while (slots[place].Code != code && slots[place].Code != Free)
        {
            place = (place + 1) & mask;
        }

        return ref slots[place];
    }

    private ref Slot Insert(ref Slot free, ulong code)
    {
        if ((long)++_count * 100 <= (long)_slots.Length * LoadPercent)
        {
            free.Code = code;
            return ref free;
        }

        var larger = NewSlots(2 * _slots.Length);
        foreach (ref readonly var slot in _slots.AsSpan())
        {
            if (slot.Code != Free)
            {
                Find(larger, slot.Code) = slot;
            }
        }

        _slots = larger;
        ref var place = ref Find(larger, code);
        place.Code = code;
        return ref place;
    }

    private void Widen(ulong code, int sign, uint word)
    {
        ref var wide = ref CollectionsMarshal.GetValueRefOrAddDefault(_wide, code, out _);
        wide ??= new long[AgencyCounts.ProcedureFactCount];
        for (var lane = 0; lane < wide.Length; lane++)
        {
            wide[lane] += sign * (long)ProcedureBits.Lane(word, lane);
        }
    }

    // Twelve bytes: there may be millions of slots.
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private struct Slot
    {
        public ulong Code;
        public uint Word;
    }
}
