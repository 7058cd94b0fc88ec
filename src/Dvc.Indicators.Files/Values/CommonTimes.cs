using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dvc.Indicators.Files;

/// <summary>
/// Reads the eight times of a record together, where each of them is empty or written as yyyy-MM-dd HH:mm:ss, or with a T, and all are of
/// the same ten years. Every vector has eight lanes, one a time.
/// </summary>
internal static class CommonTimes
{
    /// <summary>The number of times of a record.</summary>
    public const int Count = 8;

    /// <summary>The number of bytes of a time.</summary>
    public const int TimeLength = 19;

    private const int Half = Count / 2;

    // Of the bytes from the last digit of the year on, that between day and time of day.
    private const int Between = 7;

    // Added to what would else be a number of a time, it is none.
    private const int Fault = 1 << 30;

    /// <summary>The column of a time, by its place among them.</summary>
    public static int FieldOf(int time) => time < Count - 1 ? DossierField.Submitted + time : DossierField.Updated;

    /// <summary>Reads the times.</summary>
    /// <param name="fields">The record.</param>
    /// <param name="times">The first of eight.</param>
    /// <returns>False where one of them is not surely a time of these forms; they mean nothing then; always where the processor has no vectors.</returns>
    public static bool TryRead(in FieldPlaces fields, ref uint times) => Avx2.IsSupported && TryReadTogether(fields, ref times);

    private static bool TryReadTogether(in FieldPlaces fields, ref uint times)
    {
        var first = PartsOf(fields, 0, out var length0, out var length4, out var head0, out var head4);
        var second = PartsOf(fields, 1, out var length1, out var length5, out var head1, out var head5);
        var third = PartsOf(fields, 2, out var length2, out var length6, out var head2, out var head6);
        var fourth = PartsOf(fields, 3, out var length3, out var length7, out var head3, out var head7);
        var lengths = Vector256.Create(length0, length1, length2, length3, length4, length5, length6, length7);
        var heads = Vector256.Create(head0, head1, head2, head3, head4, head5, head6, head7) & Vector256.Create(CommonTime.DecadeDigits);
        var (dates, otherDates) = (Avx2.UnpackLow(first, second).AsInt64(), Avx2.UnpackLow(third, fourth).AsInt64());
        var (clocks, otherClocks) = (Avx2.UnpackHigh(first, second).AsInt64(), Avx2.UnpackHigh(third, fourth).AsInt64());
        var months = Avx2.UnpackLow(dates, otherDates).AsUInt32();
        var days = Avx2.UnpackHigh(dates, otherDates).AsUInt32() - Vector256<uint>.One;
        var seconds = Avx2.UnpackLow(clocks, otherClocks).AsUInt32() + Avx2.UnpackHigh(clocks, otherClocks).AsUInt32();

        // The years of all times begin with the same three digits as that of the reception.
        var start = head1 & CommonTime.DecadeDigits;
        var decade = CommonTime.DecadeOf(start);
        var entries = EntriesOf(Vector256.Min(months, Vector256.Create(CommonTime.NoMonth)), Math.Max(decade, 0));
        var isTime = Vector256.Equals(lengths, Vector256.Create(TimeLength)).AsUInt32()
            & Vector256.Equals(heads, Vector256.Create(start))
            & Vector256.LessThan(days, entries & Vector256.Create(CommonTime.DaysOfMonth))
            & Vector256.LessThan(seconds, Vector256.Create((uint)VietnamTime.SecondsPerDay));
        var isEmpty = Vector256.Equals(lengths, Vector256<int>.Zero).AsUInt32();
        var read = ((entries >>> CommonTime.DayBits) + days) * Vector256.Create((uint)VietnamTime.SecondsPerDay) + seconds;

        // Unknown has all bits set.
        (read | isEmpty).StoreUnsafe(ref times);
        return decade >= 0 && (isTime | isEmpty) == Vector256<uint>.AllBitsSet;
    }

    /// <summary>Two times, half of all apart, as four numbers each: year and month, day, and two parts of the seconds of the day.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> PartsOf(
        in FieldPlaces fields, int time, out int lowLength, out int highLength, out uint lowHead, out uint highHead)
    {
        ref var low = ref fields.At(FieldOf(time), out lowLength);
        ref var high = ref fields.At(FieldOf(time + Half), out highLength);
        lowHead = Unsafe.ReadUnaligned<uint>(ref low);
        highHead = Unsafe.ReadUnaligned<uint>(ref high);

        // From the last digit of the year on, how much larger every byte is than its smallest.
        var smallest = Vector128.Create(
            (byte)'0', (byte)'-', (byte)'0', (byte)'0', (byte)'-', (byte)'0', (byte)'0', (byte)' ',
            (byte)'0', (byte)'0', (byte)':', (byte)'0', (byte)'0', (byte)':', (byte)'0', (byte)'0');
        var most = Vector128.Create((byte)9, 0, 1, 9, 0, 3, 9, 0, 2, 9, 0, 5, 9, 0, 5, 9);
        var above = Vector256.Create(Vector128.LoadUnsafe(ref low, 3), Vector128.LoadUnsafe(ref high, 3)) - Vector256.Create(smallest, smallest);
        above &= ~(Vector256.Equals(above, Vector256.Create((byte)('T' - ' '))) & Vector256.Create(Only(Between), Only(Between)));
        var isRight = Vector256.Equals(Avx2.SubtractSaturate(above, Vector256.Create(most, most)).AsInt32(), Vector256<int>.Zero);
        var tens = Vector128.Create((sbyte)1, 0, 10, 1, 0, 10, 1, 0, 10, 1, 0, 10, 1, 0, 10, 1);
        var parts = Vector128.Create(CommonTime.MonthStep, 1, 1, 1, 3600, 60, 60, 1);
        var pairs = Avx2.MultiplyAddAdjacent(above, Vector256.Create(tens, tens));
        return Avx2.MultiplyAddAdjacent(pairs, Vector256.Create(parts, parts)) | (~isRight & Vector256.Create(Fault));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Only(int place) => Vector128.Create((byte)0).WithElement(place, byte.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> EntriesOf(Vector256<uint> months, int decade)
    {
        ref var entries = ref CommonTime.MonthsOf(decade);
        var (low, high) = (months.GetLower(), months.GetUpper());
        return Vector256.Create(
            Unsafe.Add(ref entries, low[0]), Unsafe.Add(ref entries, low[1]), Unsafe.Add(ref entries, low[2]), Unsafe.Add(ref entries, low[3]),
            Unsafe.Add(ref entries, high[0]), Unsafe.Add(ref entries, high[1]), Unsafe.Add(ref entries, high[2]), Unsafe.Add(ref entries, high[3]));
    }
}
