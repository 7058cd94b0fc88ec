using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Csv;

/// <summary>Where the header stands, and what headings mean.</summary>
public class CsvHeadingTests
{
    private const string Required = "MaCoQuan,MaTTHC";

    [Theory]
    [InlineData("Mã cơ quan,Mã TTHC")]
    [InlineData("  MÃ  CƠ\tQUAN ,mã thủ tục")]
    [InlineData("Ma\u0303 co\u031B quan,macoquan,MaTTHC")] // the column's own name goes before its synonym
    [InlineData("Mã cơ quan,Mã đơn vị,MaCoQuan,MaTTHC")]
    [InlineData("\"Mã cơ\nquan\",MaTTHC")]
    public void A_heading_may_be_a_synonym(string header)
    {
        using var table = CsvTable.Open(Source(header + "\n", "a"), AuthorityFile.Columns);
        (table.Has(0), table.Has(1)).Should().Be((true, true));
    }

    [Fact]
    public void Two_synonyms_of_one_column_are_an_error_that_names_both() =>
        Failure("Mã cơ quan,Mã đơn vị,MaTTHC\n").Should().Equal(
            "a, line 1, column MaCoQuan: found the headings Mã cơ quan, Mã đơn vị for one column; "
            + "allowed: one of them, or the column's own name beside them");

    [Fact]
    public void An_unknown_heading_may_stand_twice_and_is_named_once_and_one_near_a_column_is_suggested()
    {
        var reading = AuthorityFile.Read(Source($"{Required},STT,Muc Do,stt\nH1,2.1,1,4,2\n", "a"));
        reading.Notes.Select(note => note.Text.English).Should().Equal("ignored the unknown columns STT, Muc Do; 'Muc Do' may be meant for MucDo");
        reading.Require().Report.UnknownColumns.Should().Equal("STT", "Muc Do");
        Failure("Ma co quan,MaTTHC\n").Should().Equal(
            "a, line 1, column MaCoQuan: found only the columns Ma co quan, MaTTHC; "
            + "allowed: a header with the column MaCoQuan, for which 'Ma co quan' may be meant");
    }

    [Fact]
    public void The_header_is_the_first_record_with_all_required_columns_and_has_a_separator_of_its_own()
    {
        var text = "Danh sách;;\n\n;;\n\"Từ ngày\n1/8\";;\nbad \"quote,a\n\"MaCoQuan,MaTTHC\n" + "MaCoQuan\tMaTTHC\tMucDo\nH1\t2.1\t4\n\t\t\nH2\t2.1\t3\n";
        var reading = AuthorityFile.Read(Source(text, "a"));
        reading.Require().Rows.Select(row => (row.Line, row.Record.Agency.ToString())).Should().Equal((9L, "H1"), (11L, "H2"));
        reading.Require().Report.BlankLines.Should().Be(3);
        reading.Notes.Select(note => note.Text.English).Should().Equal("ignored 5 lines above the header, which ends on line 8");
    }

    [Theory]
    [InlineData(49, true)]
    [InlineData(50, false)]
    public void Fifty_records_are_looked_at_and_blank_lines_are_not_among_them(int titles, bool isFound)
    {
        var text = string.Concat(Enumerable.Range(0, titles).Select(title => FormattableString.Invariant($"\n,,\ntitle {title}\n"))) + $"{Required}\nH1,2.1\n";
        AuthorityFile.Read(Source(text, "a")).IsValid.Should().Be(isFound);
    }

    [Theory]
    [InlineData((1 << 20) - 10, true)]
    [InlineData(1 << 20, false)]
    public void A_record_that_begins_within_a_mebibyte_is_looked_at(int length, bool isFound) =>
        AuthorityFile.Read(Source($"{new string('x', length)}\n{Required}\nH1,2.1\n", "a")).IsValid.Should().Be(isFound);

    [Fact]
    public void Without_a_header_the_error_is_about_the_record_that_is_most_like_one() =>
        Failure("Tiêu đề\nMaCoQuan,x\nMaTTHC,y\n").Should().Equal("a, line 2, column MaTTHC: found only the columns MaCoQuan, x; allowed: a header with the column MaTTHC");

    [Fact]
    public void Blank_lines_of_every_form_are_counted_apart()
    {
        foreach (var (text, blank) in new[]
        {
            ("MaHoSo;MaTTHC;MaCoQuan;TrangThaiHoSo\r\n\r\n;;;\r\n ;\u200B;\u00A0;\r\nA;1;H1;9\r\n;;\r\n\"\";\"\";;\r\n\n", 6),
            ("MaHoSo;MaTTHC;MaCoQuan;TrangThaiHoSo\n\n;;;\n ;\u200B;\u00A0;\nA;1;H1;9\n;;\n", 4),
            ("\n{\"MaHoSo\":\"A\",\"MaTTHC\":\"1\",\"MaCoQuan\":\"H1\",\"TrangThaiHoSo\":9}\r\n \r\n\t\n\u200B\n", 4),
        })
        {
            var reading = DossierReading(text);
            (reading.Report.Total.Read, reading.Report.Total.Accepted, reading.Report.Files[0].BlankLines).Should().Be((1, 1, blank));
        }

        // A line of words for nothing is a record.
        DossierReading("MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo\nNULL,-,,\n").Report.Total.Rejected.Should().Be(1);
    }

    private static DossierSummary DossierReading(string text) => Records.DossierReadings.Read(null, Source(text, "d")).Reading.Require();

    private static IEnumerable<string> Failure(string text) => AuthorityFile.Read(Source(text, "a")).Messages();
}
