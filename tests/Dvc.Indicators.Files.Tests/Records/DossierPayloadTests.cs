using static Dvc.Indicators.Files.Tests.Records.DossierReadings;

namespace Dvc.Indicators.Files.Tests.Records;

public class DossierPayloadTests
{
    private const string Rest = "\"MaHoSo\":\"K\",\"MaTTHC\":\"2.1\",\"TrangThaiHoSo\":\"9\"";

    [Fact]
    public void The_line_is_the_position_in_the_array()
    {
        const string Elements = "[{\"MaHoSo\":\"A\",\"MaTTHC\":\"2.1\",\"MaCoQuan\":\"H44\",\"TrangThaiHoSo\":\"2\"},"
            + "\n\n{}, 5, null, \"x\", [1,[2]],\n"
            + "{\"MaHoSo\":\"B\",\"MaTTHC\":\"2.1\",\"MaCoQuan\":\"H44\",\"TrangThaiHoSo\":2}]";
        string[] expected = ["1 A", "2  MaHoSo  missing", "3   5 json", "4   null json", "5   \"x\" json", "6   [1,[2]] json", "7 B"];
        Outcomes(Elements).Should().Equal(expected);
        Outcomes($"  {{\"status\": {{\"data\":[1]}}, \"n\":[[]], \"Data\" : {Elements} , \"message\":\"data\"}}\n")
            .Should().Equal(expected);
        Outcomes($"\uFEFF{{\"data\":{Elements}}}").Should().Equal(expected);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"data\":[]}")]
    [InlineData(" {\"data\":null,\"data\":[]} ")]
    public void A_payload_may_be_empty(string text) => ReadText(text).Entries.Should().BeEmpty();

    [Theory]
    [InlineData("\"MaCoQuan\":\"H1\",\"MaCoQuanThucHien\":\"H2\",\"DonViXuLy\":\"H3\"", "H1")]
    [InlineData("\"DonViXuLy\":\"H3\",\"MaCoQuanThucHien\":\"H2\",\"MaCoQuan\":\" \"", "H2")]
    [InlineData("\"DonViXuLy\":\"H3\",\"MaCoQuanThucHien\":\"\",\"MaCoQuan\":null", "H3")]
    [InlineData("\"donvixuly\":\"000.00.12.H15\"", "H15.12")]
    public void The_agency_is_the_first_of_its_names_that_is_not_empty(string members, string agency) =>
        One($"[{{{Rest},{members}}}]").Agency.ToString().Should().Be(agency);

    [Fact]
    public void Without_any_of_its_names_the_agency_is_missing() =>
        Outcomes($"[{{{Rest},\"DonViXuLy\":\"\"}}]").Should().Equal("1 K MaCoQuan  missing");

    [Theory]
    [InlineData("[]", null)]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    [InlineData("[{}]", null)]
    [InlineData("[{\"Gia\":null},{\"Gia\":\"\"}]", null)]
    [InlineData("[{\"Gia\":\"0\"}]", "0")]
    [InlineData("[{\"Gia\":\"15000\"},{},{\"Gia\":2500.5}]", "17500.5")]
    [InlineData("[{\"Gia\":1,\"gia\":2}]", "2")]
    [InlineData("[{\"Gia\":79228162514264337593543950335},{\"Gia\":1}]", "79228162514264337593543950335")]
    public void The_fee_is_the_sum_of_those_known(string list, string? fee) =>
        Payload($"\"DanhSachLePhi\":{list}").Fee
            .Should().Be(fee is null ? null : decimal.Parse(fee, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_faulty_fee_in_any_entry_is_a_fault() =>
        Outcomes($"[{{{Rest},\"MaCoQuan\":\"H1\",\"DanhSachLePhi\":[{{\"Gia\":5}},{{\"Gia\":\"5 đô\"}}]}}]")
            .Should().Equal("1 K LePhi 5 đô number");

    // The latest request; of equals the last; an unknown request is older than any.
    [Theory]
    [InlineData("[]", 0, null, null)]
    [InlineData("[{}]", 1, null, null)]
    [InlineData("[{\"NgayTiepNhanBoSung\":\"05/08/2026\"}]", 1, null, "05")]
    [InlineData("[{\"NgayBoSung\":\"20260803000000\",\"NgayTiepNhanBoSung\":\"04/08/2026\"},"
        + "{\"NgayBoSung\":\"02/08/2026\",\"NgayTiepNhanBoSung\":\"09/08/2026\"}]", 2, "03", "04")]
    [InlineData("[{\"NgayBoSung\":\"03/08/2026\",\"NgayTiepNhanBoSung\":\"04/08/2026\"},{\"NgayBoSung\":\"2026-08-03\"}]", 2, "03", null)]
    [InlineData("[{\"NgayBoSung\":\"03/08/2026\",\"NgayTiepNhanBoSung\":\"04/08/2026\"},"
        + "{\"NgayTiepNhanBoSung\":\"09/08/2026\"}]", 2, "03", "04")]
    [InlineData("[{\"NgayTiepNhanBoSung\":\"04/08/2026\"},{\"NgayBoSung\":null,\"NgayTiepNhanBoSung\":\"09/08/2026\"}]", 2, null, "09")]
    [InlineData("[{\"NgayBoSung\":\"01/08/2026\",\"NgayTiepNhanBoSung\":\"oops\"},{\"NgayBoSung\":\"02/08/2026\"}]", 2, "02", null)]
    public void The_supplement_is_the_entry_with_the_latest_request(string list, int rounds, string? requested, string? completed)
    {
        var dossier = Payload($"\"DanhSachHoSoBoSung\":{list}");
        dossier.SupplementRounds.Should().Be(rounds);
        dossier.SupplementRequested?.ToString().Should().Be(requested is null ? null : $"2026-08-{requested}T00:00:00");
        dossier.SupplementRequested.HasValue.Should().Be(requested is not null);
        dossier.SupplementCompleted?.ToString().Should().Be(completed is null ? null : $"2026-08-{completed}T00:00:00");
        dossier.SupplementCompleted.HasValue.Should().Be(completed is not null);
    }

    [Theory]
    [InlineData("{\"NgayBoSung\":\"x\"},{\"NgayBoSung\":\"02/08/2026\"}", "NgayYeuCauBoSung x date")]
    [InlineData("{\"NgayBoSung\":\"02/08/2026\"},{\"NgayBoSung\":\"2026-08-01Z\"}", "NgayYeuCauBoSung 2026-08-01Z zone")]
    [InlineData("{\"NgayBoSung\":\"02/08/2026\",\"NgayTiepNhanBoSung\":\"2026-08-01T00:00:00Z\"}",
        "NgayHoanThanhBoSung 2026-08-01T00:00:00Z zone")]
    public void A_faulty_time_of_a_supplement_is_a_fault_of_the_column_that_it_makes(string entries, string fault) =>
        Outcomes($"[{{{Rest},\"MaCoQuan\":\"H1\",\"DanhSachHoSoBoSung\":[{entries}]}}]").Should().Equal("1 K " + fault);

    [Theory]
    [InlineData("[]", false)]
    [InlineData("[{\"Ten\":\"a\"}]", false)]
    [InlineData("[{\"DuongDanTaiTepTin\":\" \"},{\"DuongDanTaiTepTin\":null}]", false)]
    [InlineData("[{\"DuongDanTaiTepTin\":\"http://a\"}]", true)]
    [InlineData("[{\"DuongDanTaiTepTin\":\"a\",\"IsDeleted\":1}]", false)]
    [InlineData("[{\"DuongDanTaiTepTin\":\"a\",\"IsDeleted\":\"1\"}]", false)]
    [InlineData("[{\"IsDeleted\":true,\"DuongDanTaiTepTin\":\"a\"}]", false)]
    [InlineData("[{\"DuongDanTaiTepTin\":\"a\",\"IsDeleted\":0}]", true)]
    [InlineData("[{\"DuongDanTaiTepTin\":\"a\",\"IsDeleted\":null}]", true)]
    [InlineData("[{\"DuongDanTaiTepTin\":\"a\",\"IsDeleted\":\"1\"},{\"DuongDanTaiTepTin\":\"b\",\"IsDeleted\":\"0\"}]", true)]
    public void A_component_file_is_the_path_of_a_paper_that_is_not_deleted(string papers, bool hasFile) =>
        Payload($"\"TaiLieuNop\":{papers}").HasPaperFile.Should().Be(hasFile);

    [Theory]
    [InlineData("[]", false)]
    [InlineData("[{\"DuongDanTepTinKetQua\":\"\"}]", false)]
    [InlineData("[{},{\"DuongDanTepTinKetQua\":\"r.pdf\"}]", true)]
    public void A_result_file_is_the_path_of_any_result(string results, bool hasFile) =>
        Payload($"\"DanhSachGiayToKetQua\":{results}").HasResultFile.Should().Be(hasFile);

    [Theory]
    [InlineData("HoSoCoThanhPhanSoHoa")]
    [InlineData("DuocSoHoa")]
    [InlineData("DuocLayTuKhoDMQG")]
    [InlineData("TaiKhoanDuocXacThucVoiVNeID")]
    public void Four_flags_are_the_dossiers_own_or_those_of_any_paper_that_is_not_deleted(string name)
    {
        bool Flag(string members) => FlagOf(name, Payload(members));
        Flag($"\"{name}\":\"1\"").Should().BeTrue();
        Flag($"\"{name}\":0,\"TaiLieuNop\":[{{\"{name}\":0}},{{\"{name}\":\"true\"}}]").Should().BeTrue();
        Flag($"\"TaiLieuNop\":[{{\"{name}\":1,\"IsDeleted\":1}},{{\"{name}\":0}}]").Should().BeFalse();
        Flag($"\"TaiLieuNop\":[{{\"{name}\":\"x\",\"IsDeleted\":1}}]").Should().BeFalse();
        Flag($"\"TaiLieuNop\":[{{\"Khac\":1}}]").Should().BeFalse();
        Outcomes($"[{{{Rest},\"MaCoQuan\":\"H1\",\"TaiLieuNop\":[{{\"{name}\":1}},{{\"{name}\":\"y\"}}]}}]")
            .Should().Equal($"1 K {name} y flag");
    }

    [Fact]
    public void A_paper_of_which_nobody_can_read_whether_it_is_deleted_is_not() =>
        Outcomes($"[{{{Rest},\"MaCoQuan\":\"H1\",\"TaiLieuNop\":[{{\"IsDeleted\":\"y\",\"DuocSoHoa\":1}}]}}]")
            .Should().Equal("1 K");

    [Fact]
    public void The_columns_for_which_a_payload_has_lists_are_unknown_in_it()
    {
        var (entries, summary) = ReadText($"[{{{Rest},\"MaCoQuan\":\"H1\",\"LePhi\":5,\"CoTepKetQua\":\"x\",\"SoLanBoSung\":3}}]");
        entries.Single().Dossier.Should().Match<Dossier>(d => d.Fee == null && !d.HasResultFile && d.SupplementRounds == 0);
        summary.Report.UnknownColumns.Should().Equal("LePhi", "CoTepKetQua", "SoLanBoSung");
        summary.Columns.Should().Be(DossierColumns.None);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_reject_one_element()
    {
        byte[] text = [.. Bytes($"[{{{Rest},\"MaCoQuan\":\"H1\",\"x\":[\""), 0xFF, .. Bytes($"\"]}},{{{Rest},\"MaCoQuan\":\"H1\"}}]")];
        Outcomes(text).Should().Equal("1 K   encoding", "2 K");
    }

    [Theory]
    [InlineData("[{},{]", "line 1, byte 6")]
    [InlineData("[{}\n,{\"a\":1}", "line 2, byte 9")]
    [InlineData("{\"data\":[{}],}", "line 1, byte 14")]
    [InlineData("{\"data\":[{}]", "line 1, byte 13")]
    [InlineData("[{}] x", "line 1, byte 6")]
    [InlineData("[{} {}]", "line 1, byte 5")]
    [InlineData("[", "line 1, byte 2")]
    public void A_payload_that_breaks_off_or_is_damaged_is_an_error_that_names_the_place(string text, string place)
    {
        var (_, reading) = Read(null, TestFiles.Source(text, "p.json"));
        reading.Messages().Should().Equal(
            $"p.json: found JSON that breaks off or is damaged at {place}"
                + "; allowed: a whole array of dossiers, or an object with the array data");
    }

    [Fact]
    public void The_array_data_twice_is_an_error()
    {
        var (_, reading) = Read(null, TestFiles.Source("{\"data\":[],\"DATA\":[{}]}", "p.json"));
        reading.Messages().Should().Equal("p.json, at $.data: found the array data twice; allowed: one array data");
    }

    private static Dossier Payload(string members) => One($"{{\"data\":[{{{Rest},\"MaCoQuan\":\"H1\",{members}}}]}}");

    private static bool FlagOf(string name, Dossier dossier) => name switch
    {
        "HoSoCoThanhPhanSoHoa" => dossier.PapersDigitised,
        "DuocSoHoa" => dossier.Digitised,
        "DuocLayTuKhoDMQG" => dossier.FromNationalStore,
        _ => dossier.IdentifiedByVneid,
    };
}
