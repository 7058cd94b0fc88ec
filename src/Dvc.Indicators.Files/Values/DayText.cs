namespace Dvc.Indicators.Files;

/// <summary>A day as it is written, whether or not there is such a day.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month.</param>
/// <param name="Day">The day of the month.</param>
/// <param name="Form">How it is written.</param>
internal readonly record struct DayText(int Year, int Month, int Day, DayForm Form)
{
    private const int FirstYear = 1990;
    private const int LastYear = 2099;
    private const int Months = 12;
    private const int MostDays = 31;

    /// <summary>Whether software writes this day where there is none.</summary>
    public bool IsPlaceholder => (Year, Month, Day) is (0, 0, 0) or (1, 1, 1) or (1899, 12, 30) or (1899, 12, 31) or (1900, 1, 1)
        or (1970, 1, 1) or (9999, 12, 31);

    /// <summary>Whether it is a day that records can have.</summary>
    public bool IsValid => Year is >= FirstYear and <= LastYear && Month is >= 1 and <= Months && Day >= 1 && Day <= DateTime.DaysInMonth(Year, Month);

    /// <summary>Whether it is written with slashes and its first number can only be a day.</summary>
    public bool IsDayFirst => Form == DayForm.Slashes && Day is > Months and <= MostDays;

    /// <summary>Whether it is written with slashes and its second number can only be a day, so that the month comes first.</summary>
    public bool IsMonthFirst => Form == DayForm.Slashes && Month is > Months and <= MostDays && Day is >= 1 and <= Months;

    /// <summary>The day that is meant where the month was written first; it says nothing then of how others are written.</summary>
    public DayText WithMonthFirst() => new(Year, Day, Month, DayForm.Numbers);

    /// <summary>Reads a day: yyyy-M-d, d/M/yyyy, or yyyyMMdd where six more digits follow.</summary>
    /// <param name="rest">The text; afterwards what follows the day.</param>
    /// <param name="day">The day.</param>
    public static bool TryRead(ref ReadOnlySpan<byte> rest, out DayText day)
    {
        day = default;
        int first, second, third;
        switch (CountDigits(rest))
        {
            case 14:
                day = new DayText(Digits(rest[..4]), Digits(rest[4..6]), Digits(rest[6..8]), DayForm.Compact);
                rest = rest[8..];
                return true;
            case 4:
                if (!TryNumber(ref rest, 4, 4, out first) || !TrySkip(ref rest, '-') || !TryNumber(ref rest, 1, 2, out second)
                    || !TrySkip(ref rest, '-') || !TryNumber(ref rest, 1, 2, out third))
                {
                    return false;
                }

                day = new DayText(first, second, third, DayForm.Iso);
                return true;
            default:
                if (!TryNumber(ref rest, 1, 2, out first) || !TrySkip(ref rest, '/') || !TryNumber(ref rest, 1, 2, out second)
                    || !TrySkip(ref rest, '/') || !TryNumber(ref rest, 4, 4, out third))
                {
                    return false;
                }

                day = new DayText(third, second, first, DayForm.Slashes);
                return true;
        }
    }

    /// <summary>Reads a number of so many digits, behind which there is none.</summary>
    public static bool TryNumber(ref ReadOnlySpan<byte> rest, int least, int most, out int number)
    {
        var digits = CountDigits(rest);
        number = digits <= most ? Digits(rest[..digits]) : 0;
        rest = rest[digits..];
        return digits >= least && digits <= most;
    }

    /// <summary>Passes over a character that must be there.</summary>
    public static bool TrySkip(ref ReadOnlySpan<byte> rest, char expected)
    {
        var isThere = !rest.IsEmpty && rest[0] == expected;
        rest = isThere ? rest[1..] : rest;
        return isThere;
    }

    /// <summary>The number of digits with which a text begins.</summary>
    public static int CountDigits(ReadOnlySpan<byte> text) =>
        text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is >= 0 and var end ? end : text.Length;

    /// <summary>A number of digits only; -1 where there is anything else.</summary>
    public static int Digits(ReadOnlySpan<byte> text)
    {
        var value = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return -1;
            }

            value = value * 10 + (digit - '0');
        }

        return value;
    }
}
