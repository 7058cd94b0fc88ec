using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dvc.Indicators.Files;

/// <summary>
/// Members of the objects of NDJSON that have followed each other, and the member behind them: their names, blanks and punctuation exactly
/// as they were written before, and their values but for the digits, up to the value of the last one.
/// </summary>
internal sealed class LineRun
{
    private const int PartLength = 32;

    // From the lowest byte that may stand at a place, so many ones up: 0 for what is fixed, 9 for a digit, all behind the end.
    private readonly byte[] _lowest;
    private readonly byte[] _ranges;

    // Where the places of each value are kept, and how far from the start of the run they lie: two numbers for each value.
    private readonly int[] _slots;
    private readonly int[] _offsets;

    /// <summary>Makes a run.</summary>
    /// <param name="members">The members whose values it has.</param>
    /// <param name="offsets">For each of them how far from the start the place before its value lies, and the end of the value.</param>
    /// <param name="last">The member behind them.</param>
    /// <param name="text">The text, up to the value of the last member.</param>
    public LineRun(IReadOnlyList<LineMember> members, IReadOnlyList<int> offsets, LineMember last, ReadOnlySpan<byte> text)
    {
        (Last, Length) = (last, text.Length);
        _slots = [.. members.Select(member => member.Slot)];
        _offsets = [.. offsets];
        var padded = (text.Length + PartLength - 1) / PartLength * PartLength;
        (_lowest, _ranges) = (new byte[padded], new byte[padded]);
        _ranges.AsSpan(text.Length).Fill(byte.MaxValue);
        text.CopyTo(_lowest);
        for (var member = 0; member < members.Count; member++)
        {
            Bits |= members[member].Bit;
            FreeDigits(offsets[2 * member] + 1, offsets[2 * member + 1], isNumber: text[offsets[2 * member]] != '"');
        }
    }

    /// <summary>The member behind those whose values are in the run.</summary>
    public LineMember Last { get; }

    /// <summary>The members whose values are in the run as bits.</summary>
    public ulong Bits { get; }

    /// <summary>The number of bytes up to the value of the last member.</summary>
    public int Length { get; }

    /// <summary>How often it was found.</summary>
    public long Hits { get; set; }

    /// <summary>Whether the run is at a place.</summary>
    /// <param name="bytes">The first byte of the text, which ends with a line break and has <see cref="DossierBlock.Slack"/> bytes behind.</param>
    /// <param name="place">The place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAt(ref byte bytes, int place)
    {
        ref var lowest = ref MemoryMarshal.GetArrayDataReference(_lowest);
        ref var ranges = ref MemoryMarshal.GetArrayDataReference(_ranges);
        for (var at = 0; at < Length; at += PartLength)
        {
            // In a run there is no line break, at which the search ends.
            var above = Vector256.LoadUnsafe(ref bytes, (nuint)(place + at)) - Vector256.LoadUnsafe(ref lowest, (nuint)at);
            if (Vector256.SubtractSaturate(above, Vector256.LoadUnsafe(ref ranges, (nuint)at)) != Vector256<byte>.Zero)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Sets the places of the values.</summary>
    /// <param name="places">The places of the line.</param>
    /// <param name="place">Where the run is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetPlaces(ref int places, int place)
    {
        // Two numbers at once, which do not run over.
        var both = ((ulong)(uint)place << 32) | (uint)place;
        ref var offsets = ref Unsafe.As<int, ulong>(ref MemoryMarshal.GetArrayDataReference(_offsets));
        for (var value = 0; value < _slots.Length; value++)
        {
            Unsafe.As<int, ulong>(ref Unsafe.Add(ref places, _slots[value])) = both + Unsafe.Add(ref offsets, value);
        }
    }

    // A number of several digits begins with another one than 0.
    private void FreeDigits(int start, int end, bool isNumber)
    {
        for (var at = start; at < end; at++)
        {
            if (_lowest[at] is >= (byte)'0' and <= (byte)'9')
            {
                var isFirst = isNumber && at == start && end - start > 1;
                _lowest[at] = (byte)(isFirst ? '1' : '0');
                _ranges[at] = (byte)('9' - _lowest[at]);
            }
        }
    }
}
