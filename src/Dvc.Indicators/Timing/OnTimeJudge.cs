namespace Dvc.Indicators;

/// <summary>Explains whether dossiers are on time (đúng hạn) at one cut; Decision 766/QĐ-TTg, figure 2.1.</summary>
/// <remarks>
/// The verdict is that of the one text by which dossiers are counted; what is worked out here says why. Immutable and safe for use by several
/// threads.
/// </remarks>
internal sealed class OnTimeJudge
{
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
        return Judge(dossier, limit, ProcedureLimit.Create(limit, _calendar));
    }

    /// <summary>The same with what was worked out of the limit before.</summary>
    internal OnTimeVerdict? Judge(Dossier dossier, TimeLimit? limit, ProcedureLimit deadline)
    {
        var times = DossierTimes<OneLane>.From(DossierValues.From(dossier).ToLanes());
        if (dossier.Received is not { } received || received >= Cut || StatusRules.AreOutside(times.Fields).IsSet)
        {
            return null;
        }

        var limits = new LimitLanes<OneLane>
        {
            LastSecond = new OneLane(deadline.LastSecond(received.SecondsSinceEpoch)),
            AreInDays = OneLane.Create(deadline.IsInDays),
        };
        var (kind, end) = EndOf(dossier, times.End.Value);
        var verdict = new OnTimeVerdict
        {
            IsOnTime = Cut.SecondsSinceEpoch < OnTimeLimit.LateFrom(times, limits, Comparison == DueComparison.Date).Value,
            Received = received,
            EndKind = kind,
            End = end,
            DeductedSeconds = Deducted(times, end),
            SupplementRounds = dossier.SupplementRounds,
        };
        return OnTimeLimit.AreLate(times.Fields).IsSet ? verdict with { Rule = OnTimeRule.RepeatedSupplements }
            : dossier.Due is { } due ? ByPromise(verdict, due)
            : limit is { } known ? ByLimit(verdict, known, deadline)
            : verdict with { Rule = OnTimeRule.NoDeadline };
    }

    private (EndKind Kind, VietnamTime End) EndOf(Dossier dossier, uint recorded)
    {
        if (recorded == DossierValues.Unknown)
        {
            return (EndKind.Open, Cut);
        }

        var end = VietnamTime.FromSeconds(recorded);
        return end > Cut ? (EndKind.AfterCut, Cut)
            : (dossier.Status is DossierStatus.AwaitingSupplement or DossierStatus.AwaitingDues ? EndKind.SupplementRequested
                : dossier.Finished is null ? EndKind.Returned : EndKind.Finished, end);
    }

    private static long Deducted(in DossierTimes<OneLane> times, VietnamTime end)
    {
        var from = OnTimeLimit.PauseFrom(times);
        return OnTimeLimit.HavePause(times, from).IsSet
            ? Math.Max(0, (long)Math.Min(times.SupplementCompleted.Value, end.SecondsSinceEpoch) - from.Value)
            : 0;
    }

    private OnTimeVerdict ByPromise(OnTimeVerdict verdict, Deadline due) => verdict with
    {
        Due = due,
        Rule = Comparison == DueComparison.Date || !due.HasTimeOfDay ? OnTimeRule.PromisedDay : OnTimeRule.PromisedInstant,
    };

    private OnTimeVerdict ByLimit(OnTimeVerdict verdict, TimeLimit limit, ProcedureLimit deadline)
    {
        var judged = verdict with { Limit = limit };
        if (limit.Unit == TimeLimitUnit.Hours)
        {
            return judged with { Rule = OnTimeRule.Hours };
        }

        var (from, to) = (verdict.Received.Date, LastDay(verdict.JudgedEnd));
        return limit.Unit == TimeLimitUnit.WorkingDays
            ? judged with { Rule = OnTimeRule.WorkingDays, Days = _calendar.WorkingDaysBetween(from, to) }
            : judged with
            {
                Rule = OnTimeRule.CalendarDays,
                Days = Math.Max(0, to.DayNumber - from.DayNumber),
                LimitLastDay = deadline.LastDay(verdict.Received),
            };
    }

    // What ends with the cut has used up no day that begins with it.
    private DateOnly LastDay(VietnamTime end) => end == Cut ? JudgedPeriod.LastDayBefore(Cut) : end.Date;
}
