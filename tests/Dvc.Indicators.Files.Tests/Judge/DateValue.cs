namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>Reads dates, with or without a time of day, in the six forms that records have.</summary>
internal static class DateValue
{
    private const int FirstYear = 1990;
    private const int LastYear = 2099;

    /// <summary>Reads a date.</summary>
    /// <param name="text">The value without blanks around it, not empty.</param>
    /// <param name="zone">What becomes of foreign zones.</param>
    /// <param name="time">The time; without a time of day 00:00:00 of the day, as it stands there before any move.</param>
    /// <param name="hasTimeOfDay">Whether a time of day is written.</param>
    /// <param name="secondsToMove">How far a time with a foreign zone is to be moved.</param>
    /// <returns>Null, or what is wrong: <see cref="RejectionReason.Date"/> or <see cref="RejectionReason.Zone"/>.</returns>
    public static RejectionReason? Read(
        ReadOnlySpan<byte> text, ZoneHandling zone, out VietnamTime time, out bool hasTimeOfDay, out int secondsToMove)
    {
        time = default;
        secondsToMove = 0;
        if (!TryDay(text, out var day, out var length, out hasTimeOfDay))
        {
            return RejectionReason.Date;
        }

        var rest = text[length..];
        var secondOfDay = 0;
        if ((hasTimeOfDay && !TryTimeOfDay(ref rest, out secondOfDay)) || !ZoneSuffix.TryRead(rest, out var suffix))
        {
            return RejectionReason.Date;
        }

        time = VietnamTime.AtStartOf(day).AddSeconds(secondOfDay);
        if (suffix.IsForeign && zone == ZoneHandling.Refuse)
        {
            return RejectionReason.Zone;
        }

        secondsToMove = suffix.IsForeign && zone == ZoneHandling.Utc ? suffix.SecondsToVietnam : 0;
        return null;
    }

    /// <summary>Moves a time; false when that leaves the years that records can have.</summary>
    public static bool TryMove(ref VietnamTime time, int seconds)
    {
        var moved = time.SecondsSinceEpoch + (long)seconds;
        var isInRange = moved >= 0 && moved < VietnamTime.Latest.SecondsSinceEpoch;
        time = isInRange ? time.AddSeconds(seconds) : time;
        return isInRange;
    }

    // The length is that of the day and, where a time of day follows, of what stands between them.
    private static bool TryDay(ReadOnlySpan<byte> text, out DateOnly day, out int length, out bool hasTimeOfDay)
    {
        if (text.Length >= 10 && text[4] == '-' && text[7] == '-')
        {
            hasTimeOfDay = text.Length > 11 && text[10] is (byte)' ' or (byte)'T' && IsDigit(text[11]);
            length = hasTimeOfDay ? 11 : 10;
            return TryDay(text[..4], text[5..7], text[8..10], out day);
        }

        if (text.Length >= 10 && text[2] == '/' && text[5] == '/')
        {
            hasTimeOfDay = text.Length > 11 && text[10] == ' ' && IsDigit(text[11]);
            length = hasTimeOfDay ? 11 : 10;
            return TryDay(text[6..10], text[3..5], text[..2], out day);
        }

        day = default;
        hasTimeOfDay = true;
        length = 8;
        return text.Length >= 14 && TryDay(text[..4], text[4..6], text[6..8], out day);
    }

    private static bool TryDay(ReadOnlySpan<byte> yearText, ReadOnlySpan<byte> monthText, ReadOnlySpan<byte> dayText, out DateOnly day)
    {
        day = default;
        var year = Digits(yearText);
        var month = Digits(monthText);
        var dayOfMonth = Digits(dayText);
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, dayOfMonth);
        return true;
    }

    // HHmmss or HH:mm:ss, as the day before it is written, and a fraction of a second, which is cut off.
    private static bool TryTimeOfDay(ref ReadOnlySpan<byte> rest, out int second)
    {
        var hasColons = rest.Length > 2 && rest[2] == ':';
        var step = hasColons ? 3 : 2;
        var length = 2 + 2 * step;
        second = 0;
        if (rest.Length < length || (hasColons && rest[5] != ':'))
        {
            return false;
        }

        var (hours, minutes, seconds) = (Digits(rest[..2]), Digits(rest.Slice(step, 2)), Digits(rest.Slice(2 * step, 2)));
        second = (hours * 60 + minutes) * 60 + seconds;
        rest = rest[length..];
        return hours is >= 0 and <= 23 && minutes is >= 0 and <= 59 && seconds is >= 0 and <= 59 && TrySkipFraction(ref rest);
    }

    private static bool TrySkipFraction(ref ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty || rest[0] != '.')
        {
            return true;
        }

        var end = rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var digits = end < 0 ? rest.Length - 1 : end;
        rest = rest[(1 + digits)..];
        return digits > 0;
    }

    /// <summary>A number of digits only; -1 where there is anything else.</summary>
    internal static int Digits(ReadOnlySpan<byte> text)
    {
        var value = 0;
        foreach (var digit in text)
        {
            if (!IsDigit(digit))
            {
                return -1;
            }

            value = value * 10 + (digit - '0');
        }

        return value;
    }

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';
}
