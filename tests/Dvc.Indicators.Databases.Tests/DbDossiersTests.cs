using System.Text;
using Dvc.Indicators.Files;
using Microsoft.Data.Sqlite;

namespace Dvc.Indicators.Databases.Tests;

public sealed class DbDossiersTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public DbDossiersTests() => _connection.Open();

    public void Dispose() => _connection.Dispose();

    private static IndexPlan Plan => new(ReportingPeriod.Month(2026, 8));

    [Fact]
    public void Typed_rows_give_the_tally_and_the_rejections_of_the_file_that_says_the_same()
    {
        Execute("""
            CREATE TABLE hoso (MaHoSo TEXT, MaTTHC TEXT, MaCoQuan TEXT, TrangThaiHoSo INTEGER, KenhThucHien REAL, NgayTiepNhan DATETIME, NgayHenTra DATE,
              NgayKetThucXuLy TEXT, LePhi REAL, CoTepKetQua BOOLEAN, NgayCapNhat TEXT)
            """);
        Execute("""
            INSERT INTO hoso VALUES
            ('HS-1', '1.004', 'H44.1', 9, 2.0, '2026-08-03 08:00:00', '2026-08-10', '2026-08-10 16:30:00', 0.5, 1, NULL),
            ('HS-2', '1.004', 'H44.1', 9, 1, '2026-08-03 09:00:00', '2026-08-10 12:00:00', '2026-08-10 12:00:01', NULL, 0, '2026-08-11'),
            ('HS-2', '1.004', 'H44.2', 10, NULL, '2026-08-03 09:00:00', '2026-08-10 12:00:00', '2026-08-10T12:00:00', 12345678.25, NULL, '2026-08-12'),
            (NULL, '1.004', 'H44.2', 4, 2, '2026-08-04 10:00:00', NULL, NULL, NULL, NULL, NULL),
            ('HS-4', '1.004', 'H44.2', 44, 2, '2026-08-04 10:00:00', NULL, NULL, NULL, NULL, NULL),
            ('HS-5', '1.004', 'H44.2', 4, 2, '2026-08-04T10:00:00Z', NULL, NULL, NULL, NULL, NULL),
            ('HS-6', '1.004', 'H44.2', 4, 2, '1900-01-01 00:00:00', NULL, NULL, NULL, NULL, NULL),
            (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)
            """);
        const string Csv = """
            MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo,KenhThucHien,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,LePhi,CoTepKetQua,NgayCapNhat
            HS-1,1.004,H44.1,9,2,2026-08-03 08:00:00,2026-08-10,2026-08-10 16:30:00,0.5,1,
            HS-2,1.004,H44.1,9,1,2026-08-03 09:00:00,2026-08-10 12:00:00,2026-08-10 12:00:01,,0,2026-08-11
            HS-2,1.004,H44.2,10,,2026-08-03 09:00:00,2026-08-10 12:00:00,2026-08-10T12:00:00,12345678.25,,2026-08-12
            ,1.004,H44.2,4,2,2026-08-04 10:00:00,,,,,
            HS-4,1.004,H44.2,44,2,2026-08-04 10:00:00,,,,,
            HS-5,1.004,H44.2,4,2,2026-08-04T10:00:00Z,,,,,
            HS-6,1.004,H44.2,4,2,1900-01-01 00:00:00,,,,,
             ,-,NULL,,,,,,,,
            """;

        var (fromRows, rowRejections, rowFindings) = Tally(Query("SELECT * FROM hoso"));
        var rejections = new List<Rejection>();
        var file = RecordRun.Execute(
            new RecordInputs { Dossiers = [InputSource.FromBytes("hoso", Encoding.UTF8.GetBytes(Csv))], Period = Plan.Period },
            new RecordObserver { Rejected = rejections.Add }).Require();

        rowRejections.Select(rejection => (rejection.Line, rejection.Key, rejection.Column, rejection.Value, rejection.Reason.ToText())).Should().Equal(
            (4, "", "MaHoSo", "", "missing"), (5, "HS-4", "TrangThaiHoSo", "44", "status"),
            (6, "HS-5", "NgayTiepNhan", "2026-08-04T10:00:00Z", "zone"), (8, "", "MaHoSo", "", "missing"));
        rejections.Take(3).Select(rejection => rejection with { Line = rejection.Line - 1 }).Should().Equal(rowRejections.Take(3));
        rowFindings.Should().Contain(finding => finding.Rule == QualityRule.PlaceholderDate && finding.Key == "HS-6" && finding.Place.Line == 7);
        fromRows.Count(AgencyCode.Parse("H44.1"), DossierFacts.OnTime).Should().Be(1);
        fromRows.Count(AgencyCode.Parse("H44.2"), DossierFacts.OnTime).Should().Be(1);
        fromRows.Read.Read.Should().Be(8);
        fromRows.Save().Should().Equal(file.Dossiers!.Save());
    }

    [Fact]
    public void A_mapping_gives_names_words_constants_and_the_zone()
    {
        Execute("CREATE TABLE t (so TEXT, tt TEXT, kenh TEXT, nhan TEXT, hen TEXT)");
        Execute("INSERT INTO t VALUES ('A', 'xong', 'web', '2026-08-03T01:30:00Z', '2026-08-05 00:00:00'), ('B', 'moi', 'quay', '2026-07-31T17:00:00Z', NULL)");
        var mapping = Mapping("""
            {"formatVersion": 1, "files": {"dossiers": {"from": "t", "unique": true, "zone": "utc", "timeOfDay": false, "columns": {
              "MaHoSo": "so", "TrangThaiHoSo": "tt", "KenhThucHien": "kenh", "NgayTiepNhan": "nhan", "NgayHenTra": "hen"},
              "constants": {"MaTTHC": "1.1", "MaCoQuan": "000.00.12.H15"}}},
             "codes": {"status": {"9": "xong", "4": "moi"}, "channel": {"2": "web", "1": "quay"}}}
            """);

        var (tally, rejections, _) = Tally(Query("SELECT * FROM t"), mapping);

        rejections.Should().BeEmpty();
        tally.Agencies.Should().Equal(AgencyCode.Parse("H15.12"));
        tally.Received.Should().Be(2);
        tally.Count(AgencyCode.Parse("H15.12"), DossierFacts.Online).Should().Be(1);
        tally.DataUntil.Should().Be(VietnamTime.Create(2026, 8, 3, 8, 30, 0));
        tally.Basis.Columns.Should().Be(DossierColumns.Channel | DossierColumns.Received | DossierColumns.Due);
    }

    [Fact]
    public void A_query_without_a_column_that_must_be_there_is_refused_by_name()
    {
        var rows = Query("SELECT 'A' AS mahoso, 9 AS TrangThaiHoSo, 'H44' AS MaCoQuan");

        FluentActions.Invoking(() => DbDossiers.Read(rows, "hoso")).Should().Throw<ArgumentException>()
            .WithMessage("The query lacks MaTTHC; it has mahoso, TrangThaiHoSo, MaCoQuan. Name its columns as the contract does, or by a mapping.*");
    }

    [Fact]
    public void Month_first_dates_end_the_run_as_those_of_a_file()
    {
        var rows = Query("SELECT 'A' AS MaHoSo, '1' AS MaTTHC, 'H44' AS MaCoQuan, 9 AS TrangThaiHoSo, '08/13/2026' AS NgayTiepNhan");

        FluentActions.Invoking(() => Plan.Tally(DbDossiers.Read(rows, "hoso"))).Should().Throw<InvalidDataException>().WithMessage("hoso: found dates with the month before the day*");
    }

    [Fact]
    public void Small_tables_are_read_from_rows()
    {
        Execute("CREATE TABLE tt (MaTTHC TEXT, TenTTHC TEXT, CoPhi BOOLEAN, ThoiHan REAL, DonViThoiHan TEXT)");
        Execute("INSERT INTO tt VALUES ('1.1', 'Cấp \"thẻ\",' || char(10) || 'đổi thẻ', 1, 1.5, 'ngay'), ('1.2', NULL, NULL, NULL, NULL), (NULL, 'x', 0, 1, 'ngay')");

        var read = ProcedureFile.Read(DbRecords.ToInput("tt", () => Query("SELECT * FROM tt"))).Require();

        read.Select(row => (row.Code, row.Name, row.HasFee, row.Limit)).Should().Equal(
            ("1.1", "Cấp \"thẻ\", đổi thẻ", true, new TimeLimit(1.5m, TimeLimitUnit.CalendarDays)), ("1.2", "", false, null));
        read.Rejections.Should().ContainSingle().Which.Reason.Should().Be(RejectionReason.Missing);
    }

    private static DatabaseMapping Mapping(string json) => DatabaseMapping.Read(InputSource.FromBytes("m.json", Encoding.UTF8.GetBytes(json))).Require();

    private static (Tally Tally, List<Rejection> Rejections, List<QualityFinding> Findings) Tally(SqliteDataReader rows, DatabaseMapping? mapping = null)
    {
        var (rejections, findings) = (new List<Rejection>(), new List<QualityFinding>());
        using (rows)
        {
            var tally = Plan.Tally(DbDossiers.Read(rows, "hoso", mapping), new ReadObserver { Rejected = rejections.Add, Found = findings.Add });
            return (tally, rejections, findings);
        }
    }

    private void Execute(string sql)
    {
        using var command = new SqliteCommand(sql, _connection);
        command.ExecuteNonQuery();
    }

    private SqliteDataReader Query(string sql) => new SqliteCommand(sql, _connection).ExecuteReader();
}
