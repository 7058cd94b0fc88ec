namespace Dvc.Indicators.Benchmarks.Rivals;

/// <summary>
/// DuckDB given this library's encoding and more: numbers for codes, seconds for times, one word of bits, and the last second on time
/// with limits, fees and supplements resolved for the period, so that its query is as short as can be.
/// </summary>
internal sealed class DuckDbEncoded(DuckDbConnection connection, JudgedPeriod period, DossierFactReader reader, AgencyCode[] agencies)
    : IDisposable
{
    public const string Table = "ma_hoa";
    public const string SortedTable = "ma_hoa_xep";

    private const DossierFacts Judged = DossierFacts.OnTime | DossierFacts.Satisfied;
    private const string Columns = "CoQuan UINTEGER, ThuTuc UINTEGER, Vao UINTEGER, KetThuc UINTEGER, Han UINTEGER, Bits USMALLINT";

    private readonly Dictionary<AgencyCode, uint> _agencies = agencies.Select((code, i) => (code, (uint)i)).ToDictionary();
    private readonly Dictionary<string, uint> _procedures = new(StringComparer.Ordinal);
    private readonly DuckDbAppender _appender = Create(connection);

    private uint Start => period.Period.Start.SecondsSinceEpoch;

    private uint End => Math.Min(period.Period.End.SecondsSinceEpoch, period.Cut.SecondsSinceEpoch);

    /// <summary>The counts by agency, whose name is its number.</summary>
    public string Query(string table)
    {
        var counters = Enumerable.Range(0, RivalCounts.Facts).Select(fact => (DossierFacts)(1 << fact) switch
        {
            DossierFacts.OnTime => "count_if(DungHan)::BIGINT",
            DossierFacts.Satisfied => $"count_if(DungHan AND (Bits & {(int)DossierFacts.Disliked}) = 0)::BIGINT",
            _ => $"count_if((Bits & {1 << fact}) <> 0)::BIGINT",
        });
        return $"""
            SELECT CoQuan::VARCHAR, {string.Join(", ", counters)} FROM (
                SELECT CoQuan, Bits, (Bits & {(int)DossierFacts.OnTime}) <> 0 AND least(KetThuc, {period.Cut.SecondsSinceEpoch}::UINTEGER) <= Han AS DungHan
                FROM {table} WHERE Vao >= {Start} AND Vao < {End}) GROUP BY CoQuan
            """;
    }

    /// <summary>The counts by agency and procedure, whose names are their numbers; pairs without any are left out.</summary>
    public string Pairs(string table)
    {
        var facts = RivalCounts.ProcedureFacts.Select(fact => 1 << fact).ToArray();
        var counters = facts.Select(fact => $"count_if((Bits & {fact}) <> 0)::BIGINT");
        return $"""
            SELECT CoQuan::VARCHAR, ThuTuc::VARCHAR, {string.Join(", ", counters)} FROM {table}
            WHERE Vao >= {Start} AND Vao < {End} AND (Bits & {facts.Sum()}) <> 0 GROUP BY CoQuan, ThuTuc
            """;
    }

    public string ProcedureOf(string number) =>
        _procedures.Keys.ElementAt(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));

    public string NameOf(string number) => agencies[int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)].ToString();

    public void Add(Dossier dossier)
    {
        var facts = reader.Read(dossier, out var verdict);
        var canBeOnTime = verdict is { Rule: not OnTimeRule.RepeatedSupplements } ? DossierFacts.OnTime : DossierFacts.None;
        _appender.Put(_agencies[dossier.Agency]);
        _appender.Put(NumberOf(dossier.Procedure));
        _appender.Put((dossier.Received ?? dossier.Submitted)?.SecondsSinceEpoch ?? uint.MaxValue);
        _appender.Put(verdict?.End.SecondsSinceEpoch ?? uint.MaxValue);
        _appender.Put(LastOnTime(verdict));
        _appender.Put((ushort)((facts & ~Judged) | canBeOnTime));
        _appender.EndRow();
    }

    /// <summary>Ends the rows and sorts them by agency and procedure into a second table.</summary>
    public void Dispose()
    {
        _appender.Dispose();
        connection.Execute($"CREATE TABLE {SortedTable} AS SELECT * FROM {Table} ORDER BY CoQuan, ThuTuc, Vao");
    }

    private uint NumberOf(string procedure)
    {
        if (!_procedures.TryGetValue(procedure, out var number))
        {
            _procedures.Add(procedure, number = (uint)_procedures.Count);
        }

        return number;
    }

    private static DuckDbAppender Create(DuckDbConnection connection)
    {
        connection.Execute($"CREATE TABLE {Table} ({Columns})");
        return new DuckDbAppender(connection, Table, ["UINTEGER", "UINTEGER", "UINTEGER", "UINTEGER", "UINTEGER", "USMALLINT"]);
    }

    // What was taken off the end is added to the promise instead; what a limit decided is decided.
    private static uint LastOnTime(OnTimeVerdict? verdict) => verdict is not { } known ? 0
        : known.Rule == OnTimeRule.PromisedInstant ? (uint)(known.Due!.Value.Time.SecondsSinceEpoch + known.DeductedSeconds)
        : known.IsOnTime ? uint.MaxValue : 0;
}
