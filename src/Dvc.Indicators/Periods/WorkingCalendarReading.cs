using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Dvc.Indicators;

/// <summary>What came of reading a working calendar: the calendar, or every mistake in its data.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class WorkingCalendarReading
{
    internal WorkingCalendarReading(WorkingCalendar? calendar, ImmutableArray<CalendarError> errors)
    {
        Calendar = calendar;
        Errors = errors;
    }

    /// <summary>The calendar, or null when there are errors.</summary>
    public WorkingCalendar? Calendar { get; }

    /// <summary>The mistakes in the order of the text; empty when there is a calendar.</summary>
    public ImmutableArray<CalendarError> Errors { get; }

    /// <summary>Whether there is a calendar.</summary>
    [MemberNotNullWhen(true, nameof(Calendar))]
    public bool IsValid => Calendar is not null;
}
