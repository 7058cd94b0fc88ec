namespace Dvc.Indicators;

/// <summary>The rule by which a dossier is on time or overdue.</summary>
public enum OnTimeRule : byte
{
    /// <summary>The end is not later than the promised instant.</summary>
    PromisedInstant,

    /// <summary>The day of the end is not later than the promised day.</summary>
    PromisedDay,

    /// <summary>The working days after reception are within the procedure's limit.</summary>
    WorkingDays,

    /// <summary>The end is not after the last day of the procedure's limit in calendar days; a last day that is a day off gives way to the next working day.</summary>
    CalendarDays,

    /// <summary>The time elapsed since reception, to the second, is within the procedure's limit.</summary>
    Hours,

    /// <summary>Supplements were asked for more than once and are still waited for: overdue, whatever the deadline.</summary>
    RepeatedSupplements,

    /// <summary>There is no promised time and no limit: on time.</summary>
    NoDeadline,
}
