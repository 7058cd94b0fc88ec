using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>The exceptions of one year: weekdays that are off and weekend days that are worked.</summary>
/// <remarks>Made by reading a calendar, which checks it. Immutable and safe for use by several threads.</remarks>
public sealed class CalendarYear
{
    internal CalendarYear(int year, CalendarStatus status, string source, ImmutableArray<DateOnly> off, ImmutableArray<DateOnly> worked)
    {
        Year = year;
        Status = status;
        Source = source;
        Off = off;
        Worked = worked;
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>Whether the days are announced or computed.</summary>
    public CalendarStatus Status { get; }

    /// <summary>Where the days come from, in words.</summary>
    public string Source { get; }

    /// <summary>The weekdays, Monday to Friday, that are off (nghỉ lễ, tết, nghỉ bù), in order; may be empty.</summary>
    public ImmutableArray<DateOnly> Off { get; }

    /// <summary>The Saturdays and Sundays that are worked (làm bù), in order; may be empty.</summary>
    public ImmutableArray<DateOnly> Worked { get; }
}
