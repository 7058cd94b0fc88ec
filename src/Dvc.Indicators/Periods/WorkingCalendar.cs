using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>
/// Which days are working days (ngày làm việc): Monday to Friday, but for the days off and the weekend days worked, as announced.
/// </summary>
/// <remarks>
/// Holidays are data and never computed from rules. A day of a year without data is neither working nor off: to ask for it throws
/// <see cref="MissingCalendarYearException"/>. Immutable and safe for use by several threads; every question takes constant or
/// logarithmic time.
/// </remarks>
public sealed class WorkingCalendar
{
    private static readonly Lazy<WorkingCalendar> BuiltIn = new(BuiltInCalendar.Load);

    private readonly int _firstDay;
    private readonly int[] _workingDaysUpTo;
    private readonly ImmutableArray<CalendarYear> _years;
    private readonly bool[] _covered;

    internal WorkingCalendar(IEnumerable<CalendarYear> years)
    {
        _years = years.ToImmutableArray().Sort((year, other) => year.Year.CompareTo(other.Year));
        _firstDay = new DateOnly(_years[0].Year, 1, 1).DayNumber;
        _covered = new bool[_years[^1].Year - _years[0].Year + 1];
        _workingDaysUpTo = new int[new DateOnly(_years[^1].Year, 12, 31).DayNumber - _firstDay + 1];
        foreach (var year in _years)
        {
            _covered[year.Year - _years[0].Year] = true;
            MarkWorkingDays(year);
        }

        for (var i = 1; i < _workingDaysUpTo.Length; i++)
        {
            _workingDaysUpTo[i] += _workingDaysUpTo[i - 1];
        }
    }

    /// <summary>The calendar of Viet Nam that comes with the library, 2022 to 2027; the last year is computed, not yet announced.</summary>
    public static WorkingCalendar VietNam => BuiltIn.Value;

    /// <summary>The years that have data, in order; at least one.</summary>
    public ImmutableArray<CalendarYear> Years => _years;

    /// <summary>The calendar's id and the hash of what computes in it; results carry it and only results of equal hashes compare.</summary>
    public CalendarIdentity Identity => field ??= new CalendarIdentity(GivenId ?? CalendarIdentity.Unnamed, CalendarHash.Of(_years));

    /// <summary>The id that the data gives; null where it gives none.</summary>
    internal string? GivenId { get; init; }

    /// <summary>Reads a calendar.</summary>
    /// <param name="utf8Json">
    /// JSON in UTF-8, with or without BOM: <c>{"id": "my-calendar", "years": [{"year": 2026, "status": "announced", "source": "where from",
    /// "off": ["2026-01-01"], "worked": ["2026-01-10"]}]}</c>. The id may be left out. Status is <c>announced</c> or <c>computed</c>; days off are Monday to
    /// Friday, days worked Saturday or Sunday; every day lies in its year and is named once; a year is named once.
    /// </param>
    /// <returns>The calendar, or every mistake at once.</returns>
    public static Outcome<WorkingCalendar> Read(ReadOnlyMemory<byte> utf8Json) => new WorkingCalendarReader().Read(utf8Json);

    /// <summary>Whether there is data of a year.</summary>
    /// <param name="year">The year.</param>
    /// <returns>True when every day of the year can be asked for.</returns>
    public bool Covers(int year)
    {
        var index = year - _years[0].Year;
        return index >= 0 && index < _covered.Length && _covered[index];
    }

    /// <summary>The years without data among those from one day to another.</summary>
    /// <param name="first">The first day, included.</param>
    /// <param name="last">The last day, included.</param>
    /// <returns>The years in order; empty when every day is covered, or the last day is before the first.</returns>
    public ImmutableArray<int> MissingYears(DateOnly first, DateOnly last)
    {
        var missing = ImmutableArray.CreateBuilder<int>();
        for (var year = first.Year; first <= last && year <= last.Year; year++)
        {
            if (!Covers(year))
            {
                missing.Add(year);
            }
        }

        return missing.ToImmutable();
    }

    /// <summary>Whether a day is a working day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True for a working day, false for a day off.</returns>
    /// <exception cref="MissingCalendarYearException">There is no data of the day's year.</exception>
    public bool IsWorkingDay(DateOnly day)
    {
        if (!Covers(day.Year))
        {
            throw new MissingCalendarYearException(day.Year);
        }

        return UpTo(day.DayNumber) > UpTo(day.DayNumber - 1);
    }

    /// <summary>The working days strictly after one day and up to and including another.</summary>
    /// <param name="after">The day that is not counted.</param>
    /// <param name="upTo">The last day that is counted.</param>
    /// <returns>The count; 0 when <paramref name="upTo"/> is not after <paramref name="after"/>.</returns>
    /// <exception cref="MissingCalendarYearException">There is no data of a year in which counted days lie.</exception>
    public int WorkingDaysBetween(DateOnly after, DateOnly upTo) =>
        TryWorkingDaysBetween(after, upTo, out var count, out var missing) ? count : throw new MissingCalendarYearException(missing);

    /// <summary>The same as <see cref="WorkingDaysBetween"/>, without an exception.</summary>
    /// <param name="after">The day that is not counted.</param>
    /// <param name="upTo">The last day that is counted.</param>
    /// <param name="count">The count, or 0 when a year is missing.</param>
    /// <param name="missingYear">The first year without data, or 0 when there is a count.</param>
    /// <returns>True when there is a count.</returns>
    public bool TryWorkingDaysBetween(DateOnly after, DateOnly upTo, out int count, out int missingYear)
    {
        count = 0;
        missingYear = 0;
        if (upTo <= after)
        {
            return true;
        }

        missingYear = FirstMissing(YearAfter(after), upTo.Year);
        count = missingYear == 0 ? UpTo(upTo.DayNumber) - UpTo(after.DayNumber) : 0;
        return missingYear == 0;
    }

    /// <summary>The n-th working day strictly after a day.</summary>
    /// <param name="from">The day that is not counted; it need not be a working day.</param>
    /// <param name="count">Which working day: 1 is the next; at least 1.</param>
    /// <returns>The working day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than 1.</exception>
    /// <exception cref="MissingCalendarYearException">The count reaches into a year without data.</exception>
    public DateOnly AddWorkingDays(DateOnly from, int count) =>
        TryAddWorkingDays(from, count, out var day, out var missing) ? day : throw new MissingCalendarYearException(missing);

    /// <summary>The same as <see cref="AddWorkingDays"/>, without an exception for a missing year.</summary>
    /// <param name="from">The day that is not counted; it need not be a working day.</param>
    /// <param name="count">Which working day: 1 is the next; at least 1.</param>
    /// <param name="day">The working day; no meaning when a year is missing.</param>
    /// <param name="missingYear">The first year without data, or 0 when there is a day.</param>
    /// <returns>True when there is a day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than 1.</exception>
    public bool TryAddWorkingDays(DateOnly from, int count, out DateOnly day, out int missingYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var found = TryDayOf((long)UpTo(from.DayNumber) + count, out day);
        missingYear = FirstMissing(YearAfter(from), found ? day.Year : Math.Max(YearAfter(from), _years[^1].Year + 1));
        return missingYear == 0;
    }

    /// <summary>The n-th working day strictly before a day.</summary>
    /// <param name="from">The day that is not counted; it need not be a working day.</param>
    /// <param name="count">Which working day: 1 is the last before; at least 1.</param>
    /// <returns>The working day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than 1.</exception>
    /// <exception cref="MissingCalendarYearException">The count reaches back into a year without data.</exception>
    public DateOnly SubtractWorkingDays(DateOnly from, int count) =>
        TrySubtractWorkingDays(from, count, out var day, out var missing) ? day : throw new MissingCalendarYearException(missing);

    /// <summary>The same as <see cref="SubtractWorkingDays"/>, without an exception for a missing year.</summary>
    /// <param name="from">The day that is not counted; it need not be a working day.</param>
    /// <param name="count">Which working day: 1 is the last before; at least 1.</param>
    /// <param name="day">The working day; no meaning when a year is missing.</param>
    /// <param name="missingYear">The first year without data, going back, or 0 when there is a day.</param>
    /// <returns>True when there is a day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than 1.</exception>
    public bool TrySubtractWorkingDays(DateOnly from, int count, out DateOnly day, out int missingYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var before = from.DayOfYear == 1 ? from.Year - 1 : from.Year;
        var found = TryDayOf((long)UpTo(from.DayNumber - 1) - count + 1, out day);
        missingYear = LastMissing(found ? day.Year : Math.Min(before, _years[0].Year - 1), before);
        return missingYear == 0;
    }

    private static int YearAfter(DateOnly day) => day is { Month: 12, Day: 31 } ? day.Year + 1 : day.Year;

    private int UpTo(int dayNumber)
    {
        var index = dayNumber - _firstDay;
        return index < 0 ? 0 : _workingDaysUpTo[Math.Min(index, _workingDaysUpTo.Length - 1)];
    }

    private bool TryDayOf(long ordinal, out DateOnly day)
    {
        day = default;
        if (ordinal < 1 || ordinal > _workingDaysUpTo[^1])
        {
            return false;
        }

        var (low, high) = (0, _workingDaysUpTo.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _workingDaysUpTo[middle] < ordinal ? (middle + 1, high) : (low, middle);
        }

        day = DateOnly.FromDayNumber(_firstDay + low);
        return true;
    }

    private int FirstMissing(int first, int last)
    {
        while (first <= last && Covers(first))
        {
            first++;
        }

        return first <= last ? first : 0;
    }

    private int LastMissing(int first, int last)
    {
        while (first <= last && Covers(last))
        {
            last--;
        }

        return first <= last ? last : 0;
    }

    private void MarkWorkingDays(CalendarYear year)
    {
        var last = new DateOnly(year.Year, 12, 31);
        for (var day = new DateOnly(year.Year, 1, 1); day <= last; day = day.AddDays(1))
        {
            _workingDaysUpTo[day.DayNumber - _firstDay] = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        foreach (var day in year.Off)
        {
            _workingDaysUpTo[day.DayNumber - _firstDay] = 0;
        }

        foreach (var day in year.Worked)
        {
            _workingDaysUpTo[day.DayNumber - _firstDay] = 1;
        }
    }
}
