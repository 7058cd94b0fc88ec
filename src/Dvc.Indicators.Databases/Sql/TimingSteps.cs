namespace Dvc.Indicators.Databases;

/// <summary>When a dossier entered and ended, and the last second in which it is on time (rules.md 3), in whole seconds.</summary>
internal sealed class TimingSteps(SqlDialect dialect, JudgedPeriod period, bool isByDay)
{
    private static readonly string Never = SqlDialect.Number(CalendarTable.Never);

    private string Start => SqlDialect.Number(period.Period.Start.SecondsSinceEpoch);

    private string Cut => SqlDialect.Number(period.Cut.SecondsSinceEpoch);

    // What is received in the period is so before both.
    private string End => SqlDialect.Number(Math.Min(period.Period.End.SecondsSinceEpoch, period.Cut.SecondsSinceEpoch));

    /// <summary>When it entered; NULL for what is in no figure. When processing ended; never where nothing is known.</summary>
    public string RenderEnded(string from, bool isUnique) =>
        $"""
        SELECT r.*, {(isUnique ? "reason" : "CASE WHEN reason = '' AND version > 1 THEN 'superseded' ELSE reason END")} AS outcome,
          CASE WHEN status IN (1, 3) THEN NULL ELSE COALESCE(received, submitted) END AS entered,
          CASE WHEN status IN (7, 8, 9, 10) THEN COALESCE(finished, returned, {Never}) WHEN status IN (5, 6) THEN COALESCE(requested, {Never}) ELSE {Never} END AS ended
        FROM {from} r{dialect.Fence}
        """;

    /// <summary>What the catalogue says, and where in the calendar the limit begins.</summary>
    public string RenderLimited(string from) =>
        $"""
        SELECT e.*, COALESCE(p.unit, -1) AS unit, COALESCE(p.amount, 0) AS amount, COALESCE(p.has_fee, 0) AS has_fee, COALESCE(p.returns_paper, 0) AS returns_paper,
          CASE WHEN entered >= {Start} AND entered < {End} THEN 1 ELSE 0 END AS in_period,
          CASE WHEN entered >= {Start} AND entered < {End} THEN {dialect.Quotient($"(entered - {Start})", VietnamTime.SecondsPerDay)} ELSE -1 END AS day,
          CASE WHEN q.named IS NULL THEN 0 ELSE 1 END AS petitioned
        FROM {from} e
        LEFT JOIN dvc_procedures p ON p.code = e.proc
        LEFT JOIN dvc_petitions q ON q.named = e.dossier{dialect.Fence}
        """;

    /// <summary>The last second of the deadline, before time for supplements is added.</summary>
    public string RenderJudged(string from) =>
        $"""
        SELECT l.*,
          CASE WHEN due IS NOT NULL THEN {Promised()}
            WHEN unit = {ProcedureTable.Seconds} THEN entered + amount
            WHEN unit = {ProcedureTable.WorkingDays} THEN COALESCE(c2.by_working, {Never})
            WHEN unit = {ProcedureTable.CalendarDays} THEN COALESCE(c2.by_calendar, {Never})
            ELSE {Never} END AS last,
          CASE WHEN due IS NULL AND unit IN ({ProcedureTable.WorkingDays}, {ProcedureTable.CalendarDays}) THEN 1 ELSE 0 END AS by_days,
          CASE WHEN requested IS NULL OR completed IS NULL OR status IN (5, 6) THEN {Never} WHEN requested > entered THEN requested ELSE entered END AS paused
        FROM {from} l
        LEFT JOIN dvc_calendar c1 ON c1.place = l.day
        LEFT JOIN dvc_calendar c2 ON c2.place = CASE WHEN unit = {ProcedureTable.WorkingDays} THEN c1.working + amount + 1 ELSE l.day + amount END{dialect.Fence}
        """;

    /// <summary>Whether it is on time at the cut.</summary>
    public string RenderTimed(string from)
    {
        // The clock stands still while the applicant is awaited, unless time was up before; a cut at a midnight belongs to the day before where days are counted.
        const string IsPaused = "paused < completed AND paused <= last";
        return
            $"""
            SELECT j.*, CASE WHEN in_period = 0 OR received IS NULL THEN 0
              WHEN status IN (5, 6) AND rounds > 1 THEN 0
              WHEN {IsPaused} AND (ended <= last + completed - paused OR {Cut} <= last + completed - paused) THEN 1
              WHEN {IsPaused} THEN 0
              WHEN last = {Never} OR ended <= last OR {Cut} <= last + by_days THEN 1
              ELSE 0 END AS on_time
            FROM {from} j{dialect.Fence}
            """;
    }

    private string Promised()
    {
        var day = SqlDialect.Number(VietnamTime.SecondsPerDay);
        var endOfDay = $"{dialect.Quotient("due", VietnamTime.SecondsPerDay)} * {day} + {SqlDialect.Number(VietnamTime.SecondsPerDay - 1)}";
        return isByDay ? endOfDay : $"CASE WHEN due_has_time = 1 THEN due ELSE {endOfDay} END";
    }
}
