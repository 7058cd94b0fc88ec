namespace Dvc.Indicators.Databases;

/// <summary>
/// The working days as a small table, so that no engine computes with days: a row for each day from the period's start on, and for each working
/// day by its number. Only ends before the cut are told: a limit that ends later is no limit.
/// </summary>
internal static class CalendarTable
{
    /// <summary>Later than every time there is.</summary>
    public const long Never = 100_000_000_000;

    public static readonly SmallTable Table = new("dvc_calendar", "place", "working", "by_working", "by_calendar");

    /// <summary>
    /// The rows: the number of a day (from 0), the working days up to it, the last second of a limit that ends before the working day of this
    /// number (from 1), and the last second of a limit whose last day is this one.
    /// </summary>
    public static IEnumerable<string> Rows(JudgedPeriod period, WorkingCalendar calendar)
    {
        var (first, start) = (period.Period.FirstDay, period.Period.Start.SecondsSinceEpoch);
        var days = (int)((period.Cut.SecondsSinceEpoch - start + VietnamTime.SecondsPerDay - 1L) / VietnamTime.SecondsPerDay);
        var isWorking = Enumerable.Range(0, days).Select(day => calendar.IsWorkingDay(first.AddDays(day))).ToArray();
        int[] workingDays = [.. Enumerable.Range(0, days).Where(day => isWorking[day])];
        var working = 0;
        for (var day = 0; day <= days; day++)
        {
            working += day < days && isWorking[day] ? 1 : 0;
            var next = Array.FindIndex(isWorking, day, isOne => isOne);
            yield return string.Join(", ", new long[]
            {
                day, working, day >= 1 && day <= workingDays.Length ? Last(workingDays[day - 1] - 1) : Never, next >= 0 ? Last(next) : Never,
            }.Select(SqlDialect.Number));
        }

        long Last(int day) => start + (day + 1L) * VietnamTime.SecondsPerDay - 1 is var last && last < period.Cut.SecondsSinceEpoch ? last : Never;
    }
}
