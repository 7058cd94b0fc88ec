using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dvc.Indicators.Files.Blocks;

/// <summary>
/// Finds the separators and line breaks of text in which there are no quotes and every line ends with LF, some thousands at a time so
/// that they stay close to the processor. Not safe for use by several threads at once.
/// </summary>
internal sealed class CsvIndex
{
    private const int Batch = 1 << 12;

    private int[] _places = new int[2 * Batch];
    private int[] _ends = new int[Batch];
    private int _count;
    private int _at;

    /// <summary>
    /// Places: that before the first record's first field, then those of the separators and line breaks, record by record. Of a record
    /// they stand from the one before its first field up to its line break, which is at once the one before the next record.
    /// </summary>
    public int[] Places => _places;

    /// <summary>Where in <see cref="Places"/> the line break of each record stands.</summary>
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, EndCount);

    private int EndCount { get; set; }

    /// <summary>Begins a text.</summary>
    public void Begin()
    {
        _places[0] = -1;
        _count = 1;
        _at = 0;
        EndCount = 0;
    }

    /// <summary>Goes to the next records.</summary>
    /// <param name="text">The text, the same for all calls, and behind it <see cref="DossierBlock.Slack"/> bytes.</param>
    /// <param name="length">The number of bytes of the text, of which the last is a line break.</param>
    /// <param name="separator">The separator.</param>
    /// <returns>False at the end of the text.</returns>
    public bool TryGoOn(byte[] text, int length, byte separator)
    {
        KeepLast();
        while (_at < length && (_count < Batch || EndCount == 0))
        {
            Reserve();
            ref var bytes = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(text), _at);
            var within = length - _at < ByteMasks.Width ? (1UL << (length - _at)) - 1 : ulong.MaxValue;
            var breaks = ByteMasks.Of(ref bytes, (byte)'\n') & within;
            var both = (ByteMasks.Of(ref bytes, separator) & within) | breaks;
            AddEnds(both, breaks);
            AddPlaces(both);
            _at += ByteMasks.Width;
        }

        return EndCount > 0;
    }

    // A record may go on behind what was looked at; its first places become the first of all.
    private void KeepLast()
    {
        if (EndCount > 0)
        {
            var from = _ends[EndCount - 1];
            _places.AsSpan(from, _count - from).CopyTo(_places);
            _count -= from;
            EndCount = 0;
        }
    }

    private void Reserve()
    {
        if (_count + ByteMasks.Width > _places.Length)
        {
            Array.Resize(ref _places, 2 * _places.Length);
        }

        if (EndCount + ByteMasks.Width > _ends.Length)
        {
            Array.Resize(ref _ends, 2 * _ends.Length);
        }
    }

    private void AddEnds(ulong both, ulong breaks)
    {
        while (breaks != 0)
        {
            var before = breaks ^ (breaks - 1);
            _ends[EndCount++] = _count + BitOperations.PopCount(both & before) - 1;
            breaks &= breaks - 1;
        }
    }

    // Eight at a time: what is written too much is written over.
    private void AddPlaces(ulong mask)
    {
        ref var places = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_places), _count);
        _count += BitOperations.PopCount(mask);
        while (mask != 0)
        {
            for (var i = 0; i < 8; i++)
            {
                Unsafe.Add(ref places, i) = _at + BitOperations.TrailingZeroCount(mask);
                mask &= mask - 1;
            }

            places = ref Unsafe.Add(ref places, 8);
        }
    }
}
