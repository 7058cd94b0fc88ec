using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Reads times of day: hours of one or two digits, minutes, perhaps seconds with a fraction, perhaps SA, CH, AM or PM.</summary>
internal static class TimeOfDayText
{
    private const int Noon = 12;

    /// <summary>Whether a value begins with a time of day.</summary>
    public static bool IsAtStart(ReadOnlySpan<byte> text) => text is [_, (byte)':', ..] or [_, _, (byte)':', ..];

    /// <summary>Reads a time of day with colons.</summary>
    /// <param name="rest">The text; afterwards what follows the time of day.</param>
    /// <param name="second">The second of the day, a fraction cut off.</param>
    public static bool TryRead(ref ReadOnlySpan<byte> rest, out int second)
    {
        (second, var seconds) = (0, 0);
        if (!DayText.TryNumber(ref rest, 1, 2, out var hours) || !DayText.TrySkip(ref rest, ':')
            || !DayText.TryNumber(ref rest, 2, 2, out var minutes))
        {
            return false;
        }

        if (rest is [(byte)':', ..])
        {
            rest = rest[1..];
            if (!DayText.TryNumber(ref rest, 2, 2, out seconds) || !TrySkipFraction(ref rest))
            {
                return false;
            }
        }

        return TryHalf(ref rest, ref hours) && TryCount(hours, minutes, seconds, out second);
    }

    /// <summary>Reads HHmmss, and a fraction of a second.</summary>
    public static bool TryReadCompact(ref ReadOnlySpan<byte> rest, out int second)
    {
        second = 0;
        var digits = DayText.Digits(rest[..6]);
        rest = rest[6..];
        return TryCount(digits / 10_000, digits / 100 % 100, digits % 100, out second) && TrySkipFraction(ref rest);
    }

    /// <summary>The second of a day; false where there is no such time.</summary>
    public static bool TryCount(int hours, int minutes, int seconds, out int second)
    {
        second = (hours * 60 + minutes) * 60 + seconds;
        return hours is >= 0 and <= 23 && minutes is >= 0 and <= 59 && seconds is >= 0 and <= 59;
    }

    private static bool TrySkipFraction(ref ReadOnlySpan<byte> rest)
    {
        if (rest is not [(byte)'.', ..])
        {
            return true;
        }

        var digits = DayText.CountDigits(rest[1..]);
        rest = rest[(1 + digits)..];
        return digits > 0;
    }

    // Morning (SA, AM) and afternoon (CH, PM) have the hours 1 to 12; who writes 13 to 23 may say that it is the afternoon.
    private static bool TryHalf(ref ReadOnlySpan<byte> rest, ref int hours)
    {
        var word = rest is [(byte)' ', ..] ? rest[1..] : rest;
        if (word.Length < 2)
        {
            return true;
        }

        var isMorning = Ascii.EqualsIgnoreCase(word[..2], "SA"u8) || Ascii.EqualsIgnoreCase(word[..2], "AM"u8);
        var isAfternoon = Ascii.EqualsIgnoreCase(word[..2], "CH"u8) || Ascii.EqualsIgnoreCase(word[..2], "PM"u8);
        if (!isMorning && !isAfternoon)
        {
            return true;
        }

        rest = word[2..];
        if (hours is < 1 or > Noon)
        {
            return isAfternoon && hours > Noon;
        }

        hours = hours % Noon + (isAfternoon ? Noon : 0);
        return true;
    }
}
