using static Dvc.Indicators.Files.Tests.Records.DossierFormReadings;

namespace Dvc.Indicators.Files.Tests.Records;

/// <summary>Values as offices write them, in every form of a file.</summary>
public class OfficeValueTests
{
    [Theory]
    [InlineData("NULL")]
    [InlineData("null")]
    [InlineData("\\N")]
    [InlineData("\\n")]
    [InlineData("N/A")]
    [InlineData("n/a")]
    [InlineData("NaN")]
    [InlineData("None")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData(" NULL ")]
    [InlineData("\u200B")]
    public void Words_for_nothing_are_empty_in_every_column(string word)
    {
        foreach (var column in DossierField.Names.Except(["MaHoSo", "MaTTHC", "MaCoQuan", "TrangThaiHoSo", "NgayYeuCauBoSung", "SoLanBoSung"]))
        {
            InAllForms(column, word).Dossier.Should().Be(InAllForms(column, "").Dossier, "of {0}", column);
        }

        foreach (var column in new[] { "MaHoSo", "MaTTHC", "MaCoQuan", "TrangThaiHoSo" })
        {
            InAllForms(column, word).Rejection.Should().StartWith(column).And.EndWith(" missing");
        }
    }

    [Theory]
    [InlineData("03/08/2026 8:30", "2026-08-03T08:30:00")]
    [InlineData("3/8/2026 8:30", "2026-08-03T08:30:00")]
    [InlineData("3/8/2026", "2026-08-03T00:00:00")]
    [InlineData("08:30 03/08/2026", "2026-08-03T08:30:00")]
    [InlineData("8:30:15 3/8/2026", "2026-08-03T08:30:15")]
    [InlineData("8:30 2026-08-03", "2026-08-03T08:30:00")]
    [InlineData("03/08/2026 8:30:00 SA", "2026-08-03T08:30:00")]
    [InlineData("03/08/2026 5:00:00 CH", "2026-08-03T17:00:00")]
    [InlineData("03/08/2026 5:00pm", "2026-08-03T17:00:00")]
    [InlineData("12:00 SA 03/08/2026", "2026-08-03T00:00:00")]
    [InlineData("12:05 CH 03/08/2026", "2026-08-03T12:05:00")]
    [InlineData("2026-08-03 12:05 AM", "2026-08-03T00:05:00")]
    [InlineData("03/08/2026 17:00 CH", "2026-08-03T17:00:00")]
    [InlineData("2026-08-03T08:30", "2026-08-03T08:30:00")]
    [InlineData("2026-08-03 08:30", "2026-08-03T08:30:00")]
    [InlineData("2026-8-3 8:30:01.25", "2026-08-03T08:30:01")]
    [InlineData("2026-08-03T08:30+07:00", "2026-08-03T08:30:00")]
    [InlineData("2026-08-03T08:30 +07", "2026-08-03T08:30:00")]
    [InlineData("8:30 3/8/2026 +0700", "2026-08-03T08:30:00")]
    public void Times_are_read_in_the_forms_of_offices(string text, string time) =>
        InAllForms("NgayTiepNhan", text).Dossier!.Received.ToString().Should().Be(time);

    [Theory]
    [InlineData("3/8/26")]
    [InlineData("3/8/26 8:30")]
    [InlineData("0:30 SA 03/08/2026")]
    [InlineData("13:00 SA 03/08/2026")]
    [InlineData("24:00 CH 03/08/2026")]
    [InlineData("03/08/2026  8:30")]
    [InlineData("03/08/2026 8:30  SA")]
    [InlineData("03/08/2026T8:30")]
    [InlineData("03/08/2026 830")]
    [InlineData("08:30T2026-08-03")]
    [InlineData("1785720600000")]
    [InlineData("46237.354")]
    [InlineData("[2026,8,3]")] // an array only where JSON says so
    public void Other_times_are_rejected(string text) => InAllForms("NgayTiepNhan", text).Rejection.Should().Be($"NgayTiepNhan {text} date");

    [Theory]
    [InlineData("3/8/2026", "2026-08-03")]
    [InlineData("2026-8-3", "2026-08-03")]
    [InlineData("3/8/2026 0:00", "2026-08-03T00:00:00")]
    [InlineData("0:00 3/8/2026", "2026-08-03T00:00:00")]
    public void A_deadline_is_without_a_time_of_day_where_none_is_written(string text, string due) =>
        InAllForms("NgayHenTra", text).Dossier!.Due.ToString().Should().Be(due);

    [Theory]
    [InlineData("0000-00-00")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("00/00/0000")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("01/01/0001")]
    [InlineData("1899-12-30")]
    [InlineData("31/12/1899 0:00")]
    [InlineData("19000101000000")]
    [InlineData("1/1/1900 7:00 SA")]
    [InlineData("1970-01-01T07:00:00+07:00")]
    [InlineData("9999-12-31 23:59:59.999+00:00")]
    public void Dates_that_stand_for_none_are_empty_and_told(string text)
    {
        foreach (var column in new[] { "NgayKetThucXuLy", "NgayHenTra" })
        {
            var (dossier, _, findings) = InAllForms(column, text);
            (dossier!.Finished, dossier.Due).Should().Be((null, null));
            findings.Should().ContainSingle().Which.Should().Match<QualityFinding>(
                finding => finding.Rule == QualityRule.PlaceholderDate && finding.Column == column && finding.Value == text && finding.Key == "H44-1");
        }
    }

    [Theory]
    [InlineData("1970-01-02")]
    [InlineData("0001-01-01 25:00:00")]
    [InlineData("1900-01-01 +24:00")]
    public void Other_years_and_what_is_no_date_are_rejected(string text) =>
        InAllForms("NgayKetThucXuLy", text).Rejection.Should().Be($"NgayKetThucXuLy {text} date");

    [Theory]
    [InlineData("1.500.000", FeeKind.Positive)]
    [InlineData("1,500,000", FeeKind.Positive)]
    [InlineData("1 500 000 đ", FeeKind.Positive)]
    [InlineData("1.500", FeeKind.Positive)]
    [InlineData("15000đ", FeeKind.Positive)]
    [InlineData("15000 VND", FeeKind.Positive)]
    [InlineData("15.000 vnđ", FeeKind.Positive)]
    [InlineData("15.000 Đồng", FeeKind.Positive)]
    [InlineData("0", FeeKind.Zero)]
    [InlineData("0,00", FeeKind.Zero)]
    [InlineData("000.000 đồng", FeeKind.Zero)]
    [InlineData("0 đ", FeeKind.Zero)]
    [InlineData("0.001", FeeKind.Positive)]
    public void A_fee_is_0_or_above_however_it_is_grouped(string text, FeeKind fee) =>
        DossierValues.From(InAllForms("LePhi", text).Dossier!).Fee.Should().Be(fee);

    [Theory]
    [InlineData("-5")]
    [InlineData("+5")]
    [InlineData("1e3")]
    [InlineData("5 USD")]
    [InlineData("1.000.")]
    [InlineData(".5")]
    [InlineData("đ")]
    public void Other_fees_are_rejected(string text) => InAllForms("LePhi", text).Rejection.Should().Be($"LePhi {text} number");

    [Theory]
    [InlineData("TrangThaiHoSo", "010", "10")]
    [InlineData("TrangThaiHoSo", "10,0", "10")]
    [InlineData("TrangThaiHoSo", "1.0", "1")]
    [InlineData("TrangThaiHoSo", "Đã  xử lý xong", "9")]
    [InlineData("TrangThaiHoSo", "ĐÃ TRẢ KẾT QUẢ", "10")]
    [InlineData("TrangThaiHoSo", "công dân yêu cầu rút", "7")]
    [InlineData("KenhThucHien", "02", "2")]
    [InlineData("KenhThucHien", "3,0", "3")]
    [InlineData("KenhThucHien", "Trực tuyến", "2")]
    [InlineData("KenhThucHien", "Tru\u031B\u0323c tuye\u0302\u0301n", "2")]
    [InlineData("KenhThucHien", "Bưu chính công ích", "3")]
    [InlineData("DuocThanhToanTrucTuyen", "01", "1")]
    [InlineData("DuocThanhToanTrucTuyen", "2.0", "2")]
    [InlineData("DuocSoHoa", "1.0", "1")]
    [InlineData("DuocSoHoa", "0,0", "0")]
    [InlineData("DuocSoHoa", "Có", "1")]
    [InlineData("DuocSoHoa", "KHÔNG", "0")]
    [InlineData("DuocSoHoa", "x", "1")]
    public void Numbers_and_words_are_the_codes_that_they_mean(string column, string text, string code) =>
        InAllForms(column, text).Dossier.Should().Be(InAllForms(column, code).Dossier);

    [Theory]
    [InlineData("TrangThaiHoSo", "1.00", "status")]
    [InlineData("TrangThaiHoSo", "+5", "status")]
    [InlineData("TrangThaiHoSo", "đã xong", "status")]
    [InlineData("KenhThucHien", "0", "channel")]
    [InlineData("KenhThucHien", "qua mạng", "channel")]
    [InlineData("DuocSoHoa", "01", "flag")]
    [InlineData("DuocSoHoa", "1.00", "flag")]
    [InlineData("DuocThanhToanTrucTuyen", "1e3", "number")]
    public void Other_codes_are_rejected(string column, string text, string reason) =>
        InAllForms(column, text).Rejection.Should().Be($"{column} {text} {reason}");

    [Theory]
    [InlineData("MaHoSo", "\u200BH44\u00A0-2\uFEFF", "H44-2", QualityRule.InvisibleCharacters)]
    [InlineData("MaTTHC", "1.00\u00AD1193", "1.001193", QualityRule.InvisibleCharacters)]
    [InlineData("MaCoQuan", "H44.\u202F101", "H44.101", QualityRule.InvisibleCharacters)]
    [InlineData("MaHoSo", "'260803", "260803", QualityRule.SpreadsheetMark)]
    [InlineData("MaTTHC", "=\"1.001310\"", "1.001310", QualityRule.SpreadsheetMark)]
    [InlineData("MaCoQuan", "'000.00.12.H15", "000.00.12.H15", QualityRule.SpreadsheetMark)]
    public void Codes_lose_what_spreadsheets_and_copying_leave_in_them(string column, string text, string code, QualityRule rule)
    {
        var (dossier, _, findings) = InAllForms(column, text);
        dossier.Should().Be(InAllForms(column, code).Dossier);
        findings.Should().ContainSingle().Which.Should().Match<QualityFinding>(finding => finding.Rule == rule && finding.Column == column);
    }

    [Fact]
    public void Blanks_within_the_groups_of_an_agency_are_taken_out_and_nothing_is_told_of_them()
    {
        var (dossier, _, findings) = InAllForms("MaCoQuan", "000 . 00.12. H15");
        dossier!.Agency.Should().Be(AgencyCode.Parse("H15.12"));
        findings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("MaHoSo", "2,60803E+13")]
    [InlineData("MaHoSo", "2E+13")]
    [InlineData("MaTTHC", "'1.5E+05")]
    [InlineData("MaCoQuan", "1E+10")]
    public void A_code_that_a_spreadsheet_made_a_number_is_rejected(string column, string text) =>
        InAllForms(column, text).Rejection.Should().Be($"{column} {text} spreadsheet-number");

    [Theory]
    [InlineData("MaHoSo", "2.60803e+13")]
    [InlineData("MaHoSo", "12E+13")]
    [InlineData("MaHoSo", "2E13")]
    public void Other_codes_that_look_like_numbers_are_codes(string column, string text) => InAllForms(column, text).Dossier!.Key.Should().Be(text);

    [Fact]
    public void JSON_says_what_numbers_arrays_and_dates_are()
    {
        const string Rest = "\"MaHoSo\":\"K\",\"MaTTHC\":\"2.1\",\"MaCoQuan\":\"H44\"";
        var dossier = DossierReadings.One(
            $"{{{Rest},\"TrangThaiHoSo\":9.00,\"KenhThucHien\":2e0,\"DuocThanhToanTrucTuyen\":1.0,\"LePhi\":1.5e3,\"DuocSoHoa\":1.00,"
            + "\"NgayTiepNhan\":[2026,8,3,8,30],\"NgayHenTra\":[2026,8,10],\"NgayKetThucXuLy\":{\"$date\":\"2026-08-07T15:00:00\"},"
            + "\"NgayTra\":[2026,8,7,15,0,1,999000000],\"NgayNopHoSo\":[1,1,1]}");
        (dossier.Status, dossier.Channel, dossier.OnlinePayment, dossier.Fee, dossier.Digitised).Should()
            .Be((DossierStatus.Processed, DossierChannel.Online, 1, 1500, true));
        new object?[] { dossier.Received, dossier.Due, dossier.Finished, dossier.Returned, dossier.Submitted }.Select(time => time?.ToString())
            .Should().Equal("2026-08-03T08:30:00", "2026-08-10", "2026-08-07T15:00:00", "2026-08-07T15:00:01", null);
        foreach (var wrong in new[]
        {
            "[2026,8]", "[2026,8,3,8]", "[2026,13,3]", "[2026,8,3,8,30,0,0,0]", "[2026,8,3.0]", "[\"2026\",8,3]", "[]", "{}", "{\"$date\":1785720600000}",
            "{\"$date\":\"x\"}", "{\"$date\":\"2026-08-03\",\"a\":1}", "{\"$oid\":\"a\"}", "1785720600000", "true",
        })
        {
            DossierReadings.Outcomes($"{{{Rest},\"TrangThaiHoSo\":9,\"NgayTiepNhan\":{wrong}}}").Should().Equal($"1 K NgayTiepNhan {wrong} date");
        }
    }

    [Fact]
    public void A_list_that_is_a_word_for_nothing_is_none() => DossierReadings.One(
            "[{\"MaHoSo\":\"K\",\"MaTTHC\":\"2.1\",\"MaCoQuan\":\"NULL\",\"DonViXuLy\":\"H44\",\"TrangThaiHoSo\":9,\"DanhSachLePhi\":\"NULL\","
            + "\"TaiLieuNop\":{\"DuongDanTaiTepTin\":\"-\"},\"DanhSachGiayToKetQua\":{\"DuongDanTepTinKetQua\":\"a\"}}]")
        .Should().Match<Dossier>(dossier => dossier.Fee == null && !dossier.HasPaperFile && dossier.HasResultFile && dossier.Agency.ToString() == "H44");
}
