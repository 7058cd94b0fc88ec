using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>
/// Remembers the numbers of codes by the bytes in which they are written, so that a text is looked at once. Like
/// <see cref="TextCache{T}"/> it stops growing at a limit. Not safe for use by several threads at once.
/// </summary>
/// <param name="numberOf">The number of a code as it is written; <see cref="None"/> where it has none.</param>
internal sealed class CodeCache(Func<string, int> numberOf)
{
    /// <summary>The number of what is no code.</summary>
    public const int None = -1;

    private const int MostEntries = 1 << 16;
    private const int LongestText = 64;
    private const int WordSize = sizeof(ulong);

    // A text of two words is all in its slot.
    private const int LongestInSlot = 2 * WordSize;
    private const int FirstSlots = 1 << 10;

    // Most texts are in the slot that is looked at first as long as four in ten are free.
    private const int LoadPercent = 60;
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    private readonly List<(byte[] Text, int Number)> _longTexts = [];
    private Slot[] _slots = new Slot[FirstSlots];
    private int _count;

    /// <summary>Looks the codes of records up, and makes no number for new ones.</summary>
    /// <param name="batch">The records.</param>
    /// <param name="field">The column of the codes.</param>
    /// <param name="numbers">Takes the number of each code; <see cref="None"/> where it is not known to have one.</param>
    public void Look(RecordBatch batch, int field, Span<int> numbers)
    {
        for (var record = 0; record < batch.Count; record++)
        {
            ref var text = ref batch[record].At(field, out var length);
            numbers[record] = (uint)(length - 1) < LongestText ? NumberAt(ref text, length) : None;
        }
    }

    /// <summary>The number of a code as it is written.</summary>
    /// <param name="text">Its first byte, behind which at least eight can be read.</param>
    /// <param name="length">The number of its bytes.</param>
    public int Find(ref byte text, int length)
    {
        if ((uint)(length - 1) >= LongestText)
        {
            return Make(ref text, length);
        }

        var hash = Key(ref text, length, out var first, out var last);
        if (TryFind(ref text, length, hash, first, last, out var place))
        {
            return NumberIn(_slots[place]);
        }

        var number = Make(ref text, length);
        if (_count < MostEntries)
        {
            Keep(place, new Slot(first, last, length, length <= LongestInSlot ? number : KeepLong(ref text, length, number)));
        }

        return number;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NumberAt(ref byte text, int length)
    {
        var hash = Key(ref text, length, out var first, out var last);
        ref var slot = ref SlotAt(PlaceOf(hash));
        if (slot.First == first && slot.Last == last && slot.Length == length && length <= LongestInSlot)
        {
            return slot.Number;
        }

        return TryFind(ref text, length, hash, first, last, out var place) ? NumberIn(_slots[place]) : None;
    }

    /// <summary>The place of a text; where it is not kept, the free one where it belongs.</summary>
    private bool TryFind(ref byte text, int length, ulong hash, ulong first, ulong last, out int place)
    {
        for (place = PlaceOf(hash); _slots[place].Length != 0; place = Next(place))
        {
            ref var slot = ref _slots[place];
            if (slot.First == first && slot.Last == last && slot.Length == length
                && (length <= LongestInSlot
                    || MemoryMarshal.CreateReadOnlySpan(ref text, length).SequenceEqual(_longTexts[slot.Number].Text)))
            {
                return true;
            }
        }

        return false;
    }

    private int NumberIn(in Slot slot) => slot.Length <= LongestInSlot ? slot.Number : _longTexts[slot.Number].Number;

    private int Make(ref byte text, int length) => numberOf(Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpan(ref text, length)));

    private int KeepLong(ref byte text, int length, int number)
    {
        _longTexts.Add((MemoryMarshal.CreateReadOnlySpan(ref text, length).ToArray(), number));
        return _longTexts.Count - 1;
    }

    private void Keep(int place, Slot slot)
    {
        _slots[place] = slot;
        if (100 * ++_count <= LoadPercent * _slots.Length)
        {
            return;
        }

        var old = _slots;
        _slots = new Slot[old.Length + old.Length / 2];
        foreach (var kept in old)
        {
            if (kept.Length != 0)
            {
                _slots[FreePlaceOf(kept)] = kept;
            }
        }
    }

    private int FreePlaceOf(in Slot slot)
    {
        var hash = slot.Length <= LongestInSlot
            ? Mix(slot.First, slot.Last, slot.Length)
            : Key(ref _longTexts[slot.Number].Text[0], slot.Length, out _, out _);
        var place = PlaceOf(hash);
        while (_slots[place].Length != 0)
        {
            place = Next(place);
        }

        return place;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(ulong hash) => (int)((hash >> 32) * (uint)_slots.Length >> 32);

    private int Next(int place) => place + 1 == _slots.Length ? 0 : place + 1;

    // A place is never outside of the slots.
    private ref Slot SlotAt(int place) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), place);

    /// <summary>The first and the last eight bytes of a text, which overlap in a short one, and the hash of all of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Key(ref byte text, int length, out ulong first, out ulong last)
    {
        (first, last) = EndsOf(ref text, length);
        var hash = Mix(first, last, length);
        return length <= LongestInSlot ? hash : LongHash(ref text, length, hash);
    }

    // A text of less than eight bytes has no last ones.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong First, ulong Last) EndsOf(ref byte text, int length)
    {
        var first = Load(ref text, 0);
        return length < WordSize ? (first << (8 * (WordSize - length)), 0) : (first, Load(ref text, length - WordSize));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong LongHash(ref byte text, int length, ulong hash)
    {
        for (var at = WordSize; at < length - WordSize; at += WordSize)
        {
            hash = Mix(hash, Load(ref text, at), length);
        }

        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong first, ulong last, int length)
    {
        var high = Math.BigMul(first ^ Multiplier, last ^ ((ulong)length * Multiplier), out var low);
        return high ^ low;
    }

    private static ulong Load(ref byte text, int offset) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref text, offset));

    /// <summary>A text; no length is a free slot.</summary>
    private readonly struct Slot(ulong first, ulong last, int length, int number)
    {
        /// <summary>The first eight bytes.</summary>
        public readonly ulong First = first;

        /// <summary>The last eight bytes.</summary>
        public readonly ulong Last = last;

        public readonly int Length = length;

        /// <summary>The number of the text; of one that does not fit in here its place among those.</summary>
        public readonly int Number = number;
    }
}
