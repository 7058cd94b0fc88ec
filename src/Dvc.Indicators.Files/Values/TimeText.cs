namespace Dvc.Indicators.Files;

/// <summary>
/// Reads dates, with or without a time of day, in all forms that records have: for every file, and what is right is said here.
/// <see cref="CommonTime"/> reads the most common ones faster.
/// </summary>
internal static class TimeText
{
    /// <summary>Reads a date.</summary>
    /// <param name="text">The value without blanks around it, not empty.</param>
    /// <param name="zone">What becomes of foreign zones.</param>
    /// <param name="time">What it says; of a faulty date how its day is written, as far as that could be read.</param>
    /// <param name="isMonthFirst">Whether the month stands before the day where both stand between slashes.</param>
    /// <returns>Null, or what is wrong: <see cref="RejectionReason.Date"/> or <see cref="RejectionReason.Zone"/>.</returns>
    public static RejectionReason? Read(ReadOnlySpan<byte> text, ZoneHandling zone, out ReadTime time, bool isMonthFirst = false)
    {
        time = default;
        var rest = text;
        var hasTimeOfDay = TimeOfDayText.IsAtStart(text);
        var second = 0;
        if (hasTimeOfDay && !(TimeOfDayText.TryRead(ref rest, out second) && DayText.TrySkip(ref rest, ' ')))
        {
            return RejectionReason.Date;
        }

        if (!DayText.TryRead(ref rest, out var day) || (hasTimeOfDay && day.Form == DayForm.Compact))
        {
            return RejectionReason.Date;
        }

        day = isMonthFirst && day.Form == DayForm.Slashes ? day.WithMonthFirst() : day;
        time = new ReadTime(day, hasTimeOfDay, null);
        if (!hasTimeOfDay && !TryTimeBehind(ref rest, day.Form, out hasTimeOfDay, out second))
        {
            return RejectionReason.Date;
        }

        return !ZoneSuffix.TryRead(rest, out var suffix) ? RejectionReason.Date : Resolve(day, hasTimeOfDay, second, suffix, zone, out time);
    }

    /// <summary>Says what comes of a day and a time of day that could be read.</summary>
    public static RejectionReason? Resolve(
        DayText day, bool hasTimeOfDay, int second, ZoneSuffix suffix, ZoneHandling zone, out ReadTime time)
    {
        time = new ReadTime(day, hasTimeOfDay, null, day.IsPlaceholder);
        if (day.IsPlaceholder)
        {
            return null;
        }

        if (!day.IsValid)
        {
            return RejectionReason.Date;
        }

        if (suffix.IsForeign && zone == ZoneHandling.Refuse)
        {
            return RejectionReason.Zone;
        }

        // A date alone is that day in every zone.
        var isMoved = suffix.IsForeign && zone == ZoneHandling.Utc && hasTimeOfDay;
        var seconds = VietnamTime.AtStartOf(new DateOnly(day.Year, day.Month, day.Day)).SecondsSinceEpoch + (long)second
            + (isMoved ? suffix.SecondsToVietnam : 0);
        if (seconds < 0 || seconds >= VietnamTime.Latest.SecondsSinceEpoch)
        {
            return RejectionReason.Date;
        }

        time = time with { Time = VietnamTime.FromSeconds((uint)seconds) };
        return null;
    }

    // A time follows behind one blank, or behind a year that comes first also behind a T.
    private static bool TryTimeBehind(ref ReadOnlySpan<byte> rest, DayForm form, out bool hasTimeOfDay, out int second)
    {
        second = 0;
        hasTimeOfDay = form == DayForm.Compact;
        if (hasTimeOfDay)
        {
            return TimeOfDayText.TryReadCompact(ref rest, out second);
        }

        hasTimeOfDay = rest is [(byte)' ', >= (byte)'0' and <= (byte)'9', ..] || (form == DayForm.Iso && rest is [(byte)'T', ..]);
        rest = hasTimeOfDay ? rest[1..] : rest;
        return !hasTimeOfDay || TimeOfDayText.TryRead(ref rest, out second);
    }
}
