using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Dvc.Indicators.Files.Records;

namespace Dvc.Indicators.Files.Blocks;

/// <summary>
/// Remembers the numbers of codes by the bytes in which they are written, so that a text is looked at once. Like
/// <see cref="TextCache{T}"/> it stops growing at a limit. Not safe for use by several threads at once.
/// </summary>
/// <param name="numberOf">The number of a code, trimmed and composed; <see cref="None"/> where it has none.</param>
internal sealed class CodeCache(Func<string, int> numberOf)
{
    /// <summary>The number of what is no code.</summary>
    public const int None = -1;

    private const int MostEntries = 1 << 16;
    private const int LongestText = 64;
    private const int HeadSize = 8;
    private const int TagBits = 12;
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    // A slot is a tag of the hash and the place of an entry, in units of eight bytes, counted from 1; 0 is an empty slot. An entry is the
    // number, the length and the text, filled up to whole units: one line of the processor's cache, mostly.
    private uint[] _slots = new uint[1 << 10];
    private byte[] _entries = new byte[1 << 14];
    private int _used;
    private int _count;

    /// <summary>The number of a code as it is written.</summary>
    /// <param name="text">Its first byte, behind which at least eight can be read.</param>
    /// <param name="length">The number of its bytes.</param>
    public int Find(ref byte text, int length)
    {
        if ((uint)(length - 1) >= LongestText)
        {
            return Make(ref text, length);
        }

        var hash = Hash(ref text, length);
        var tag = (uint)hash & ((1u << TagBits) - 1);
        for (var slot = SlotOf(hash); _slots[slot] is not 0 and var entry; slot = (slot + 1) & (_slots.Length - 1))
        {
            if ((entry & ((1u << TagBits) - 1)) == tag && IsText(entry, ref text, length))
            {
                return Unsafe.ReadUnaligned<int>(ref _entries[PlaceOf(entry)]);
            }
        }

        var number = Make(ref text, length);
        if (_count < MostEntries)
        {
            Keep(ref text, length, number, hash);
        }

        return number;
    }

    private int Make(ref byte text, int length) => numberOf(FieldText.Decode(MemoryMarshal.CreateReadOnlySpan(ref text, length)));

    private void Keep(ref byte text, int length, int number, ulong hash)
    {
        var size = HeadSize + ((length + 7) & ~7);
        if (_used + size > _entries.Length)
        {
            Array.Resize(ref _entries, 2 * _entries.Length);
        }

        Unsafe.WriteUnaligned(ref _entries[_used], number);
        Unsafe.WriteUnaligned(ref _entries[_used + 4], length);
        MemoryMarshal.CreateReadOnlySpan(ref text, length).CopyTo(_entries.AsSpan(_used + HeadSize));
        Put(_slots, hash, EntryOf(hash));
        _used += size;
        _count++;
        if (2 * _count > _slots.Length)
        {
            Grow();
        }
    }

    private void Grow()
    {
        _slots = new uint[2 * _slots.Length];
        var end = _used;
        for (_used = 0; _used < end;)
        {
            var length = LengthAt(_used);
            var hash = Hash(ref _entries[_used + HeadSize], length);
            Put(_slots, hash, EntryOf(hash));
            _used += HeadSize + ((length + 7) & ~7);
        }
    }

    private uint EntryOf(ulong hash) => ((uint)(_used >> 3) + 1) << TagBits | ((uint)hash & ((1u << TagBits) - 1));

    private static int PlaceOf(uint entry) => (int)((entry >> TagBits) - 1) << 3;

    private static void Put(uint[] slots, ulong hash, uint entry)
    {
        var slot = (int)(hash >> 32) & (slots.Length - 1);
        while (slots[slot] != 0)
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        slots[slot] = entry;
    }

    private int SlotOf(ulong hash) => (int)(hash >> 32) & (_slots.Length - 1);

    private int LengthAt(int place) => Unsafe.ReadUnaligned<int>(ref _entries[place + 4]);

    private bool IsText(uint entry, ref byte text, int length)
    {
        var place = PlaceOf(entry);
        return LengthAt(place) == length
            && MemoryMarshal.CreateReadOnlySpan(ref text, length).SequenceEqual(_entries.AsSpan(place + HeadSize, length));
    }

    // The first eight bytes, those between by eights, and the last eight.
    private static ulong Hash(ref byte text, int length)
    {
        var hash = (ulong)length * Multiplier;
        if (length < 8)
        {
            return Mix(hash ^ (Load(ref text, 0) << (8 * (8 - length))));
        }

        for (var at = 0; at < length - 8; at += 8)
        {
            hash = Mix(hash ^ Load(ref text, at));
        }

        return Mix(hash ^ Load(ref text, length - 8));
    }

    private static ulong Mix(ulong value)
    {
        var high = Math.BigMul(value, Multiplier, out var low);
        return high ^ low;
    }

    private static ulong Load(ref byte text, int offset) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref text, offset));
}
