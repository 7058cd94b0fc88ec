using System.Numerics;
using System.Runtime.CompilerServices;

namespace Dvc.Indicators.Files;

/// <summary>How far a <see cref="CsvIndex"/> has come, and what it has found.</summary>
internal struct CsvScan
{
    /// <summary>As many places are found before records are read, or those of one record.</summary>
    public const int Batch = 1 << 11;

    /// <summary>See <see cref="CsvIndex.Places"/>.</summary>
    public int[] Places;

    /// <summary>See <see cref="CsvIndex.Ends"/>.</summary>
    public int[] Ends;

    /// <summary>The number of places.</summary>
    public int Count;

    /// <summary>The number of ends.</summary>
    public int EndCount;

    /// <summary>The first byte that was not looked at yet.</summary>
    public int At;

    /// <summary>Whether all that was looked at is UTF-8.</summary>
    public bool IsUtf8;

    /// <summary>Nothing was looked at yet.</summary>
    public CsvScan() => (Places, Ends) = (new int[2 * Batch], new int[Batch]);

    /// <summary>Whether to look at more bytes before records are read.</summary>
    /// <param name="length">The number of bytes of the text.</param>
    public readonly bool GoesOn(int length) => At < length && (Count < Batch || EndCount == 0);

    /// <summary>Forgets records that were read. One may go on behind what was looked at: its first places become the first of all.</summary>
    public void KeepLast()
    {
        if (EndCount > 0)
        {
            var from = Ends[EndCount - 1];
            Places.AsSpan(from, Count - from).CopyTo(Places);
            Count -= from;
            EndCount = 0;
        }
    }

    /// <summary>Makes room for what the next bytes may have.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Reserve()
    {
        if (Count + ByteMasks.Width > Places.Length)
        {
            Array.Resize(ref Places, 2 * Places.Length);
        }

        if (EndCount + ByteMasks.Width > Ends.Length)
        {
            Array.Resize(ref Ends, 2 * Ends.Length);
        }
    }

    /// <summary>Adds the line breaks among separators and line breaks, whose places are added next.</summary>
    /// <remarks>Lines are mostly longer than what is looked at: one end, if any, takes no branch.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddEnds(ulong both, ulong breaks)
    {
        Ends[EndCount] = Count + BitOperations.PopCount(both & (breaks ^ (breaks - 1))) - 1;
        EndCount += Unsafe.BitCast<bool, byte>(breaks != 0);
        for (breaks &= breaks - 1; breaks != 0; breaks &= breaks - 1)
        {
            Ends[EndCount++] = Count + BitOperations.PopCount(both & (breaks ^ (breaks - 1))) - 1;
        }
    }
}
