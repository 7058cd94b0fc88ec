namespace Dvc.Indicators.Tests.Oracle;

/// <summary>The on-time rule of rules.md 3, sentence by sentence. The dossier has a time of reception.</summary>
internal static class OracleTiming
{
    public static OracleVerdict Judge(Dossier dossier, TimeLimit? limit, VietnamTime cut, DueComparison comparison)
    {
        // "> 1: the dossier is overdue, whatever its deadline"
        if (dossier.Status is DossierStatus.AwaitingSupplement or DossierStatus.AwaitingDues && dossier.SupplementRounds > 1)
        {
            return new OracleVerdict(false, null, false, OracleRule.SecondSupplement);
        }

        // "Where E is missing or later than C the dossier is open and E = C"
        var written = WrittenEnd(dossier);
        var isOpen = written is null || written > cut;
        var end = isOpen ? cut : written!.Value;
        end = WithoutCitizensTime(dossier, end);
        var (isOnTime, rule) = dossier.Due is { } due ? AgainstDeadline(end, due, comparison) : AgainstLimit(dossier, end, limit, cut);
        return new OracleVerdict(isOnTime, end, isOpen, rule);
    }

    /// <summary>
    /// The table of E: "9 processed, 10 returned: NgayKetThucXuLy, else NgayTra"; "7 withdrawn, 8 stopped" the same;
    /// "5 waiting for supplements, 6 waiting for dues: SoLanBoSung ≤ 1: NgayYeuCauBoSung"; "2 received, 4 in process: open".
    /// </summary>
    private static VietnamTime? WrittenEnd(Dossier dossier)
    {
        switch (dossier.Status)
        {
            case DossierStatus.Processed:
            case DossierStatus.Returned:
            case DossierStatus.Withdrawn:
            case DossierStatus.Stopped:
                return dossier.Finished is not null ? dossier.Finished : dossier.Returned;
            case DossierStatus.AwaitingSupplement:
            case DossierStatus.AwaitingDues:
                return dossier.SupplementRequested;
            default:
                return null;
        }
    }

    /// <summary>
    /// "For status 2, 4 and 7–10 the citizen's time is taken off: the part of [NgayYeuCauBoSung, NgayHoanThanhBoSung], both known and in
    /// order (≤), that lies between NgayTiepNhan and E is subtracted from E by the clock. For 5 and 6 nothing is."
    /// </summary>
    private static VietnamTime WithoutCitizensTime(Dossier dossier, VietnamTime end)
    {
        if (dossier.Status is DossierStatus.AwaitingSupplement or DossierStatus.AwaitingDues
            || dossier.SupplementRequested is not { } asked
            || dossier.SupplementCompleted is not { } completed
            || asked > completed)
        {
            return end;
        }

        var from = asked > dossier.Received!.Value ? asked : dossier.Received.Value;
        var to = completed < end ? completed : end;
        return to > from ? end.AddSeconds(-to.SecondsSince(from)) : end;
    }

    /// <summary>
    /// "On time ⇔ E ≤ NgayHenTra. The comparison is by instant or by calendar day"; "A deadline written without a time of day is the end
    /// of its day and is compared by day; 00:00:00 written out is that instant"; "By day E's day is compared as it is; a C at a midnight
    /// is the day that it begins."
    /// </summary>
    private static (bool IsOnTime, OracleRule Rule) AgainstDeadline(VietnamTime end, Deadline due, DueComparison comparison) =>
        comparison == DueComparison.Date || !due.HasTimeOfDay
            ? (end.Date <= due.Day, OracleRule.DeadlineByDay)
            : (end <= due.Time, OracleRule.Deadline);

    /// <summary>
    /// "Without NgayHenTra: on time ⇔ the time from NgayTiepNhan to E is within the procedure's limit"; "hours are elapsed time to the
    /// second"; "no unit = no limit"; "Without a limit too: on time".
    /// </summary>
    private static (bool IsOnTime, OracleRule Rule) AgainstLimit(Dossier dossier, VietnamTime end, TimeLimit? limit, VietnamTime cut)
    {
        var reception = dossier.Received!.Value;
        switch (limit?.Unit)
        {
            case TimeLimitUnit.WorkingDays:
                return (OracleDays.WorkingDays(reception.Date, DayOfEnd(end, cut)) <= limit.Value.Amount, OracleRule.WorkingDays);
            case TimeLimitUnit.CalendarDays:
                var last = OracleDays.LastCalendarDay(reception.Date, decimal.Floor(limit.Value.Amount));
                return (last is null || DayOfEnd(end, cut) <= last, OracleRule.CalendarDays);
            case TimeLimitUnit.Hours:
                return (end.SecondsSince(reception) / 3600m <= limit.Value.Amount, OracleRule.Hours);
            default:
                return (true, OracleRule.NoDeadline);
        }
    }

    /// <summary>"where E = C and C is a midnight, also for a dossier finished exactly then, E's day is the day before"</summary>
    private static DateOnly DayOfEnd(VietnamTime end, VietnamTime cut) =>
        end == cut && cut.IsMidnight ? end.Date.AddDays(-1) : end.Date;
}
