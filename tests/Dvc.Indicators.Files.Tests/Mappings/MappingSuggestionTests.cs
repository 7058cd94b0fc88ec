using System.Text;
using System.Text.Json;
using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Mappings;

/// <summary>A first mapping, and what a mapping makes of a file.</summary>
public class MappingSuggestionTests
{
    private const string Strange =
        """
        SỞ NỘI VỤ;;;;;;;;
        Danh sách hồ sơ quý III;;;;;;;;
        ma_ho_so;MA THU TUC;Mã đơn vị;Trạng thái;ngay_tiep_nhan;Ngay hen tra;Kênh nộp;Le phi;STT
        K1;2.1;H44.1;Đã xong;8/3/2026 8:30;8/25/2026;Trực tiếp;0;1
        K2;2.1;H44.1;Đang chờ;8/4/2026 8:30;8/12/2026;Tại quầy;15.000;2
        K3;2.2;H44.2;đã xong;8/5/2026;8/30/2026;;;3
        """;

    [Fact]
    public void Near_headings_forms_of_dates_and_words_without_a_code_are_found()
    {
        var json = Mapping.Suggest(Source(Strange, "a.csv"), SourceKind.Dossiers).Require();

        Encoding.UTF8.GetString(json).Should().Be(
            """
            {
              "formatVersion": 1,
              "files": {
                "dossiers": {
                  "columns": {
                    "MaCoQuan": "Mã đơn vị",
                    "TrangThaiHoSo": "Trạng thái",
                    "MaHoSo": "ma_ho_so",
                    "MaTTHC": "MA THU TUC",
                    "NgayTiepNhan": "ngay_tiep_nhan",
                    "NgayHenTra": "Ngay hen tra",
                    "LePhi": "Le phi",
                    "todo": [
                      "Kênh nộp",
                      "STT"
                    ]
                  },
                  "dates": {
                    "NgayTiepNhan": "month-first",
                    "NgayHenTra": "month-first"
                  }
                }
              },
              "codes": {
                "status": {
                  "todo": [
                    "Đã xong",
                    "Đang chờ"
                  ]
                }
              }
            }

            """);
    }

    [Fact]
    public void What_is_suggested_is_read_and_checked_and_what_is_left_to_decide_is_told_until_it_is_decided()
    {
        var source = Source(Strange, "a.csv");
        var json = Encoding.UTF8.GetString(Mapping.Suggest(source, SourceKind.Dossiers).Require());
        var report = Mapping.Read(Source(json)).Require().Check(source, SourceKind.Dossiers).Require();

        (report.Records, report.Fits).Should().Be((3, false));
        report.UnknownColumns.Should().Equal("Kênh nộp", "STT");
        var status = report.Columns.Single(column => !column.Misfits.IsEmpty);
        (status.Name, status.Heading, status.IsWord, status.Empty).Should().Be(("TrangThaiHoSo", "Trạng thái", true, 0));
        status.Misfits.Should().Equal(
            new MappedValue("Đã xong", 1, RejectionReason.Status), new MappedValue("Đang chờ", 1, RejectionReason.Status), new MappedValue("đã xong", 1, RejectionReason.Status));
        report.Columns.Single(column => column.Name == "LePhi").Empty.Should().Be(1);

        var decided = json.Replace("\"todo\": [\n        \"Đã xong\",\n        \"Đang chờ\"", "\"9\": [\"Đã xong\"], \"4\": [\"Đang chờ\"", StringComparison.Ordinal)
            .Replace("\"todo\": [\n          \"Kênh nộp\",", "\"KenhThucHien\": \"Kênh nộp\", \"todo\": [", StringComparison.Ordinal);
        var after = Mapping.Read(Source(decided)).Require().Check(source, SourceKind.Dossiers).Require();
        after.Columns.Single(column => !column.Misfits.IsEmpty).Misfits.Should().Equal(new MappedValue("Tại quầy", 1, RejectionReason.Channel));

        var mapping = Mapping.Read([Source(decided), Source("""{"formatVersion": 1, "codes": {"channel": {"1": "tại quầy"}}}""", "b.json")]).Require();
        mapping.Check(source, SourceKind.Dossiers).Require().Fits.Should().BeTrue();
        var reader = new DossierReader([source], new RecordOptions { Mapping = mapping });
        reader.Read().Select(entry => $"{entry.Dossier!.Key} {entry.Dossier.Received} {entry.Dossier.Due}").Should().Equal(
            "K1 2026-08-03T08:30:00 2026-08-25", "K2 2026-08-04T08:30:00 2026-08-12", "K3 2026-08-05T00:00:00 2026-08-30");
    }

    [Theory]
    [InlineData("1785720600999", "epoch-milliseconds")]
    [InlineData("1785720600", "epoch-seconds")]
    [InlineData("46237.3541666667", "excel-days")]
    [InlineData("2026-08-03", null)]
    [InlineData("3/8/2026", null)]
    [InlineData("1/1/1970", null)]
    [InlineData("0", null)]
    public void The_form_of_dates_is_told_by_values(string written, string? form)
    {
        var json = Mapping.Suggest(Source($"MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo,NgayTiepNhan\nK1,2.1,H44,1,{written}\n"), SourceKind.Dossiers).Require();
        using var document = JsonDocument.Parse(json);
        var dossiers = document.RootElement.GetProperty("files").GetProperty("dossiers");

        (dossiers.TryGetProperty("dates", out var dates) ? dates.GetProperty("NgayTiepNhan").GetString() : null).Should().Be(form);
    }

    [Fact]
    public void Members_of_json_are_suggested_too_and_lists_of_a_payload_are_columns()
    {
        var source = Source(
            """
            {"data": [{"maHoSoDienTu": 1, "ma_ho_so": "K1", "MaTTHC": "2.1", "MaCoQuanThucHien": "H44", "trang_thai_ho_so": 9, "ngay_tiep_nhan": 1785720600999,
              "DanhSachLePhi": [{"Gia": 5}], "TaiLieuNop": []}]}
            """);
        var json = Mapping.Suggest(source, SourceKind.Dossiers).Require();
        var report = Mapping.Read(Source(json)).Require().Check(source, SourceKind.Dossiers).Require();

        report.Fits.Should().BeTrue();
        report.Columns.Where(column => column.Heading is not null).Select(column => $"{column.Name} {column.Heading} {column.Empty}").Should().Equal(
            "MaHoSo ma_ho_so 0", "MaTTHC MaTTHC 0", "MaCoQuan MaCoQuanThucHien 0", "TrangThaiHoSo trang_thai_ho_so 0", "NgayTiepNhan ngay_tiep_nhan 0",
            "LePhi DanhSachLePhi 0", "CoTepThanhPhan TaiLieuNop 1");
        report.UnknownColumns.Should().Equal("maHoSoDienTu");
    }

    [Fact]
    public void A_heading_as_near_to_one_column_as_to_another_is_the_one_that_its_values_fit()
    {
        static string Of(string value) => Encoding.UTF8.GetString(
            Mapping.Suggest(Source($"MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo,Tiếp nhận\nK1,2.1,H44,1,{value}\n"), SourceKind.Dossiers).Require());

        Of("25/8/2026").Should().Contain("\"NgayTiepNhan\": \"Tiếp nhận\"").And.NotContain("KenhThucHien");
        Of("tại quầy").Should().Contain("\"KenhThucHien\": \"Tiếp nhận\"").And.NotContain("NgayTiepNhan");
    }

    [Fact]
    public void Two_synonyms_of_one_column_are_settled()
    {
        var source = Source("Mã thủ tục,Mã TTHC,Thời hạn,Đơn vị thời hạn\n2.1,x,\"1,5\",ngày\n2.2,y,\"1.500\",tuần\n");
        var mapping = Mapping.Read(Source(Mapping.Suggest(source, SourceKind.Procedures).Require())).Require();

        ProcedureFile.Read(source).IsValid.Should().BeFalse();
        var report = mapping.Check(source, SourceKind.Procedures).Require();
        report.UnknownColumns.Should().Equal("Mã TTHC");
        report.Columns.SelectMany(column => column.Misfits).Should().Equal(new MappedValue("tuần", 1, RejectionReason.Unit));
        ProcedureFile.Read(source, new RecordOptions { Mapping = mapping }).Require().Rows.Single().Record.Code.Should().Be("2.1");
    }

    [Fact]
    public void A_check_tells_records_that_can_not_be_taken_apart_and_looks_at_the_first_thousand()
    {
        var rows = string.Concat(Enumerable.Range(0, 1_200).Select(i => i == 3 ? "K3,2.1\n" : i == 1_100 ? "K,2.1,H44,bad\n" : $"K{i},2.1,H44,9\n"));
        var report = Mapping.Shipped.Check(Source("MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo\n" + rows), SourceKind.Dossiers).Require();

        report.Records.Should().Be(1_000);
        report.Unreadable.Should().Equal(new MappedValue("2 fields", 1, RejectionReason.Fields));
        report.Columns.Should().OnlyContain(column => column.Misfits.IsEmpty);
        report.Fits.Should().BeFalse();
    }

    [Fact]
    public void What_must_be_there_and_is_empty_does_not_fit()
    {
        var report = Mapping.Shipped.Check(Source("code,name,level,parent\nH44,,xa,\n"), SourceKind.Agencies).Require();

        report.Columns.SelectMany(column => column.Misfits.Select(value => $"{column.Name} {value.Text} {value.Reason.ToText()}")).Should().Equal("name  missing", "level xa value");
        Mapping.Shipped.Check(Source("MaHoSo,MaTTHC\n"), SourceKind.Dossiers).IsValid.Should().BeFalse();
    }
}
