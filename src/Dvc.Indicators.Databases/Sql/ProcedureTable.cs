namespace Dvc.Indicators.Databases;

/// <summary>What the catalogue says of procedures as a small table, limits as whole numbers of their unit.</summary>
internal static class ProcedureTable
{
    public static readonly SmallTable Table = new("dvc_procedures", "code", "has_fee", "returns_paper", "unit", "amount");

    /// <summary>Working days, calendar days, seconds, and no limit.</summary>
    public const int WorkingDays = 1;
    public const int CalendarDays = 2;
    public const int Seconds = 3;

    // More than all days and hours that the years there are hold.
    private const decimal Most = 5_000_000_000;

    public static IEnumerable<string> Rows(SqlDialect dialect, ProcedureCatalogue? catalogue) => (catalogue?.Procedures ?? [])
        .Where(procedure => dialect.CanHold(procedure.Code))
        .OrderBy(procedure => procedure.Code, StringComparer.Ordinal)
        .Select(procedure => $"{dialect.Literal(procedure.Code)}, {(procedure.HasFee ? 1 : 0)}, {(procedure.ReturnsPaper ? 1 : 0)}, {LimitOf(procedure)}")
        .DefaultIfEmpty("'', 0, 0, 0, 0");

    private static string LimitOf(Procedure procedure) => procedure.Limit switch
    {
        null => "0, 0",
        { Unit: TimeLimitUnit.Hours } limit => $"{Seconds}, {Whole(Math.Min(limit.Amount, Most) * 3600)}",
        { Unit: TimeLimitUnit.CalendarDays } limit => $"{CalendarDays}, {Whole(limit.Amount)}",
        { } limit => $"{WorkingDays}, {Whole(limit.Amount)}",
    };

    private static string Whole(decimal amount) => SqlDialect.Number((long)decimal.Floor(Math.Min(amount, Most)));
}
