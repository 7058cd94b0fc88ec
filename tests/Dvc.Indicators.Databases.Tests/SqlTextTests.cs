using System.Text;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Databases.Tests;

/// <summary>The texts of statements: the same for the same plan, and looked at by a person when they change.</summary>
public sealed class SqlTextTests
{
    private static readonly string Folder = Find(AppContext.BaseDirectory);

    public static TheoryData<string, string> Texts
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var dialect in SqlTally.Dialects.Select(dialect => dialect.Key))
            {
                data.Add(dialect, "versions");
                data.Add(dialect, "unique");
                if (dialect != "mysql")
                {
                    data.Add(dialect, "view");
                }
            }

            return data;
        }
    }

    [Fact]
    public void Every_fact_has_one_form_by_its_public_name()
    {
        FactColumns.All.Select(fact => fact.Name).Should().Equal(FigureVocabulary.AllFacts.Select(fact => fact.ToString()));
        FactColumns.All.Select(fact => fact.Condition).Should().OnlyHaveUniqueItems().And.NotContain("");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Statements_are_as_approved(string dialect, string form)
    {
        var isUnique = form == "unique";
        var mapping = Mapping(dialect, isUnique ? "\"unique\": true" : "\"updated\": \"sua\", \"order\": \"id\"", isUnique ? ", \"zone\": \"utc\"" : ", \"where\": \"xoa = 0\"");
        var plan = new IndexPlan(isUnique ? ReportingPeriod.Month(2026, 8) : ReportingPeriod.Parse("2026-08-01..2026-08-10"))
        {
            Cut = isUnique ? null : VietnamTime.Create(2026, 8, 10, 12, 0, 0),
            Due = isUnique ? DueComparison.Date : DueComparison.Instant,
            Agencies = [new Agency(AgencyCode.Parse("H44"), "H44", "Tỉnh")],
            Procedures = isUnique ? null : [new Procedure { Code = "1.1", HasFee = true, Limit = new TimeLimit(1.5m, TimeLimitUnit.WorkingDays) }, new Procedure { Code = "1.2", Limit = new TimeLimit(8, TimeLimitUnit.Hours) }],
            Petitions = isUnique ? null : [new Petition { Key = "P", Agency = AgencyCode.Parse("H44"), Sent = VietnamTime.Create(2026, 8, 3, 8, 0, 0), Dossier = "HS-1" }],
        };

        var text = Text(SqlTally.CountQuery(plan, mapping, ["H44", "X9", "it's"], view: form == "view" ? "v_facts" : null));

        Text(SqlTally.CountQuery(plan, mapping, ["it's", "X9", "H44"], view: form == "view" ? "v_facts" : null)).Should().Be(text, "the order of codes says nothing");
        var path = Path.Combine(Folder, $"{dialect}-{form}.sql");
        if (Environment.GetEnvironmentVariable("WRITE_GOLDEN_FILES") == "1")
        {
            File.WriteAllText(path, text);
        }

        text.Should().Be(File.ReadAllText(path), "of {0}", path);
    }

    [Fact]
    public void With_6000_procedures_the_text_has_at_most_256_KB()
    {
        var plan = new IndexPlan(ReportingPeriod.Year(2026))
        {
            Procedures = [.. Enumerable.Range(0, 6_000).Select(n => new Procedure { Code = FormattableString.Invariant($"2.{n:D6}"), HasFee = n % 2 == 0, Limit = new TimeLimit(n % 40, TimeLimitUnit.WorkingDays) })],
        };

        foreach (var dialect in SqlTally.Dialects)
        {
            var text = Text(SqlTally.CountQuery(plan, Mapping(dialect.Key, "\"unique\": true"), []));
            Encoding.UTF8.GetByteCount(text).Should().BeLessThanOrEqualTo(256 << 10, "in {0}", dialect.Key);
        }
    }

    [Theory]
    [InlineData("oracle", "\"unique\": true", "true", "engine: found oracle; allowed: duckdb, postgresql, sqlite, mysql; of other databases the records are read")]
    [InlineData("sqlite", "\"unique\": true", null, "files.dossiers.timeOfDay: found nothing; allowed: true, false, or an SQL condition: whether deadlines (NgayHenTra) have a time of day")]
    [InlineData("sqlite", "\"unique\": true, \"where\": \"1 = (DELETE FROM t)\"", "true", "files.dossiers.where: found 1 = (DELETE FROM t); allowed: what only reads")]
    public void A_mapping_that_can_not_be_counted_by_is_refused(string dialect, string more, string? timeOfDay, string message)
    {
        var mapping = Read($$"""
            {"formatVersion": 1, "engine": "{{dialect}}", "files": {"dossiers": {"from": "t", {{more}}{{(timeOfDay is null ? "" : ", \"timeOfDay\": " + timeOfDay)}}, "columns": {
              "MaHoSo": "a", "MaTTHC": "b", "MaCoQuan": "c", "TrangThaiHoSo": "d", "NgayHenTra": "e", "CanBoXuLy": "updates_of"} } } }
            """).Require();

        SqlTally.Check(mapping).Select(error => error.Message.English).Should().Equal(message);
        FluentActions.Invoking(() => SqlTally.AgencyQuery(mapping)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void All_mistakes_of_a_mapping_of_a_database_are_told_at_once() =>
        Read("""
            {"formatVersion": 1, "engine": 7, "files": {"dossiers": {"columns": {"MaHoSo": "a; DROP TABLE t", "MaTTHC": "b -- x", "Ma": "c", "TrangThaiHoSo": ["d", "e"]},
              "zone": "mars", "timeOfDay": 3}, "procedures": {"from": "tt", "columns": {"MaTTHC": "ma"}}}}
            """).Errors.Select(error => error.ToString()).Should().Equal(
            "m.json, at $.engine: found 7; allowed: a text",
            "m.json, at $.files.dossiers.from: found nothing; allowed: the table, view or join that is read",
            "m.json, at $.files.dossiers.columns.Ma: found an unknown name; allowed: MaHoSo, MaTTHC, MaCoQuan, TrangThaiHoSo, KenhThucHien, NgayNopHoSo, NgayTiepNhan, "
                + "NgayHenTra, NgayKetThucXuLy, NgayTra, NgayYeuCauBoSung, NgayHoanThanhBoSung, SoLanBoSung, LePhi, DuocThanhToanTrucTuyen, CoTepThanhPhan, CoTepKetQua, "
                + "HoSoCoThanhPhanSoHoa, DuocSoHoa, DuocLayTuKhoDMQG, TaiKhoanDuocXacThucVoiVNeID, KhongHaiLong, CanBoXuLy, NgayCapNhat, todo",
            "m.json, at $.files.dossiers.columns.MaHoSo: found 'a; DROP TABLE t'; allowed: one expression of SQL on one line, without ;, -- and /*",
            "m.json, at $.files.dossiers.columns.MaTTHC: found 'b -- x'; allowed: one expression of SQL on one line, without ;, -- and /*",
            "m.json, at $.files.dossiers.columns.TrangThaiHoSo: found an array; allowed: a text of SQL",
            "m.json, at $.files.dossiers.unique: found neither unique nor both updated and order; allowed: unique: true where the key is a primary key; "
                + "else updated (when a version was written) and order (which of equals is the last)",
            "m.json, at $.files.dossiers.timeOfDay: found 3; allowed: true or false",
            "m.json, at $.files.dossiers.zone: found 'mars'; allowed: local, none, utc",
            "m.json, at $.files.dossiers.columns.MaCoQuan: found nothing; allowed: the SQL expression of the column, which must be there");

    private static DatabaseMapping Mapping(string dialect, string versions, string more = "") => Read($$"""
        {"formatVersion": 1, "engine": "{{dialect}}", "files": {"dossiers": {"from": "ho_so h", {{versions}}{{more}}, "timeOfDay": "co_gio = 1", "columns": {
          "MaHoSo": "ma", "MaTTHC": "thu_tuc", "MaCoQuan": "co_quan", "TrangThaiHoSo": "trang_thai", "KenhThucHien": "kenh", "NgayTiepNhan": "nhan", "NgayHenTra": "hen",
          "NgayKetThucXuLy": "xong", "LePhi": "phi", "CoTepKetQua": "EXISTS (SELECT 1 FROM tep WHERE tep.ma = h.ma)"}, "constants": {"DuocSoHoa": "1"} } },
         "codes": {"status": {"9": "Xong"}, "flag": {"1": "có"} } }
        """).Require();

    private static FileReading<DatabaseMapping> Read(string json) => DatabaseMapping.Read(InputSource.FromBytes("m.json", Encoding.UTF8.GetBytes(json)));

    private static string Text(IEnumerable<string> statements) => string.Concat(statements.Select(statement => statement + ";\n"));

    private static string Find(string folder)
    {
        var approved = Path.Combine(folder, "tests", "Dvc.Indicators.Databases.Tests", "Approved");
        return Directory.Exists(approved) ? approved : Find(Path.GetDirectoryName(folder)!);
    }
}
