using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Dvc.Indicators.Files;

/// <summary>
/// Reads times in their common forms, eight digits at a time; what most records have is read by <see cref="CommonTimes"/>.
/// </summary>
internal static class CommonTime
{
    /// <summary>The number of bytes of a day without a time of day; those of a time are more.</summary>
    public const int DayLength = 10;

    /// <summary>Two digits of a month are less than this, right or not: so much a year takes in <see cref="MonthsOf"/>.</summary>
    public const short MonthStep = 20;

    /// <summary>Surely no month in <see cref="MonthsOf"/>.</summary>
    public const uint NoMonth = DecadeStep - 1;

    /// <summary>Above so many bits an entry of <see cref="MonthsOf"/> has the first day of the month.</summary>
    public const int DayBits = 8;

    /// <summary>Of an entry of <see cref="MonthsOf"/> the number of days.</summary>
    public const uint DaysOfMonth = (1u << DayBits) - 1;

    /// <summary>Of four bytes the three first.</summary>
    public const uint DecadeDigits = 0xFF_FFFF;

    /// <summary>Eight digits 0.</summary>
    public const ulong Zeros = 0x3030_3030_3030_3030;
    private const int TimeLength = 19;
    private const int FirstYear = 1990;
    private const int Years = 110;
    private const int Decades = Years / 10;
    private const int DecadeStep = 1 << 8;

    // The first day of each month, from 1990-01-01, and one more.
    private static readonly ushort[] FirstDays = MakeFirstDays();

    // By decade, year and month: the first day above the number of days, which is 0 where there is no such month.
    private static readonly uint[] Months = MakeMonths();

    /// <summary>Reads a time.</summary>
    /// <param name="text">The first byte; as many as a vector has can be read.</param>
    /// <param name="length">The number of bytes.</param>
    /// <param name="seconds">The seconds since 1990, or <see cref="DossierValues.Unknown"/> where nothing is written.</param>
    /// <returns>False where it is not surely a time: the careful reader says what it is.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ref byte text, int length, out uint seconds)
    {
        seconds = DossierValues.Unknown;
        return length == 0 || TryReadWritten(ref text, length, out seconds);
    }

    /// <summary>Whether a time in a common form has a day above 12 before its month.</summary>
    /// <param name="text">The first byte.</param>
    /// <param name="length">The number of bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDayFirst(ref byte text, int length) =>
        length >= DayLength & Unsafe.Add(ref text, 2) == '/' & ((text << 8) | Unsafe.Add(ref text, 1)) > (('1' << 8) | '2');

    /// <summary>The ten years that a year with these three digits is of, from the nineties on; less than 0 where there are none.</summary>
    /// <param name="digits">The digits, the first of them lowest.</param>
    public static int DecadeOf(uint digits)
    {
        var third = (int)(digits >> 16) - '0';
        return (digits & 0xFFFF) == 0x3032 && (uint)third <= 9 ? third + 1 : digits == 0x39_3931 ? 0 : -1;
    }

    /// <summary>
    /// The first of the entries of ten years, by year and month: the first day since 1990 above the number of days, which is 0 where there
    /// is no such month.
    /// </summary>
    public static ref uint MonthsOf(int decade) => ref Months[decade * DecadeStep];

    private static bool TryReadWritten(ref byte text, int length, out uint seconds)
    {
        ulong day;
        var time = Zeros;
        var isCommon = true;
        switch (length)
        {
            case TimeLength:
                isCommon = TryDay(ref text, out day) & TryTimeOfDay(ref text, out time);
                break;
            case 14:
                day = Load(ref text, 0);
                time = (Load(ref text, 6) >> 16) | (Zeros << 48);
                break;
            case DayLength:
                isCommon = TryDay(ref text, out day);
                break;
            default:
                seconds = 0;
                return false;
        }

        return TryCount(day, time, out seconds) & isCommon;
    }

    private static ushort[] MakeFirstDays()
    {
        var first = new DateOnly(FirstYear, 1, 1);
        var days = new ushort[Years * 12 + 1];
        for (var month = 0; month < days.Length; month++)
        {
            days[month] = (ushort)(first.AddMonths(month).DayNumber - first.DayNumber);
        }

        return days;
    }

    private static uint[] MakeMonths()
    {
        var months = new uint[Decades * DecadeStep];
        for (var month = 0; month < Years * 12; month++)
        {
            var (year, place) = (month / 12, 1 + month % 12);
            months[year / 10 * DecadeStep + year % 10 * MonthStep + place] = (uint)FirstDays[month] << DayBits | (uint)(FirstDays[month + 1] - FirstDays[month]);
        }

        return months;
    }

    // yyyy-MM-dd or dd/MM/yyyy as yyyyMMdd.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryDay(ref byte text, out ulong day)
    {
        var start = Load(ref text, 0);
        var end = Load(ref text, 2);
        if ((start & 0xFF00_00FF_0000_0000) == 0x2D00_002D_0000_0000)
        {
            day = (start & 0xFFFF_FFFF) | ((start >> 8) & 0xFFFF_0000_0000) | (end & 0xFFFF_0000_0000_0000);
            return true;
        }

        day = (end >> 32) | ((start << 8) & 0xFFFF_0000_0000) | (start << 48);
        return (start & 0x0000_FF00_00FF_0000) == 0x0000_2F00_002F_0000;
    }

    // HH:mm:ss behind a day and a blank or, where the year comes first, a T.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryTimeOfDay(ref byte text, out ulong time)
    {
        var written = Load(ref text, 11);
        var between = Unsafe.Add(ref text, 10);
        var isYearFirst = Unsafe.Add(ref text, 4) == '-';
        time = (written & 0xFFFF) | ((written >> 8) & 0xFFFF_0000) | ((written >> 16) & 0xFFFF_0000_0000) | (Zeros << 48);
        return (written & 0x0000_FF00_00FF_0000) == 0x0000_3A00_003A_0000 && (between == ' ' || (between == 'T' && isYearFirst));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCount(ulong day, ulong time, out uint seconds)
    {
        seconds = 0;
        var days = Pairs(day);
        var times = Pairs(time);
        var year = (int)(days & 0xFF) * 100 + (int)((days >> 16) & 0xFF) - FirstYear;
        var month = (int)((days >> 32) & 0xFF) - 1;
        var dayOfMonth = (int)(days >> 48) - 1;
        var (hour, minute, second) = ((uint)times & 0xFF, (uint)(times >> 16) & 0xFF, (uint)(times >> 32) & 0xFF);
        if ((uint)year >= Years || (uint)month >= 12)
        {
            return false;
        }

        var first = FirstDays[year * 12 + month];
        seconds = (uint)(first + dayOfMonth) * VietnamTime.SecondsPerDay + (hour * 60 + minute) * 60 + second;
        return (uint)dayOfMonth < (uint)(FirstDays[year * 12 + month + 1] - first) && hour < 24 && minute < 60 && second < 60
            && AreDigits(day) && AreDigits(time);
    }

    /// <summary>Whether eight bytes are digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreDigits(ulong text) =>
        (((text & 0xF0F0_F0F0_F0F0_F0F0) ^ Zeros) | (((text + 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0) ^ Zeros)) == 0;

    // Two digits as one number, in the lower of their two bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Pairs(ulong digits)
    {
        var values = digits - Zeros;
        return ((values * 10) + (values >> 8)) & 0x00FF_00FF_00FF_00FF;
    }

    /// <summary>Eight bytes, the first of them lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Load(ref byte text, int offset)
    {
        var value = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref text, offset));
        return BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value);
    }
}
