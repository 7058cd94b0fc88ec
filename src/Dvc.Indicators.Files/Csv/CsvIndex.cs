using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dvc.Indicators.Files;

/// <summary>
/// Finds the separators and line breaks of text in which there are no quotes and every line ends with LF, and checks that it is UTF-8, some
/// thousands of places at a time so that all stays close to the processor. Not safe for use by several threads at once.
/// </summary>
internal sealed class CsvIndex
{
    private CsvScan _scan = new();

    /// <summary>
    /// Places: that before the first record's first field, then those of the separators and line breaks, record by record. Of a record
    /// they stand from the one before its first field up to its line break, which is at once the one before the next record.
    /// </summary>
    public int[] Places => _scan.Places;

    /// <summary>Where in <see cref="Places"/> the line break of each record stands.</summary>
    public ReadOnlySpan<int> Ends => _scan.Ends.AsSpan(0, _scan.EndCount);

    /// <summary>Whether all that was looked at is UTF-8: the records up to the last of <see cref="Ends"/>, and those before.</summary>
    public bool IsUtf8 => _scan.IsUtf8;

    /// <summary>Begins a text.</summary>
    /// <param name="text">The text, see <see cref="TryGoOn"/>.</param>
    public void Begin(byte[] text)
    {
        _scan.Places[0] = -1;
        (_scan.Count, _scan.At, _scan.EndCount) = (1, 0, 0);

        // Before the first bytes there are none that can be looked at.
        Span<byte> start = stackalloc byte[2 * ByteMasks.Width];
        start.Clear();
        text.AsSpan(0, ByteMasks.Width).CopyTo(start[ByteMasks.Width..]);
        _scan.IsUtf8 = Utf8Check.AreValid(ref start[ByteMasks.Width]);
    }

    /// <summary>Goes to the next records.</summary>
    /// <param name="text">The text, the same for all calls, and behind it <see cref="DossierBlock.Slack"/> bytes, which are 0.</param>
    /// <param name="length">The number of bytes of the text, of which the last is a line break.</param>
    /// <param name="separator">The separator.</param>
    /// <returns>False at the end of the text.</returns>
    public bool TryGoOn(byte[] text, int length, byte separator)
    {
        _scan.KeepLast();
        GoOn(ref _scan, text, length, separator);
        return _scan.EndCount > 0;
    }

    private static void GoOn(ref CsvScan scan, byte[] text, int length, byte separator)
    {
        while (scan.GoesOn(length))
        {
            scan.Reserve();
            ref var bytes = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(text), scan.At);
            scan.IsUtf8 &= scan.At == 0 || Utf8Check.AreValid(ref bytes);
            var breaks = ByteMasks.Of(ref bytes, (byte)'\n');
            var both = ByteMasks.Of(ref bytes, separator) | breaks;
            scan.AddEnds(both, breaks);
            AddPlaces(ref scan, both);
            scan.At += ByteMasks.Width;
        }
    }

    // Sixteen at a time: what is written too much is written over.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddPlaces(ref CsvScan scan, ulong mask)
    {
        ref var places = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(scan.Places), scan.Count);
        scan.Count += BitOperations.PopCount(mask);
        do
        {
            for (var i = 0; i < 16; i++)
            {
                Unsafe.Add(ref places, i) = scan.At + BitOperations.TrailingZeroCount(mask);
                mask &= mask - 1;
            }

            places = ref Unsafe.Add(ref places, 16);
        }
        while (mask != 0);
    }
}
