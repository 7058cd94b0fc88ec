using System.Globalization;

namespace Dvc.Indicators;

/// <summary>A working calendar was asked about a year of which it has no data.</summary>
/// <remarks>Check first with <see cref="WorkingCalendar.MissingYears"/>, or ask in the Try form.</remarks>
public sealed class MissingCalendarYearException : Exception
{
    /// <summary>Makes the exception for a year.</summary>
    /// <param name="year">The year without data.</param>
    public MissingCalendarYearException(int year)
        : base(string.Create(
            CultureInfo.InvariantCulture, $"The working calendar has no data of the year {year}: add the year to the calendar."))
    {
        Year = year;
    }

    /// <summary>The year without data.</summary>
    public int Year { get; }
}
