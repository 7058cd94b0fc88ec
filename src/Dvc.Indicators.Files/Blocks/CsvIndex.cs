using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dvc.Indicators.Files.Blocks;

/// <summary>
/// Finds the separators and line breaks of text in which there are no quotes and every line ends with LF, and checks that it is UTF-8, some
/// thousands of places at a time so that all stays close to the processor. Not safe for use by several threads at once.
/// </summary>
internal sealed class CsvIndex
{
    private const int Batch = 1 << 11;

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

    /// <summary>Whether all that was looked at is UTF-8: the records up to the last of <see cref="Ends"/>, and those before.</summary>
    public bool IsUtf8 { get; private set; }

    /// <summary>Begins a text.</summary>
    /// <param name="text">The text, see <see cref="TryGoOn"/>.</param>
    public void Begin(byte[] text)
    {
        _places[0] = -1;
        _count = 1;
        _at = 0;
        EndCount = 0;

        // Before the first bytes there are none that can be looked at.
        Span<byte> start = stackalloc byte[2 * ByteMasks.Width];
        start.Clear();
        text.AsSpan(0, ByteMasks.Width).CopyTo(start[ByteMasks.Width..]);
        IsUtf8 = Utf8Check.AreValid(ref start[ByteMasks.Width]);
    }

    /// <summary>Goes to the next records.</summary>
    /// <param name="text">The text, the same for all calls, and behind it <see cref="DossierBlock.Slack"/> bytes, which are 0.</param>
    /// <param name="length">The number of bytes of the text, of which the last is a line break.</param>
    /// <param name="separator">The separator.</param>
    /// <returns>False at the end of the text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryGoOn(byte[] text, int length, byte separator)
    {
        KeepLast();
        while (_at < length && (_count < Batch || EndCount == 0))
        {
            Reserve();
            ref var bytes = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(text), _at);
            IsUtf8 &= _at == 0 || Utf8Check.AreValid(ref bytes);
            if (Avx512Vbmi2.IsSupported)
            {
                AddAtOnce(ref bytes, separator);
            }
            else
            {
                var breaks = ByteMasks.Of(ref bytes, (byte)'\n');
                var both = ByteMasks.Of(ref bytes, separator) | breaks;
                AddEnds(both, breaks);
                AddPlaces(both);
            }

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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

    // The processor moves the numbers of the bytes that are found together.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddAtOnce(ref byte bytes, byte separator)
    {
        var input = Vector512.LoadUnsafe(ref bytes);
        var areBreaks = Vector512.Equals(input, Vector512.Create((byte)'\n'));
        var areBoth = areBreaks | Vector512.Equals(input, Vector512.Create(separator));
        var both = areBoth.ExtractMostSignificantBits();
        AddEnds(both, areBreaks.ExtractMostSignificantBits());
        var numbers = Avx512Vbmi2.Compress(Vector512<byte>.Zero, areBoth, Vector512<byte>.Indices);
        var at = Vector512.Create(_at);
        ref var places = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_places), _count);
        (Avx512F.ConvertToVector512Int32(numbers.GetLower().GetLower()) + at).StoreUnsafe(ref places);
        var count = BitOperations.PopCount(both);
        _count += count;
        if (count > 16)
        {
            (Avx512F.ConvertToVector512Int32(numbers.GetLower().GetUpper()) + at).StoreUnsafe(ref places, 16);
            (Avx512F.ConvertToVector512Int32(numbers.GetUpper().GetLower()) + at).StoreUnsafe(ref places, 32);
            (Avx512F.ConvertToVector512Int32(numbers.GetUpper().GetUpper()) + at).StoreUnsafe(ref places, 48);
        }
    }

    // Lines are mostly longer than what is looked at: one end, if any, takes no branch.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddEnds(ulong both, ulong breaks)
    {
        _ends[EndCount] = _count + BitOperations.PopCount(both & (breaks ^ (breaks - 1))) - 1;
        EndCount += Unsafe.BitCast<bool, byte>(breaks != 0);
        for (breaks &= breaks - 1; breaks != 0; breaks &= breaks - 1)
        {
            _ends[EndCount++] = _count + BitOperations.PopCount(both & (breaks ^ (breaks - 1))) - 1;
        }
    }

    // Sixteen at a time: what is written too much is written over.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddPlaces(ulong mask)
    {
        ref var places = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_places), _count);
        _count += BitOperations.PopCount(mask);
        do
        {
            for (var i = 0; i < 16; i++)
            {
                Unsafe.Add(ref places, i) = _at + BitOperations.TrailingZeroCount(mask);
                mask &= mask - 1;
            }

            places = ref Unsafe.Add(ref places, 16);
        }
        while (mask != 0);
    }
}
