namespace Dvc.Indicators;

/// <summary>Decides whether dossiers are on time (đúng hạn) at one cut, and why; Decision 766/QĐ-TTg, figure 2.1.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class OnTimeJudge
{
    private const int SecondsPerHour = 3600;

    // More hours than the years that there are hold; it keeps the product below from overflowing.
    private const decimal EndlessHours = 1_000_000;

    private readonly WorkingCalendar _calendar;

    /// <summary>Makes a judge.</summary>
    /// <param name="calendar">The working days.</param>
    /// <param name="comparison">How the end is compared with a promised time that has a time of day.</param>
    /// <param name="cut">The instant at which open dossiers are judged.</param>
    /// <exception cref="ArgumentNullException">The calendar is null.</exception>
    public OnTimeJudge(WorkingCalendar calendar, DueComparison comparison, VietnamTime cut)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        _calendar = calendar;
        Comparison = comparison;
        Cut = cut;
    }

    /// <summary>How the end is compared with a promised time that has a time of day.</summary>
    public DueComparison Comparison { get; }

    /// <summary>The instant at which open dossiers are judged.</summary>
    public VietnamTime Cut { get; }

    /// <summary>Judges one dossier.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="limit">The limit of its procedure, which counts where nothing was promised; null where there is none.</param>
    /// <returns>The verdict; null when the dossier was not received before the cut, or is new or refused: no figure holds it.</returns>
    /// <exception cref="ArgumentNullException">The dossier is null.</exception>
    /// <exception cref="MissingCalendarYearException">
    /// The calendar lacks a year between reception and the cut; <see cref="JudgedPeriod.MissingYears"/> tells beforehand.
    /// </exception>
    public OnTimeVerdict? Judge(Dossier dossier, TimeLimit? limit)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (dossier.Received is not { } received || received >= Cut || dossier.Status is DossierStatus.New or DossierStatus.Refused)
        {
            return null;
        }

        var (kind, end) = EndOf(dossier);
        var verdict = new OnTimeVerdict
        {
            Received = received,
            EndKind = kind,
            End = end,
            DeductedSeconds = IsWaiting(dossier) ? 0 : Supplementing(dossier, received, end),
            SupplementRounds = dossier.SupplementRounds,
        };
        if (IsWaiting(dossier) && dossier.SupplementRounds > 1)
        {
            return verdict with { Rule = OnTimeRule.RepeatedSupplements };
        }

        return dossier.Due is { } due ? ByPromise(verdict, due)
            : limit is { } known ? ByLimit(verdict, known)
            : verdict with { Rule = OnTimeRule.NoDeadline, IsOnTime = true };
    }

    private static bool IsWaiting(Dossier dossier) => dossier.Status is DossierStatus.AwaitingSupplement or DossierStatus.AwaitingDues;

    private (EndKind Kind, VietnamTime End) EndOf(Dossier dossier)
    {
        (EndKind Kind, VietnamTime? End) recorded = dossier.Status switch
        {
            DossierStatus.Processed or DossierStatus.Returned or DossierStatus.Withdrawn or DossierStatus.Stopped =>
                dossier.Finished is null ? (EndKind.Returned, dossier.Returned) : (EndKind.Finished, dossier.Finished),
            DossierStatus.AwaitingSupplement or DossierStatus.AwaitingDues => (EndKind.SupplementRequested, dossier.SupplementRequested),
            _ => (EndKind.Open, null),
        };
        return recorded.End is not { } end ? (EndKind.Open, Cut) : end > Cut ? (EndKind.AfterCut, Cut) : (recorded.Kind, end);
    }

    private static long Supplementing(Dossier dossier, VietnamTime received, VietnamTime end)
    {
        if (dossier.SupplementRequested is not { } from || dossier.SupplementCompleted is not { } to)
        {
            return 0;
        }

        var first = from > received ? from : received;
        var last = to < end ? to : end;
        return Math.Max(0, last.SecondsSince(first));
    }

    private OnTimeVerdict ByPromise(OnTimeVerdict verdict, Deadline due)
    {
        var byDay = Comparison == DueComparison.Date || !due.HasTimeOfDay;
        return verdict with
        {
            Due = due,
            Rule = byDay ? OnTimeRule.PromisedDay : OnTimeRule.PromisedInstant,
            IsOnTime = byDay ? verdict.JudgedEnd.Date <= due.Day : verdict.JudgedEnd <= due.Time,
        };
    }

    private OnTimeVerdict ByLimit(OnTimeVerdict verdict, TimeLimit limit)
    {
        var judged = verdict with { Limit = limit };
        if (limit.Unit == TimeLimitUnit.Hours)
        {
            var elapsed = verdict.JudgedEnd.SecondsSince(verdict.Received);
            var isWithin = limit.Amount >= EndlessHours || elapsed <= limit.Amount * SecondsPerHour;
            return judged with { Rule = OnTimeRule.Hours, IsOnTime = isWithin };
        }

        var (from, to) = (verdict.Received.Date, LastDay(verdict.JudgedEnd));
        var days = limit.Unit == TimeLimitUnit.WorkingDays ? _calendar.WorkingDaysBetween(from, to) : CalendarDays(from, to);
        return judged with
        {
            Rule = limit.Unit == TimeLimitUnit.WorkingDays ? OnTimeRule.WorkingDays : OnTimeRule.CalendarDays,
            Days = days,
            IsOnTime = days <= limit.Amount,
        };
    }

    // What ends with the cut at a midnight has used up the day before and nothing of the day that begins.
    private DateOnly LastDay(VietnamTime end) => end == Cut && Cut.IsMidnight ? end.Date.AddDays(-1) : end.Date;

    private int CalendarDays(DateOnly from, DateOnly to)
    {
        while (to > from && !_calendar.IsWorkingDay(to))
        {
            to = to.AddDays(-1);
        }

        return Math.Max(0, to.DayNumber - from.DayNumber);
    }
}
