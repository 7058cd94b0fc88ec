using static Dvc.Indicators.Files.Tests.Records.DossierReadings;

namespace Dvc.Indicators.Files.Tests.Records;

public class RecordFileTests
{
    private static readonly RecordOptions Known = new() { KnowsAgency = code => code.ToString() is "H1" or "H15.12" };

    [Fact]
    public void Procedures_are_read_and_of_a_code_twice_the_last_row_counts()
    {
        var table = ProcedureFile.Read(TestFiles.Source(
            "MaTTHC;TenTTHC;CoPhi;TraKetQuaGiay;DoiTuongNguoiDan;ThoiHan;DonViThoiHan;DayDuNoiDung;CongKhai\n"
            + " 2.1 ;Khai sinh;1;true;TRUE;1.5;ngaylamviec;1;1\n"
            + "2.2;;;;;15;ngay;0;false\n"
            + "2.3;x;0;0;0;8;gio;0;0\n"
            + "2.4;x;0;0;0;8;;0;0\n"
            + "2.5;x;0;0;0;;gio;0;0\n"
            + "2.2;Last;0;0;0;0;ngay;0;0\n")).Require();
        table.Rows.Select(row => row.Line).Should().Equal(2, 7, 4, 5, 6);
        table.Should().Equal(
            new Procedure
            {
                Code = "2.1",
                Name = "Khai sinh",
                HasFee = true,
                ReturnsPaper = true,
                ForCitizens = true,
                Limit = new TimeLimit(1.5m, TimeLimitUnit.WorkingDays),
                ContentComplete = true,
                IsPublic = true,
            },
            new Procedure { Code = "2.2", Name = "Last", Limit = new TimeLimit(0, TimeLimitUnit.CalendarDays) },
            new Procedure { Code = "2.3", Name = "x", Limit = new TimeLimit(8, TimeLimitUnit.Hours) },
            new Procedure { Code = "2.4", Name = "x" },
            new Procedure { Code = "2.5", Name = "x" });
        Counts(table).Should().Be((6, 5, 1, 0));
    }

    [Fact]
    public void Procedures_that_cannot_be_read_are_rejected_with_their_first_fault()
    {
        byte[] text =
        [
            .. Bytes("MaTTHC,TenTTHC,CoPhi,ThoiHan,DonViThoiHan,CongKhai\n,x,x,x,x,x\n2.1,x,2,x,x,x\n2.2,x,1,-1,x,x\n"
                + "2.3,x,1,1,ngày nghỉ,x\n2.4,x,1,1,tuần,1\n"
                + "2.5,x,1,1,gio,9\n2.6,x\n2.7,"), 0xFF, .. Bytes(",,,,\n2.8,,,,,\n"),
        ];
        var table = ProcedureFile.Read(TestFiles.Source(text, "p.csv")).Require();
        Rejections(table).Should().Equal(
            "2  MaTTHC  missing", "3 2.1 CoPhi 2 flag", "4 2.2 ThoiHan -1 number", "5 2.3 DonViThoiHan ngày nghỉ unit",
            "6 2.4 DonViThoiHan tuần unit",
            "7 2.5 CongKhai 9 flag", "8   2 fields fields", "9 2.7   encoding");
        table.Should().Equal(new Procedure { Code = "2.8" });
        Counts(table).Should().Be((9, 1, 0, 8));
    }

    [Fact]
    public void A_rejected_row_takes_no_part_where_the_last_counts()
    {
        var table = ProcedureFile.Read(TestFiles.Source("MaTTHC,TenTTHC,CoPhi\n2.1,first,1\n2.1,second,y\n")).Require();
        table.Should().Equal(new Procedure { Code = "2.1", Name = "first", HasFee = true });
        Counts(table).Should().Be((2, 1, 0, 1));
    }

    [Theory]
    [InlineData("4", OnlineLevel.Full)]
    [InlineData(" 3 ", OnlineLevel.Partial)]
    [InlineData("", OnlineLevel.None)]
    [InlineData("2", OnlineLevel.None)]
    [InlineData("toàn trình", OnlineLevel.None)]
    public void The_level_of_an_authority_is_4_3_or_none(string text, OnlineLevel level) =>
        AuthorityFile.Read(TestFiles.Source($"MaCoQuan,MaTTHC,MucDo\n000.00.12.H15,2.1,{text}\n"), Known).Require().Should().Equal(
            new Authority(AgencyCode.Parse("H15.12"), "2.1", level));

    [Fact]
    public void Every_row_of_authority_counts_and_unknown_agencies_are_rejected()
    {
        var table = AuthorityFile.Read(
            TestFiles.Source("MaTTHC,MaCoQuan\n2.1,H1\n2.1,H1\n2.1,H2\n2.1,\n,H1\n,H2\n", "a.csv"), Known).Require();
        table.Rows.Select(row => row.Line).Should().Equal(2, 3);
        table.Should().OnlyContain(row => row.Level == OnlineLevel.None);
        Rejections(table).Should().Equal(
            "4 2.1 MaCoQuan H2 agency", "5 2.1 MaCoQuan  missing", "6  MaTTHC  missing", "7  MaCoQuan H2 agency");
        AuthorityFile.Read(TestFiles.Source("MaTTHC,MaCoQuan\n2.1,H2\n")).Require().Should().ContainSingle();
    }

    [Fact]
    public void Decisions_are_read_every_row_being_one()
    {
        var table = DecisionFile.Read(TestFiles.Source(
            "MaTTHC,MaCoQuan,Loai,NgayQuyetDinh,NgayHieuLuc,NgayCongKhai\n"
            + "2.1,H1,moi,01/08/2026,2026-08-20,20260805000000\n2.1,H1,suadoi,01/08/2026,,\n"
            + "2.1,H1,baibo,01/08/2026,,\n2.1,H1,baibo,01/08/2026,,\n")).Require();
        table.Select(row => row.Kind).Should().Equal(
            DecisionKind.New, DecisionKind.Amended, DecisionKind.Abolished, DecisionKind.Abolished);
        var first = table.Rows[0].Record;
        (first.Procedure, first.Agency.ToString()).Should().Be(("2.1", "H1"));
        new[] { first.Decided, first.Effective, first.Disclosed }.Select(time => time.ToString()).Should().Equal(
            "2026-08-01T00:00:00", "2026-08-20T00:00:00", "2026-08-05T00:00:00");
        (table.Rows[1].Record.Effective, table.Rows[1].Record.Disclosed).Should().Be((null, null));
    }

    [Theory]
    [InlineData(",H9,x,x,x,x", "2  MaTTHC  missing")]
    [InlineData("2.1,H9,x,x,x,x", "2 2.1 MaCoQuan H9 agency")]
    [InlineData("2.1,H1,,x,x,x", "2 2.1 Loai  missing")]
    [InlineData("2.1,H1,mới,x,x,x", "2 2.1 Loai mới value")]
    [InlineData("2.1,H1,moi,,x,x", "2 2.1 NgayQuyetDinh  missing")]
    [InlineData("2.1,H1,moi,x,x,x", "2 2.1 NgayQuyetDinh x date")]
    [InlineData("2.1,H1,moi,01/08/2026,01/08/2026Z,x", "2 2.1 NgayHieuLuc 01/08/2026Z zone")]
    [InlineData("2.1,H1,moi,01/08/2026,,x", "2 2.1 NgayCongKhai x date")]
    [InlineData("2.1", "2   1 field fields")]
    public void Decisions_that_cannot_be_read_are_rejected_with_their_first_fault(string row, string rejection) =>
        Rejections(DecisionFile.Read(
            TestFiles.Source($"MaTTHC,MaCoQuan,Loai,NgayQuyetDinh,NgayHieuLuc,NgayCongKhai\n{row}\n"), Known).Require())
            .Should().Equal(rejection);

    [Fact]
    public void Petitions_are_read_with_all_rows_of_a_key()
    {
        var table = PetitionFile.Read(TestFiles.Source(
            "MaPAKN,MaCoQuan,NgayGui,MaHoSo,NgayChuyen,NgayXuLy,KetQua,Thich,KhongThich,PhanAnhLai\n"
            + "P1,H1,01/08/2026,,,,,,,\nP2,H1,02/08/2026,K1,03/08/2026,04/08/2026,xuly,5,6,1\nP3,H1,01/08/2026,,,,tuchoi,,,0\n"
            + "P4,H1,01/08/2026,,,,chuyentra,0,0,false\nP1,000.00.12.H15,05/08/2026, ,,,,,,\n"), Known).Require();
        table.Rows.Select(row => $"{row.Line} {row.Record.Key}").Should().Equal("2 P1", "3 P2", "4 P3", "5 P4", "6 P1");
        table.Select(petition => petition.Outcome).Should().Equal(
            null, PetitionOutcome.Handled, PetitionOutcome.Refused, PetitionOutcome.SentBack, null);
        table.Rows[4].Record.Should().Match<Petition>(
            p => p.Agency.ToString() == "H15.12" && p.Dossier == null && p.Forwarded == null && p.Handled == null);
        table.Rows[1].Record.Should().Match<Petition>(p => p.Dossier == "K1" && p.Likes == 5 && p.Dislikes == 6 && p.ComplainedAgain);
        new[] { table.Rows[1].Record.Sent, table.Rows[1].Record.Forwarded, table.Rows[1].Record.Handled }
            .Select(time => time.ToString()).Should().Equal(
            "2026-08-02T00:00:00", "2026-08-03T00:00:00", "2026-08-04T00:00:00");
        Counts(table).Should().Be((5, 5, 0, 0));
    }

    [Theory]
    [InlineData(",H9,x,,x,x,x,x,x,x", "2  MaPAKN  missing")]
    [InlineData("P,,x,,x,x,x,x,x,x", "2 P MaCoQuan  missing")]
    [InlineData("P,H9,x,,x,x,x,x,x,x", "2 P MaCoQuan H9 agency")]
    [InlineData("P,H1,,,x,x,x,x,x,x", "2 P NgayGui  missing")]
    [InlineData("P,H1,2026-08-01Z,,x,x,x,x,x,x", "2 P NgayGui 2026-08-01Z zone")]
    [InlineData("P,H1,01/08/2026,,x,x,x,x,x,x", "2 P NgayChuyen x date")]
    [InlineData("P,H1,01/08/2026,,,x,x,x,x,x", "2 P NgayXuLy x date")]
    [InlineData("P,H1,01/08/2026,,,,XU LY,x,x,x", "2 P KetQua XU LY value")]
    [InlineData("P,H1,01/08/2026,,,,,1.5,x,x", "2 P Thich 1.5 number")]
    [InlineData("P,H1,01/08/2026,,,,,1,-1,x", "2 P KhongThich -1 number")]
    [InlineData("P,H1,01/08/2026,,,,,1,1,y", "2 P PhanAnhLai y flag")]
    public void Petitions_that_cannot_be_read_are_rejected_with_their_first_fault(string row, string rejection) =>
        Rejections(PetitionFile.Read(
            TestFiles.Source($"MaPAKN,MaCoQuan,NgayGui,MaHoSo,NgayChuyen,NgayXuLy,KetQua,Thich,KhongThich,PhanAnhLai\n{row}\n"),
            Known).Require())
            .Should().Equal(rejection);

    [Fact]
    public void Files_that_cannot_be_read_are_errors_in_one_line_each()
    {
        ProcedureFile.Read(TestFiles.Source("TenTTHC\nx\n", "p.csv")).Messages().Should().Equal(
            "p.csv, line 1, column MaTTHC: found only the columns TenTTHC; allowed: a header with the column MaTTHC");
        AuthorityFile.Read(InputSource.FromFile("no-such.csv")).Messages().Should().Equal(
            "no-such.csv: found no such file; allowed: a file that can be read");
        AuthorityFile.Read(TestFiles.Source("MaTTHC,MaCoQuan\n2.1,\"H1\n", "a.csv")).Messages().Should().Equal(
            "a.csv, line 2: found a quote on line 2 that is not closed as it must be; allowed: fields in quotes that end with a quote before "
            + "a separator or the end of the line, and quotes within them written twice");
        Rejections(DecisionFile.Read(TestFiles.Source("MaTTHC,MaCoQuan,Loai,NgayQuyetDinh\n2.1,\"H1\n", "d.csv")).Require())
            .Should().Equal("2   quote on line 2 quote");
        var petitions = TestFiles.Gzip(Bytes("MaPAKN,MaCoQuan,NgayGui\nP,H1,01/08/2026\n"));
        PetitionFile.Read(TestFiles.Source(petitions, "p.csv")).Require().Should().ContainSingle();
        PetitionFile.Read(TestFiles.Source(petitions[..^5], "p.csv")).Messages().Should().Equal(
            "p.csv: found a gzip file that is damaged or cut off; allowed: a whole one");
        FluentActions.Invoking(() => PetitionFile.Read(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void JSON_is_for_dossiers_alone() =>
        AuthorityFile.Read(TestFiles.Source("{\"MaCoQuan\":\"H1\",\"MaTTHC\":\"2.1\"}\n", "a.json")).Messages().Should().HaveCount(2);

    [Fact]
    public void Unknown_columns_are_named_and_a_header_alone_is_an_empty_table()
    {
        var reading = AuthorityFile.Read(TestFiles.Source("MaCoQuan,Khac,MaTTHC\n", "a.csv"));
        reading.Require().Rows.Should().BeEmpty();
        reading.Require().Report.UnknownColumns.Should().Equal("Khac");
        reading.Notes.Select(note => note.ToString()).Should().Equal("a.csv: ignored the unknown columns Khac");
    }

    private static IEnumerable<string> Rejections<T>(RecordTable<T> table)
        where T : class =>
        table.Rejections.Select(r => FormattableString.Invariant($"{r.Line} {r.Key} {r.Column} {r.Value} {r.Reason.ToText()}"));

    private static (long Read, long Accepted, long Superseded, long Rejected) Counts<T>(RecordTable<T> table)
        where T : class
    {
        var counts = table.Report.Counts;
        return (counts.Read, counts.Accepted, counts.Superseded, counts.Rejected);
    }
}
