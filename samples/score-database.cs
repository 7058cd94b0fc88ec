#:project ../src/Dvc.Indicators/Dvc.Indicators.csproj
#:package Microsoft.Data.Sqlite

using Dvc.Indicators;
using Microsoft.Data.Sqlite;

// The rows of a program's own table as dossiers. The table has no column of fees or digitising: those components are not computed, not 0.
var map = new DossierMap<SqliteDataReader>
{
    Key = row => row.GetString(0),
    Agency = row => row.GetString(1),
    Procedure = row => row.GetString(2),
    Status = row => row.GetInt32(3),
    Channel = row => row.GetInt32(4),
    Received = row => row.GetDateTime(5),
    DueDay = row => row.IsDBNull(6) ? null : DateOnly.FromDateTime(row.GetDateTime(6)),
    Finished = row => row.IsDBNull(7) ? null : row.GetDateTime(7),
};

using var connection = new SqliteConnection("Data Source=:memory:");
connection.Open();
Execute("CREATE TABLE hoso (ma TEXT PRIMARY KEY, coquan TEXT, thutuc TEXT, trangthai INT, kenh INT, tiepnhan TEXT, hentra TEXT, ketthuc TEXT)");
Execute("""
    INSERT INTO hoso VALUES
    ('HS-1', 'H44.1', '1.004', 9, 2, '2026-08-03 08:00:00', '2026-08-10', '2026-08-10 16:30:00'),
    ('HS-2', 'H44.1', '1.004', 9, 1, '2026-08-03 09:00:00', '2026-08-10', '2026-08-11 08:00:00'),
    ('HS-3', 'H44.2', '1.004', 4, 2, '2026-08-04 09:00:00', '2026-09-03', NULL),
    ('HS-4', 'H44.2', '1.004', 44, 2, '2026-08-04 10:00:00', NULL, NULL)
    """);
using var rows = new SqliteCommand("SELECT ma, coquan, thutuc, trangthai, kenh, tiepnhan, hentra, ketthuc FROM hoso ORDER BY ma", connection).ExecuteReader();
var plan = new IndexPlan(ReportingPeriod.Month(2026, 8)) { Versions = DossierVersions.Unique };
var result = plan.Compute(map.From(All(rows), "hoso"), new ReadObserver { Rejected = rejection => Console.WriteLine(rejection.Message.English) });
foreach (var code in (string[])["H44.1", "H44.2"])
{
    var (onTime, digitised) = (result[code]["ON_TIME_PROCESSING"].Score, result[code]["REUSED_DIGITIZED_DATA"].Score);
    Console.WriteLine($"{code}: on time {onTime.Points}, digitised {digitised.State}");
}

void Execute(string sql)
{
    using var command = new SqliteCommand(sql, connection);
    command.ExecuteNonQuery();
}

static IEnumerable<SqliteDataReader> All(SqliteDataReader rows)
{
    while (rows.Read())
    {
        yield return rows;
    }
}
