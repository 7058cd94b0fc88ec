using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>A reporting period with its cut (thời điểm chốt), the instant at which what is still open is judged.</summary>
/// <remarks>
/// Records belong to it from the period's start, included, to the period's end or the cut, whichever is first, excluded. Immutable and
/// safe for use by several threads.
/// </remarks>
public sealed record JudgedPeriod
{
    /// <summary>Makes a period with its cut.</summary>
    /// <param name="period">The period.</param>
    /// <param name="cut">The cut, not before the period's start; it may be later than the period's end; null is the period's end.</param>
    /// <exception cref="ArgumentNullException">The period is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cut is before the period's start.</exception>
    public JudgedPeriod(ReportingPeriod period, VietnamTime? cut = null)
    {
        ArgumentNullException.ThrowIfNull(period);
        Period = period;
        Cut = cut ?? period.End;
        if (Cut < period.Start)
        {
            throw new ArgumentOutOfRangeException(nameof(cut), cut, $"The cut must not be before the start of the period {period}.");
        }
    }

    /// <summary>The period.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>The cut.</summary>
    public VietnamTime Cut { get; }

    /// <summary>Whether the period was still running at the cut, so that its figures will change.</summary>
    public bool IsProvisional => Cut < Period.End;

    /// <summary>Whether a record dated at a time belongs to it: in the period and before the cut.</summary>
    /// <param name="time">The time.</param>
    /// <returns>True from the period's start, included, to its end and the cut, both excluded.</returns>
    public bool Contains(VietnamTime time) => Period.Contains(time) && time < Cut;

    /// <summary>The years that a calendar lacks for its dossiers: among the days from the start to the end and to the cut.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <returns>The years in order; empty when the calendar is enough. A cut at a midnight needs the day before it.</returns>
    /// <exception cref="ArgumentNullException">The calendar is null.</exception>
    public ImmutableArray<int> MissingYears(WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var lastOfCut = LastDayBefore(Cut);
        return calendar.MissingYears(Period.FirstDay, lastOfCut > Period.LastDay ? lastOfCut : Period.LastDay);
    }

    /// <summary>The last day of which something lies before a cut.</summary>
    /// <param name="cut">The cut.</param>
    /// <returns>The day of the cut; of a midnight, which ends a day and uses up nothing of the one that it begins, the day before.</returns>
    internal static DateOnly LastDayBefore(VietnamTime cut) => cut.IsMidnight ? cut.Date.AddDays(-1) : cut.Date;

    /// <summary>The period and its cut, for logs and debuggers.</summary>
    /// <returns>The period, a blank, an at sign, a blank, the cut.</returns>
    public override string ToString() => $"{Period} @ {Cut}";
}
