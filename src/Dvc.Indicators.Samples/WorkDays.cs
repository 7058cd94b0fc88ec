namespace Dvc.Indicators.Samples;

/// <summary>The working days of a period and after it, by their place from 0, each as a number of days since the period's start.</summary>
internal sealed class WorkDays
{
    /// <summary>How many days after the period are known: promises and late ends reach into them.</summary>
    public const int Horizon = 120;

    private readonly int[] _days;
    private readonly int[] _placeUpTo;

    /// <exception cref="MissingCalendarYearException">The calendar lacks a year.</exception>
    public WorkDays(ReportingPeriod period, WorkingCalendar calendar)
    {
        Period = period;
        var days = Enumerable.Range(0, period.Days + Horizon);
        _days = [.. days.Where(day => calendar.IsWorkingDay(period.FirstDay.AddDays(day)))];
        _placeUpTo = new int[period.Days + Horizon];
        var place = -1;
        foreach (var day in days)
        {
            place += place + 1 < _days.Length && _days[place + 1] == day ? 1 : 0;
            _placeUpTo[day] = place;
        }

        Last = _placeUpTo[period.Days - 1];
    }

    public ReportingPeriod Period { get; }

    /// <summary>The place of the last working day of the period; -1 where it has none.</summary>
    public int Last { get; }

    /// <summary>The period's end, in seconds since its start.</summary>
    public int End => Period.Days * VietnamTime.SecondsPerDay;

    /// <summary>The day at a place.</summary>
    public int this[int place] => _days[place];

    /// <summary>The start of the day at a place, in seconds since the period's start.</summary>
    public int StartOf(int place) => _days[place] * VietnamTime.SecondsPerDay;

    /// <summary>The place of the first working day on or after a day.</summary>
    public int PlaceFrom(int day) => _placeUpTo[day] is >= 0 and var place && _days[place] == day ? place : _placeUpTo[day] + 1;

    /// <summary>The calendar day at a place.</summary>
    public DateOnly DateOf(int place) => Period.FirstDay.AddDays(_days[place]);
}
