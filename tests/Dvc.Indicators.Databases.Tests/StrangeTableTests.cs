using System.Text;
using Dvc.Indicators.Databases.Tests.Worlds;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Databases.Tests;

/// <summary>A table with other names, words for codes, a flag that is a file of another table, and times with a zone: by the mapping alone.</summary>
public sealed class StrangeTableTests
{
    [Fact]
    public async Task DuckDb_counts_it_from_a_parquet_file()
    {
        using var connection = new DuckDbEngine().Open();
        var file = Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"dvc-{Environment.ProcessId}.parquet"));
        try
        {
            TestEngine.Execute(connection, "SET TimeZone = 'UTC'");
            TestEngine.Execute(connection, $"""
                COPY (SELECT * FROM (VALUES
                  ('A-1', 'Xong', 'trực tuyến', TIMESTAMPTZ '2026-07-31 17:00:00+00', DATE '2026-08-05', TIMESTAMPTZ '2026-08-05 16:59:59+00', 1),
                  ('A-2', 'Xong', 'tại quầy', TIMESTAMPTZ '2026-08-31 16:59:59+00', DATE '2026-08-05', TIMESTAMPTZ '2026-08-05 17:00:00+00', 2),
                  ('A-3', 'Đang xử lý', NULL, TIMESTAMPTZ '2026-08-31 17:00:00+00', NULL, NULL, 3),
                  ('A-4', 'Lạ', NULL, NULL, NULL, NULL, 4)) t("số", "tình trạng", kenh, nhan, hen, xong, stt)) TO '{file}' (FORMAT parquet)
                """);
            TestEngine.Execute(connection, "CREATE TABLE tep AS SELECT 'A-2' AS so");
            var mapping = DatabaseMapping.Read(InputSource.FromBytes("m.json", Encoding.UTF8.GetBytes($$"""
                {"formatVersion": 1, "engine": "duckdb", "files": {"dossiers": {"from": "read_parquet('{{file}}') h", "unique": true, "zone": "utc", "timeOfDay": false, "columns": {
                  "MaHoSo": "h.\"số\"", "TrangThaiHoSo": "h.\"tình trạng\"", "KenhThucHien": "kenh", "NgayTiepNhan": "nhan", "NgayHenTra": "hen", "NgayKetThucXuLy": "xong",
                  "CoTepKetQua": "EXISTS (SELECT 1 FROM tep WHERE tep.so = h.\"số\")"}, "constants": {"MaTTHC": "1.1", "MaCoQuan": "H44"} } },
                 "codes": {"status": {"9": "xong", "4": "đang xử lý"}, "channel": {"2": "trực tuyến", "1": "tại quầy"} } }
                """))).Require();

            var tally = (await SqlTally.ComputeAsync(connection, mapping, new IndexPlan(ReportingPeriod.Month(2026, 8)), "lake")).Require();

            var agency = AgencyCode.Parse("H44");
            (tally.Dossiers, tally.Received, tally.Read.RejectedFor(RejectionReason.Status)).Should().Be((3, 2, 1));
            tally.Count(agency, DossierFacts.OnTime).Should().Be(1, "A-1 ended in the last second of its day in Viet Nam, A-2 one second later");
            (tally.Count(agency, DossierFacts.Online), tally.Count(agency, DossierFacts.ResultFile)).Should().Be((1, 1));
            tally.DataUntil.Should().Be(VietnamTime.Create(2026, 8, 31, 23, 59, 59));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
