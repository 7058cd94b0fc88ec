using static Dvc.Indicators.Files.Tests.Records.DossierReadings;

namespace Dvc.Indicators.Files.Tests.Records;

public class DossierLinesTests
{
    private const string Rest = "\"MaTTHC\":\"2.1\",\"MaCoQuan\":\"H44\",\"TrangThaiHoSo\":\"2\"";

    [Fact]
    public void A_line_is_a_dossier_with_the_names_of_the_columns()
    {
        var dossier = One(
            "{\"MaHoSo\":\"K\",\"MaTTHC\":\"2.1\",\"MaCoQuan\":\"000.00.12.H15\",\"KenhThucHien\":2,"
            + "\"TrangThaiHoSo\":10,\"NgayTiepNhan\":20260810123456,"
            + "\"NgayHenTra\":\"2026-08-12\",\"NgayYeuCauBoSung\":\"11/08/2026\",\"NgayHoanThanhBoSung\":\"12/08/2026\",\"SoLanBoSung\":1,"
            + "\"LePhi\":1500.5,\"DuocThanhToanTrucTuyen\":\"2\",\"CoTepThanhPhan\":true,\"CoTepKetQua\":\"TRUE\","
            + "\"HoSoCoThanhPhanSoHoa\":1,"
            + "\"DuocSoHoa\":\"1\",\"DuocLayTuKhoDMQG\":false,\"TaiKhoanDuocXacThucVoiVNeID\":0,"
            + "\"KhongHaiLong\":null,\"CanBoXuLy\":\"B\\u00ecnh\"}");
        dossier.Should().Match<Dossier>(d => d.Key == "K" && d.Agency.ToString() == "H15.12" && d.Channel == DossierChannel.Online
            && d.Status == DossierStatus.Returned && d.SupplementRounds == 1 && d.Fee == 1500.5m && d.OnlinePayment == 2
            && d.HasPaperFile && d.HasResultFile && d.PapersDigitised && d.Digitised
            && !d.FromNationalStore && !d.IdentifiedByVneid && !d.Disliked && d.Officer == "Bình");
        dossier.Received.ToString().Should().Be("2026-08-10T12:34:56");
        dossier.Due.ToString().Should().Be("2026-08-12");
        dossier.SupplementRequested.ToString().Should().Be("2026-08-11T00:00:00");
        dossier.SupplementCompleted.ToString().Should().Be("2026-08-12T00:00:00");
    }

    [Fact]
    public void Names_have_no_case_and_of_a_name_twice_the_last_counts() =>
        Outcomes($"{{\"MAHOSO\":\"A\",\" mahoso \":\"B\",{Rest},\"LEPHI\":\"x\",\"lePhi\":7}}\n"
        + $"{{{Rest},\"M\\u0061HoSo\":\"C\",\"trangthaihoso\":0}}")
            .Should().Equal("1 B", "2 C TrangThaiHoSo 0 status");

    [Fact]
    public void Null_is_empty() =>
        Outcomes($"{{\"MaHoSo\":null,{Rest}}}\n{{\"MaHoSo\":\"B\",{Rest},\"NgayTiepNhan\":null,\"LePhi\":null,"
        + $"\"SoLanBoSung\":null,\"KenhThucHien\":null}}")
            .Should().Equal("1  MaHoSo  missing", "2 B");

    [Fact]
    public void Numbers_and_strings_are_the_same()
    {
        var dossiers = ReadText($"{{\"MaHoSo\":123,{Rest},\"LePhi\":5}}\n{{\"MaHoSo\":\"123\",{Rest},\"LePhi\":\"5\"}}").Entries;
        dossiers[0].Dossier.Should().Be(dossiers[1].Dossier).And.Match<Dossier>(d => d.Key == "123");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("{},")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("{\"MaHoSo\":\"B\",}")]
    [InlineData("{\"MaHoSo\":\"B\"")]
    [InlineData("{\"MaHoSo\":'B'}")]
    [InlineData("{MaHoSo:\"B\"}")]
    [InlineData("{\"MaHoSo\":\"B\"} // comment")]
    [InlineData("{\"MaHoSo\":\"a\tb\"}")]
    [InlineData("{\"MaHoSo\":\"\\x\"}")]
    [InlineData("{\"MaHoSo\":01}")]
    [InlineData("{\"MaHoSo\":NaN}")]
    public void A_line_that_is_not_one_object_is_rejected_and_the_next_is_read(string line)
    {
        var outcomes = Outcomes($"{{\"MaHoSo\":\"A\",{Rest}}}\n{line}\n{{\"MaHoSo\":\"C\",{Rest}}}\n");
        outcomes.Should().Equal("1 A", $"2   {line.Trim()} json", "3 C");
    }

    [Fact]
    public void The_first_line_may_be_the_broken_one() =>
        Outcomes($"{{\"MaHoSo\":\"A\"\n{{\"MaHoSo\":\"B\",{Rest}}}").Should().Equal("1   {\"MaHoSo\":\"A\" json", "2 B");

    [Fact]
    public void Blank_lines_are_skipped_and_counted_and_a_lone_CR_ends_no_line()
    {
        Outcomes($"\uFEFF\n\r\n{{\"MaHoSo\":\"A\",{Rest}}}\r\n\r\n\n {{\"MaHoSo\":\"B\",\r{Rest}}} \r\n{{\"MaHoSo\":\"C\",{Rest}}}\n  \n\u200B\n")
            .Should().Equal("3 A", "6 B", "7 C");
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_come_before_JSON()
    {
        byte[] text =
        [
            .. Bytes($"{{\"MaHoSo\":\"A\",{Rest},\"x\":\""), 0xFF, .. Bytes("\"}\n"),
            .. Bytes("{\"MaHoSo\":\"B\",\""), 0xC3, .. Bytes("\n"),
            .. Bytes($"{{\"MaHoSo\":\"C\",{Rest}}}\n"),
        ];
        Outcomes(text).Should().Equal("1 A   encoding", "2    encoding", "3 C");
    }

    [Theory]
    [InlineData("\"MaHoSo\":{\"a\":1}", "")]
    [InlineData("\"MaHoSo\":[]", "")]
    [InlineData("\"MaHoSo\":\"K\",\"MaTTHC\":[\"2.1\"]", "K")]
    [InlineData("\"MaHoSo\":\"K\",\"DonViXuLy\":{}", "K")]
    [InlineData("\"MaHoSo\":\"K\",\"CanBoXuLy\":{\"Ten\":\"A\"}", "K")]
    [InlineData("\"MaHoSo\":\"K\",\"TaiLieuNop\":1", "K")]
    [InlineData("\"MaHoSo\":\"K\",\"TaiLieuNop\":\"x\"", "K")]
    [InlineData("\"MaHoSo\":\"K\",\"TaiLieuNop\":[1]", "K")]
    [InlineData("\"MaHoSo\":\"K\",\"TaiLieuNop\":[{\"DuongDanTaiTepTin\":[\"a\"]}]", "K")]
    [InlineData("\"MaHoSo\":\"K\",\"DanhSachLePhi\":[null]", "K")]
    [InlineData("\"MaHoSo\":\"K\",\"DanhSachLePhi\":5", "K")]
    [InlineData("\"MaHoSo\":\"K\",\"DanhSachGiayToKetQua\":[{\"DuongDanTepTinKetQua\":{}}]", "K")]
    [InlineData("\"MaHoSo\":\"K\",\"DanhSachHoSoBoSung\":[[]]", "K")]
    public void A_structure_in_place_of_a_text_and_anything_else_in_place_of_a_list_is_no_dossier(string members, string key)
    {
        var rejection = ReadText($"{{{Rest},{members}}}").Entries.Single().Rejection!;
        rejection.Reason.Should().Be(RejectionReason.Json);
        rejection.Column.Should().BeEmpty();
        (rejection.Key == key || key.Length == 0).Should().BeTrue();
    }

    [Theory]
    [InlineData("\"NgayTiepNhan\":{}", "NgayTiepNhan {} date")]
    [InlineData("\"NgayTiepNhan\":true", "NgayTiepNhan true date")]
    [InlineData("\"LePhi\":[1, 2]", "LePhi [1, 2] number")]
    [InlineData("\"LePhi\":-1", "LePhi -1 number")]
    [InlineData("\"LePhi\":\"1e3\"", "LePhi 1e3 number")]
    [InlineData("\"LePhi\":-5", "LePhi -5 number")]
    [InlineData("\"SoLanBoSung\":1.5", "SoLanBoSung 1.5 number")]
    [InlineData("\"KhongHaiLong\":{\"a\":[1]}", "KhongHaiLong {\"a\":[1]} flag")]
    [InlineData("\"KhongHaiLong\":1.5", "KhongHaiLong 1.5 flag")]
    [InlineData("\"KhongHaiLong\":\"nil\"", "KhongHaiLong nil flag")]
    [InlineData("\"TrangThaiHoSo\":[]", "TrangThaiHoSo [] status")]
    [InlineData("\"KenhThucHien\":{}", "KenhThucHien {} channel")]
    public void A_value_of_another_type_is_faulty_as_its_column_says(string member, string fault) =>
        Outcomes($"{{\"MaHoSo\":\"K\",{Rest},{member}}}").Should().Equal("1 K " + fault);

    [Fact]
    public void The_last_of_a_name_twice_decides_about_structures_too() =>
        Outcomes($"{{\"MaHoSo\":[],{Rest},\"MaHoSo\":\"K\",\"TaiLieuNop\":5,\"TaiLieuNop\":[]}}").Should().Equal("1 K");

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\uDC00")]
    [InlineData("a\\ud83d\\u0041")]
    [InlineData("\\\\\\ud83d")]
    public void Half_a_character_is_no_text(string escape)
    {
        var entry = ReadText($"{{\"MaHoSo\":\"K\",{Rest},\"Other\":\"{escape}\",\"LePhi\":5}}").Entries.Single();
        (entry.Rejection!.Reason, entry.Rejection.Key).Should().Be((RejectionReason.Json, "K"));
    }

    [Theory]
    [InlineData("\\ud83d\\ude00", "😀")]
    [InlineData("\\\\ud800", "\\ud800")]
    [InlineData("\\u1ec7", "ệ")]
    [InlineData("e\\u0323\\u0302", "ệ")]
    public void Escapes_are_resolved_and_composed(string escape, string text) =>
        One($"{{\"MaHoSo\":\"K\",{Rest},\"CanBoXuLy\":\"{escape}\"}}").Officer.Should().Be(text);

    [Fact]
    public void Deep_values_that_nobody_asks_for_are_passed_over()
    {
        var deep = string.Concat(Enumerable.Repeat("[{\"a\":", 100_000)) + "1" + string.Concat(Enumerable.Repeat("}]", 100_000));
        Outcomes($"{{\"Deep\":{deep},\"MaHoSo\":\"K\",{Rest}}}\n{{\"MaHoSo\":\"L\",{Rest},\"LePhi\":{deep}}}\n"
            + $"{{\"Deep\":{deep[..^1]},\"MaHoSo\":\"M\"}}")
            .Select(outcome => outcome.Split(' ')[0] + outcome.Split(' ')[^1]).Should().Equal("1K", "2number", "3json");
    }

    [Fact]
    public void Unknown_names_are_named_once_and_so_many_as_can_be_shown()
    {
        var lines = Enumerable.Range(0, 300).Select(i => $"{{\"MaHoSo\":\"K{i}\",{Rest},\"X{i / 2}\":1,\"TaiLieuNop\":[{{\"Ten\":1}}]}}");
        var (entries, reading) = Read(null, TestFiles.Source(string.Join('\n', lines), "d.json"));
        entries.Should().HaveCount(300).And.OnlyContain(entry => entry.Dossier != null);
        reading.Require().Report.UnknownColumns.Should().Equal(Enumerable.Range(0, 100).Select(i => $"X{i}"));
        reading.Notes.Should().ContainSingle().Which.Text.English.Should().StartWith("ignored the unknown columns X0, X1,")
            .And.EndWith("X99 and more");
    }

    [Fact]
    public void A_line_may_carry_the_lists_of_a_payload_and_what_the_columns_say_comes_first()
    {
        const string Lists = "\"DanhSachLePhi\":[{\"Gia\":5},{\"Gia\":\"7\"}],\"DanhSachHoSoBoSung\":[{\"NgayBoSung\":\"01/08/2026\"}],"
            + "\"TaiLieuNop\":[{\"DuongDanTaiTepTin\":\"a\"}],\"DanhSachGiayToKetQua\":[{\"DuongDanTepTinKetQua\":\"b\"}]";
        var lists = One($"{{\"MaHoSo\":\"K\",{Rest},{Lists}}}");
        lists.Should().Match<Dossier>(d => d.Fee == 12 && d.SupplementRounds == 1 && d.HasPaperFile && d.HasResultFile);
        lists.SupplementRequested.ToString().Should().Be("2026-08-01T00:00:00");
        var both = One($"{{\"MaHoSo\":\"K\",{Rest},\"LePhi\":1,\"SoLanBoSung\":3,\"NgayHoanThanhBoSung\":\"02/08/2026\",{Lists}}}");
        both.Should().Match<Dossier>(d => d.Fee == 1 && d.SupplementRounds == 3 && d.SupplementRequested == null);
        both.SupplementCompleted.ToString().Should().Be("2026-08-02T00:00:00");
    }
}
