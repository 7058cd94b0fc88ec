namespace Dvc.Indicators.Tests.Oracle;

/// <summary>Working days, one day after the other, from the calendar's data.</summary>
internal static class OracleDays
{
    private static readonly HashSet<int> Years = [.. WorkingCalendar.VietNam.Years.Select(year => year.Year)];
    private static readonly HashSet<DateOnly> Off = [.. WorkingCalendar.VietNam.Years.SelectMany(year => year.Off)];
    private static readonly HashSet<DateOnly> Worked = [.. WorkingCalendar.VietNam.Years.SelectMany(year => year.Worked)];

    /// <summary>"Weekends off. Extra days off and Saturdays worked, as announced" (5).</summary>
    public static bool IsWorkingDay(DateOnly day) =>
        Worked.Contains(day) || (!Off.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>
    /// "counted from the day after reception up to and including E's day"; "E before reception: 0 days" (3); null where they "reach into a
    /// year without data" (5).
    /// </summary>
    public static int? WorkingDays(DateOnly reception, DateOnly end)
    {
        var count = 0;
        for (var day = reception.AddDays(1); day <= end; day = day.AddDays(1))
        {
            if (!Years.Contains(day.Year))
            {
                return null;
            }

            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>
    /// "of n calendar days the n-th day after reception, and where that is a day off the next working day"; "n = 0 is the day of reception, by
    /// the same two sentences"; null where it lies in a year without data: "A last day after the cut need not be in the calendar".
    /// </summary>
    public static DateOnly? LastCalendarDay(DateOnly reception, decimal count)
    {
        var day = reception;
        for (var left = count; left > 0; left--)
        {
            day = day.AddDays(1);
            if (!Years.Contains(day.Year))
            {
                return null;
            }
        }

        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
            if (!Years.Contains(day.Year))
            {
                return null;
            }
        }

        return day;
    }

    /// <summary>
    /// "the n-th working day strictly before" (step -1) or "strictly after" (step 1) a day (3); null where it "reach[es] into a year
    /// without data" (5).
    /// </summary>
    public static DateOnly? NthWorkingDay(DateOnly from, int count, int step)
    {
        var day = from;
        while (count > 0)
        {
            day = day.AddDays(step);
            if (!Years.Contains(day.Year))
            {
                return null;
            }

            count -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }
}
