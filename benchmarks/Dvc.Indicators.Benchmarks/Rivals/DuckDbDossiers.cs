using System.Globalization;
using Dvc.Indicators.Benchmarks.Data;
using Dvc.Indicators.Benchmarks.Tallies;

namespace Dvc.Indicators.Benchmarks.Rivals;

/// <summary>Fills DuckDB's tables of dossiers, and walks what its queries give.</summary>
internal static class DuckDbDossiers
{
    private const long UnixSecondsOfEpoch = 631_152_000;

    /// <summary>The catalogue that generated dossiers have.</summary>
    public static void CreateCatalogue(DuckDbConnection connection)
    {
        connection.Execute(
            "CREATE TABLE thu_tuc (MaTTHC VARCHAR, CoPhi BOOLEAN, TraKetQuaGiay BOOLEAN, ThoiHan DECIMAL(12, 4), DonViThoiHan VARCHAR)");
        var rows = GeneratedDossiers.Listed.Select(procedure => string.Create(
            CultureInfo.InvariantCulture,
            $"('{procedure.Code}', {procedure.HasFee}, {procedure.ReturnsPaper}, {procedure.Limit?.Amount.ToString(CultureInfo.InvariantCulture) ?? "NULL"}, {UnitOf(procedure)})"));
        connection.Execute($"INSERT INTO thu_tuc VALUES {string.Join(',', rows)}");
    }

    /// <summary>The natural table: a column a column, codes as text, times as times; a promised day as its last second.</summary>
    public static void CreateNatural(DuckDbConnection connection, IEnumerable<Dossier> dossiers)
    {
        var columns = DossierSchema.Columns.Where(column => column.Name != "CanBoXuLy").ToArray();
        connection.Execute($"CREATE TABLE ho_so_goc ({string.Join(", ", columns.Select(column => $"{column.Name} {column.Type}"))})");
        using var appender = new DuckDbAppender(connection, "ho_so_goc", columns.Select(column => column.Type));
        foreach (var dossier in dossiers)
        {
            PutNatural(appender, dossier);
        }
    }

    /// <summary>The natural table with what the catalogue says, and codes as ENUM and as numbers too.</summary>
    public static void CreateJoined(DuckDbConnection connection)
    {
        connection.Execute("CREATE TYPE co_quan AS ENUM (SELECT DISTINCT MaCoQuan FROM ho_so_goc ORDER BY MaCoQuan)");
        connection.Execute("CREATE TYPE ma_thu_tuc AS ENUM (SELECT DISTINCT MaTTHC FROM ho_so_goc ORDER BY MaTTHC)");
        connection.Execute("""
            CREATE TABLE ho_so_day_du AS SELECT *, MaCoQuan::co_quan AS MaCoQuanE, MaTTHC::ma_thu_tuc AS MaTTHCE,
                enum_code(MaCoQuan::co_quan)::UINTEGER AS SoCoQuan, enum_code(MaTTHC::ma_thu_tuc)::USMALLINT AS SoThuTuc
            FROM ho_so_goc LEFT JOIN thu_tuc USING (MaTTHC)
            """);
    }

    /// <summary>The number of rows that a query gives, each looked at.</summary>
    public static long Walk(DuckDbConnection connection, string sql, int counter)
    {
        using var result = connection.Query(sql);
        var (rows, sum) = (0L, 0L);
        while (result.Next())
        {
            rows += result.Rows;
            foreach (var count in result.Longs(counter))
            {
                sum += count;
            }
        }

        return rows + sum;
    }

    /// <summary>Takes the counts of agencies.</summary>
    public static RivalCounts Agencies(DuckDbConnection connection, string sql, Func<string, string>? nameOf = null)
    {
        var counts = new RivalCounts();
        using var result = connection.Query(sql);
        while (result.Next())
        {
            for (var row = 0; row < result.Rows; row++)
            {
                var agency = result.Text(0, row);
                counts.Agencies.Add(nameOf?.Invoke(agency) ?? agency, Row(result, row, 1, RivalCounts.Facts));
            }
        }

        return counts;
    }

    /// <summary>Takes the counts of pairs; rows without a procedure are those of agencies.</summary>
    public static RivalCounts Pairs(DuckDbConnection connection, string sql, bool hasAllFacts)
    {
        var counts = new RivalCounts();
        using var result = connection.Query(sql);
        while (result.Next())
        {
            for (var row = 0; row < result.Rows; row++)
            {
                var (agency, procedure) = (result.Text(0, row), result.Text(1, row));
                var facts = Row(result, row, 2, hasAllFacts ? RivalCounts.Facts : RivalCounts.ProcedureFacts.Length);
                if (procedure.Length == 0)
                {
                    counts.Agencies.Add(agency, facts);
                    continue;
                }

                if (!counts.Pairs.TryGetValue(agency, out var pairs))
                {
                    counts.Pairs.Add(agency, pairs = new(StringComparer.Ordinal));
                }

                pairs.Add(procedure, hasAllFacts ? Array.ConvertAll(RivalCounts.ProcedureFacts, fact => facts[fact]) : facts);
            }
        }

        return counts;
    }

    private static long[] Row(DuckDbResult result, int row, int first, int count)
    {
        var values = new long[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = result.Longs(first + i)[row];
        }

        return values;
    }

    private static string UnitOf(Procedure procedure) => procedure.Limit?.Unit switch
    {
        TimeLimitUnit.WorkingDays => "'ngaylamviec'",
        TimeLimitUnit.CalendarDays => "'ngay'",
        TimeLimitUnit.Hours => "'gio'",
        _ => "NULL",
    };

    private static void PutNatural(DuckDbAppender row, Dossier dossier)
    {
        row.Put(dossier.Key);
        row.Put(dossier.Procedure);
        row.Put(dossier.Agency.ToString());
        row.Put((byte)dossier.Channel);
        row.Put((byte)dossier.Status);
        row.Put(Micros(dossier.Submitted));
        row.Put(Micros(dossier.Received));
        row.Put(dossier.Due is { HasTimeOfDay: false } day ? Micros(day.Time.AddSeconds(VietnamTime.SecondsPerDay - 1)) : Micros(dossier.Due?.Time));
        row.Put(Micros(dossier.Finished));
        row.Put(Micros(dossier.Returned));
        row.Put(Micros(dossier.SupplementRequested));
        row.Put(Micros(dossier.SupplementCompleted));
        row.Put((int)dossier.SupplementRounds);
        row.Put((long?)dossier.Fee);
        row.Put((int)dossier.OnlinePayment);
        row.Put(dossier.HasPaperFile);
        row.Put(dossier.HasResultFile);
        row.Put(dossier.PapersDigitised);
        row.Put(dossier.Digitised);
        row.Put(dossier.FromNationalStore);
        row.Put(dossier.IdentifiedByVneid);
        row.Put(dossier.Disliked);
        row.Put(Micros(dossier.Updated));
        row.EndRow();
    }

    private static long? Micros(VietnamTime? time) =>
        time is { } known ? (known.SecondsSinceEpoch + UnixSecondsOfEpoch) * 1_000_000 : null;
}
