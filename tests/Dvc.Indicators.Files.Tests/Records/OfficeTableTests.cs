using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Records;

/// <summary>Values as offices write them, in the files beside the dossiers.</summary>
public class OfficeTableTests
{
    [Theory]
    [InlineData("1,5", "1.5")]
    [InlineData("1.5", "1.5")]
    [InlineData("15.0", "15")]
    [InlineData("15,0", "15")]
    [InlineData("015", "15")]
    [InlineData("0.500", "0.5")]
    [InlineData("0,125", "0.125")]
    [InlineData("1.2500", "1.25")]
    [InlineData("1500", "1500")]
    public void A_limit_has_its_decimals_behind_a_point_or_a_comma(string text, string limit) =>
        ProcedureFile.Read(Source($"MaTTHC;ThoiHan;DonViThoiHan\n2.1;{text};Ngày  làm việc\n")).Require().Single().Limit
            .Should().Be(new TimeLimit(decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture), TimeLimitUnit.WorkingDays));

    [Theory]
    [InlineData("1.500", "1.500", "1500", "1.5", "1,5")]
    [InlineData("12,050", "12,050", "12050", "12.05", "12,05")]
    [InlineData("1.000", "1.000", "1000", "1", "1")]
    public void A_limit_that_can_be_read_in_two_ways_is_rejected_with_both(string text, string value, string whole, string english, string vietnamese)
    {
        var rejection = ProcedureFile.Read(Source($"MaTTHC;ThoiHan;DonViThoiHan\n2.1;{text};ngay\n", "p")).Require().Rejections.Single();
        (rejection.Column, rejection.Value, rejection.Reason).Should().Be(("ThoiHan", value, RejectionReason.Number));
        rejection.Message.English.Should().Contain($"can be {whole} or {english};");
        rejection.Message.Vietnamese.Should().Contain($"có thể là {whole} hoặc {vietnamese};");
    }

    [Theory]
    [InlineData("+5")]
    [InlineData("1e3")]
    [InlineData("1.5.0")]
    [InlineData("1.500.000")]
    [InlineData(",5")]
    public void Other_limits_are_rejected(string text) =>
        ProcedureFile.Read(Source($"MaTTHC;ThoiHan;DonViThoiHan\n2.1;{text};ngay\n")).Require().Report.Counts.RejectedFor(RejectionReason.Number).Should().Be(1);

    [Fact]
    public void Words_of_procedures_are_flags_and_units()
    {
        var table = ProcedureFile.Read(Source(
            "Mã TTHC;Tên thủ tục;Có phí;Trả kết quả giấy;Thời hạn;Đơn vị thời hạn;Công khai\n'1.001310;Khai sinh;Có;Không;NULL;–;x\n2.1;N/A;;;8;GIỜ;1,0\n")).Require();
        table.Should().Equal(
            new Procedure { Code = "1.001310", Name = "Khai sinh", HasFee = true, IsPublic = true },
            new Procedure { Code = "2.1", Limit = new TimeLimit(8, TimeLimitUnit.Hours), IsPublic = true });
    }

    [Theory]
    [InlineData("4.0", OnlineLevel.Full)]
    [InlineData("03", OnlineLevel.Partial)]
    [InlineData("4,0", OnlineLevel.Full)]
    [InlineData("NULL", OnlineLevel.None)]
    [InlineData("4.00", OnlineLevel.None)]
    public void A_level_of_authority_may_look_like_a_number(string text, OnlineLevel level) =>
        AuthorityFile.Read(Source($"MaCoQuan;MaTTHC;MucDo\n=\"H44 .1\";1.001310;{text}\n")).Require().Should()
            .Equal(new Authority(AgencyCode.Parse("H44.1"), "1.001310", level));

    [Fact]
    public void Findings_of_the_small_files_are_told_with_their_places()
    {
        var reading = DecisionFile.Read(Source(
            "MaTTHC,MaCoQuan,Loai,NgayQuyetDinh,NgayHieuLuc\n'2.1,H44\u200B,MOI,3/8/2026,1900-01-01\n2.1,H44,moi,1900-01-01,\n", "q"));
        reading.Require().Single().Effective.Should().BeNull();
        reading.Findings.Select(finding => $"{finding.Place} {finding.Key} {finding.Column} {finding.Value} {finding.Rule.ToText()}").Should().Equal(
            $"{new RecordPlace("q", 2)} 2.1 MaTTHC '2.1 spreadsheet-mark", $"{new RecordPlace("q", 2)} 2.1 MaCoQuan H44<U+200B> invisible-characters",
            $"{new RecordPlace("q", 2)} 2.1 NgayHieuLuc 1900-01-01 placeholder-date");
        reading.Require().Rejections.Single().Should().Match<Rejection>(
            rejection => rejection.Column == "NgayQuyetDinh" && rejection.Reason == RejectionReason.Missing && rejection.Value == "1900-01-01");
    }

    [Fact]
    public void The_dossier_of_a_petition_is_a_code_too()
    {
        var table = PetitionFile.Read(Source(
            "MaPAKN,MaCoQuan,NgayGui,MaHoSo,KetQua,Thich,PhanAnhLai\n1,H1,3/8/2026 8:30 SA,'A-1,XULY,2.0,không\n2,H1,3/8/2026,2E+13,,,\n")).Require();
        table.Should().ContainSingle().Which.Should().Match<Petition>(
            petition => petition.Dossier == "A-1" && petition.Outcome == PetitionOutcome.Handled && petition.Likes == 2 && !petition.ComplainedAgain);
        table.Rejections.Single().Reason.Should().Be(RejectionReason.SpreadsheetNumber);
    }

    // Of the month first: 08/13 and 8/14; of the day first: 13/08 in a row that is superseded, and a date for none.
    [Theory]
    [InlineData("P,H1,08/13/2026\nQ,H1,8/14/2026 9:00\nR,H1,13/08/2026\n", 2, 1)]
    [InlineData("P,H1,08/13/2026\nQ,H1,01/02/2026\n", 1, 0)]
    [InlineData("P,H1,12/31/9999\n", 1, 0)]
    public void A_file_with_the_month_first_is_refused(string rows, int monthFirst, int dayFirst) =>
        PetitionFile.Read(Source($"MaPAKN,MaCoQuan,NgayGui\n{rows}", "p")).Errors.Should().ContainSingle().Which.Found.English.Should()
            .Be($"dates with the month before the day (records that can only be read so: {monthFirst}, only with the day first: {dayFirst})");

    [Theory]
    [InlineData("P,H1,08/13/2026,\nQ,H1,13/08/2026,\n")]
    [InlineData("P,H1,08/13/2026,\nQ,H1,13/08/2026,\nQ,H1,01/08/2026,\n")]
    [InlineData("P,H1,08/13/2026,\nQ,H1,01/08/2026,31/12/9999\n")]
    [InlineData("P,H1,13/13/2026,\n")]
    [InlineData("P,H1,,08/13/2026\n")]
    public void A_file_of_which_as_many_have_the_day_first_is_not(string rows) =>
        PetitionFile.Read(Source($"MaPAKN,MaCoQuan,NgayGui,NgayXuLy\n{rows}", "p")).Errors.Should().BeEmpty();

    [Fact]
    public void Dossiers_with_the_month_first_are_refused_in_every_form_at_the_end()
    {
        foreach (var text in new[]
        {
            "MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo,NgayTra\nA,1,H1,9,08/13/2026\nB,1,H1,9,08/12/2026\n",
            "{\"MaHoSo\":\"A\",\"MaTTHC\":\"1\",\"MaCoQuan\":\"H1\",\"TrangThaiHoSo\":9,\"NgayTra\":\"08/13/2026 9:00 AM\"}\n",
            "[{\"MaHoSo\":\"A\",\"MaTTHC\":\"1\",\"MaCoQuan\":\"H1\",\"TrangThaiHoSo\":9,\"NgayTra\":\"08/13/2026\"}]",
        })
        {
            var (entries, reading) = DossierReadings.Read(null, Source(text, "d"));
            entries.Should().NotBeEmpty();
            reading.Errors.Should().ContainSingle().Which.Found.English.Should().Contain("read so: 1, only with the day first: 0");
        }

        DossierReadings.Outcomes(
            "MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo,NgayTra\nA,1,H1,9,08/13/2026\nlonger,1.001,H1.12,9,13/08/2026 08:00:00\n").Should().HaveCount(2);
    }

    [Fact]
    public void Agencies_have_words_and_their_codes_lose_marks()
    {
        var reading = AgencyFile.Read(Source(
            "Mã cơ quan;Tên cơ quan;Cấp;Cơ quan cấp trên;Hiệu lực từ;valid_to;successor\n"
            + "'H44;UBND tỉnh;TỈNH;-;1/7/2025;31/12/9999;NULL\n;;;;;;\nH44 .100;Phường;phường;H44\u00A0;1900-01-01;9999-12-31 00:00:00;\n"));
        var agencies = reading.Require().Agencies;
        agencies.Select(agency => $"{agency.WrittenCode} {agency.Level} {agency.Parent} {agency.ValidFrom:yyyy-MM-dd} {agency.ValidTo}").Should()
            .Equal("H44 Province  2025-07-01 ", "H44.100 Commune H44  ");
        reading.Findings.Select(finding => $"{finding.Agency} {finding.Column} {finding.Rule.ToText()}").Should().Equal(
            "H44 code spreadsheet-mark", "H44.100 valid_from placeholder-date", "H44.100 parent invisible-characters");
    }

    [Fact]
    public void A_code_of_agencies_that_is_a_number_of_a_spreadsheet_and_a_quote_at_fault_are_errors()
    {
        AgencyFile.Read(Source("code,name,level,parent\n1E+10,A,tỉnh,\n", "a")).Messages().Should().Equal(
            "a, line 2, column code: found '1E+10', a code that a spreadsheet made a number; allowed: codes exported as text: the digits are lost");
        AgencyFile.Read(Source("code,name,level,parent\nH1,\"A,tỉnh,\n", "a")).Messages().Should().ContainSingle().Which.Should()
            .StartWith("a, line 2: found a quote on line 2 that is not closed as it must be");
    }

    [Fact]
    public void Figures_have_words_for_nothing_and_counts_like_numbers()
    {
        var figures = FigureFile.Read(
            [Source("Mã cơ quan;Thành phần;Tử số;Mẫu số;Điểm\nH1;ON_TIME_PROCESSING;90.0;100,0;NULL\nH2;ON_TIME_PROCESSING;-;N/A;12.5\n")], null, null,
            BuiltInRules.Default).Require();
        figures[0, "ON_TIME_PROCESSING"].Figure.Should().Be(new Figure(90, 100));
        figures[1, "ON_TIME_PROCESSING"].Kind.Should().Be(FigureKind.Reported);
    }
}
