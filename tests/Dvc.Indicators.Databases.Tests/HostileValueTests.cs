using System.Data.Common;
using System.Text;
using Dvc.Indicators.Databases.Tests.Worlds;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Databases.Tests;

/// <summary>Values of data are literals, whatever is in them: they are told apart and counted, and nothing runs.</summary>
[Collection("servers")]
public sealed class HostileValueTests
{
    private static readonly string[] Values =
    [
        "it's", "a''b", "x'; DROP TABLE hoso; --", "/* x */", "\\", "\\'; DROP TABLE hoso; #", "\"q\"", "`b`", "$$", "$1", "{0}", "%s", "\u202Ertl\u202C", "Đ", "đ", "?", ":p", "@v",
    ];

    [Fact]
    public Task DuckDb() => Check(new DuckDbEngine());

    [Fact]
    public Task Sqlite() => Check(new SqliteEngine());

    [ServerFact(PostgreSqlEngine.Variable)]
    public Task PostgreSql() => Check(new PostgreSqlEngine());

    [ServerFact(MySqlEngine.Variable)]
    public Task MariaDb() => Check(new MySqlEngine());

    private static async Task Check(TestEngine engine)
    {
        using var connection = engine.Open();
        TestEngine.Execute(connection, "DROP TABLE IF EXISTS hoso");
        TestEngine.Execute(connection, $"CREATE TABLE hoso (k {engine.Text}, p {engine.Text}, a {engine.Text}, s BIGINT, r {engine.Time})");
        foreach (var value in Values)
        {
            Insert(connection, value, value, "H44");
            Insert(connection, "k" + value, "1.1", value);
        }

        var plan = new IndexPlan(ReportingPeriod.Month(2026, 8))
        {
            Agencies = [new Agency(AgencyCode.Parse("H44"), "H44", "Tỉnh")],
            Procedures = [.. Values.Append("nul\0").Select(value => new Procedure { Code = value, HasFee = true })],
            Petitions = [.. Values.Append("nul\0").Select((value, at) => new Petition { Key = FormattableString.Invariant($"P{at}"), Agency = AgencyCode.Parse("H44"), Sent = VietnamTime.Create(2026, 8, 4, 0, 0, 0), Dossier = value })],
        };
        var mapping = DatabaseMapping.Read(InputSource.FromBytes("m.json", Encoding.UTF8.GetBytes(
            $$"""{"formatVersion": 1, "engine": "{{engine.Dialect}}", "files": {"dossiers": {"from": "hoso", "unique": true, "columns": {"MaHoSo": "k", "MaTTHC": "p", "MaCoQuan": "a", "TrangThaiHoSo": "s", "NgayTiepNhan": "r"} } } }"""))).Require();

        var tally = (await SqlTally.ComputeAsync(connection, mapping, plan, "hoso")).Require();

        var agency = AgencyCode.Parse("H44");
        tally.Read.Read.Should().Be(2 * Values.Length);
        tally.Read.RejectedFor(RejectionReason.Agency).Should().Be(Values.Length);
        tally.Count(agency, DossierFacts.Received).Should().Be(Values.Length);
        tally.Count(agency, DossierFacts.OwesFee).Should().Be(Values.Length, "every procedure is found by its own code");
        tally.Count(agency, DossierFacts.Petitioned).Should().Be(Values.Length, "every dossier is found by its own key");
    }

    private static void Insert(DbConnection connection, string key, string procedure, string agency)
    {
        using var command = connection.CreateCommand();
        var mark = command is DuckDB.NET.Data.DuckDBCommand ? "$" : "@";
        command.CommandText = $"INSERT INTO hoso VALUES ({mark}k, {mark}p, {mark}a, 9, '2026-08-03 08:00:00')";
        foreach (var (name, value) in new[] { ("k", key), ("p", procedure), ("a", agency) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        command.ExecuteNonQuery();
    }
}
