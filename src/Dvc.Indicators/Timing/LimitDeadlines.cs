namespace Dvc.Indicators;

/// <summary>
/// The last seconds that are on time for dossiers whose procedure's limit decides, worked out once for each limit and day of reception.
/// </summary>
/// <remarks>
/// That a limit is kept until some last day and broken from then on holds because working days and calendar days only grow with the end.
/// Never changed once made.
/// </remarks>
internal sealed class LimitDeadlines
{
    private const uint Never = uint.MaxValue;
    private const decimal EndlessHours = 1_000_000;
    private const int SecondsPerHour = 3600;

    private readonly WorkingCalendar _calendar;
    private readonly int _firstDay;
    private readonly int _lastReceived;
    private readonly int _lastDay;
    private readonly Dictionary<TimeLimit, uint[]> _byDay = [];

    /// <summary>Deadlines for receptions in a period and before its cut, as far as the cut lets them matter.</summary>
    public LimitDeadlines(JudgedPeriod period, WorkingCalendar calendar)
        : this(calendar, period.Period.FirstDay, LastDayBefore(period.Cut), LastDayBefore(period.Cut))
    {
    }

    /// <summary>Deadlines for receptions of some days.</summary>
    /// <param name="calendar">The working days.</param>
    /// <param name="firstReceived">The first day of reception.</param>
    /// <param name="lastReceived">The last day of reception.</param>
    /// <param name="last">The last day that matters, of no uncovered year; a deadline after it is as good as none.</param>
    public LimitDeadlines(WorkingCalendar calendar, DateOnly firstReceived, DateOnly lastReceived, DateOnly last)
    {
        _calendar = calendar;
        _firstDay = firstReceived.DayNumber;
        _lastReceived = lastReceived.DayNumber;
        _lastDay = last.DayNumber;
    }

    /// <summary>The deadline of one limit as a function of the reception.</summary>
    /// <returns>The deadlines by the day of reception, from the first, or null where the limit is none.</returns>
    public uint[]? Of(TimeLimit? limit)
    {
        if (limit is not { } known)
        {
            return null;
        }

        if (!_byDay.TryGetValue(known, out var deadlines))
        {
            _byDay.Add(known, deadlines = known.Unit == TimeLimitUnit.Hours ? [SecondsOf(known)] : DaysOf(known));
        }

        return deadlines;
    }

    /// <summary>The last second on time, by what <see cref="Of"/> gave.</summary>
    public uint At(uint[]? deadlines, TimeLimitUnit unit, uint received)
    {
        if (deadlines is null)
        {
            return Never;
        }

        return unit == TimeLimitUnit.Hours
            ? (uint)Math.Min(Never, (ulong)received + deadlines[0])
            : deadlines[VietnamTime.FromSeconds(received).Date.DayNumber - _firstDay];
    }

    private static DateOnly LastDayBefore(VietnamTime cut) => cut.IsMidnight ? cut.Date.AddDays(-1) : cut.Date;

    private static uint SecondsOf(TimeLimit limit) =>
        limit.Amount >= EndlessHours ? Never : (uint)Math.Min(Never, decimal.Floor(limit.Amount * SecondsPerHour));

    private uint[] DaysOf(TimeLimit limit)
    {
        var deadlines = new uint[Math.Max(0, _lastReceived - _firstDay + 1)];
        var last = _firstDay;
        for (var day = _firstDay; day <= _lastReceived; day++)
        {
            last = Math.Max(last, day);
            while (last <= _lastDay && Days(limit.Unit, day, last) <= limit.Amount)
            {
                last++;
            }

            // The last day that matters is never followed by a later one that could be too late.
            deadlines[day - _firstDay] = last > _lastDay ? Never : VietnamTime.AtStartOf(DateOnly.FromDayNumber(last)).SecondsSinceEpoch - 1;
        }

        return deadlines;
    }

    private int Days(TimeLimitUnit unit, int from, int to)
    {
        if (unit == TimeLimitUnit.WorkingDays)
        {
            return _calendar.WorkingDaysBetween(DateOnly.FromDayNumber(from), DateOnly.FromDayNumber(to));
        }

        while (to > from && !_calendar.IsWorkingDay(DateOnly.FromDayNumber(to)))
        {
            to--;
        }

        return to - from;
    }
}
