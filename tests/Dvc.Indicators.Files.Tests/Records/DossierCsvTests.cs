using System.Text;
using static Dvc.Indicators.Files.Tests.Records.DossierReadings;

namespace Dvc.Indicators.Files.Tests.Records;

public class DossierCsvTests
{
    [Fact]
    public void Columns_come_in_any_order_case_and_blanks_and_unknown_ones_are_named_once()
    {
        var (entries, reading) = Read(null, TestFiles.Source(
            "trangthaihoso; GhiChu ;MACOQUAN;\"MaHoSo\"; LePhi;MaTTHC;Khác\n9;x;H44;K1;5.5;2.1;y\n10;x;H44;K2;;2.1;y\n", "d.csv"));
        entries.Select(entry => (entry.Dossier!.Key, (int)entry.Dossier.Status, entry.Dossier.Fee))
            .Should().Equal(("K1", 9, 5.5m), ("K2", 10, null));
        reading.Require().Report.UnknownColumns.Should().Equal("GhiChu", "Khác");
        reading.Notes.Select(note => note.ToString()).Should().Equal("d.csv: ignored the unknown columns GhiChu, Khác");
        reading.Require().Columns.Should().Be(DossierColumns.Fee);
    }

    [Fact]
    public void The_header_may_be_decomposed()
    {
        // None of the known names has marks; an unknown one shows that header names are composed before they are named.
        var (_, summary) = ReadText($"{Required},Ghi chu\u0301\nK,2.1,H44,2,x\n");
        summary.Report.UnknownColumns.Should().Equal("Ghi chú");
    }

    [Fact]
    public void Every_missing_required_column_is_an_error_with_the_file_and_the_columns_found()
    {
        var (entries, reading) = Read(null, TestFiles.Source("MaHoSo,macoquan,LePhi\nK,H44,5\n", "d.csv"));
        entries.Should().BeEmpty();
        reading.Messages().Should().Equal(
            "d.csv, line 1, column MaTTHC: found only the columns MaHoSo, macoquan, LePhi; allowed: a header with the column MaTTHC",
            "d.csv, line 1, column TrangThaiHoSo: found only the columns MaHoSo, macoquan, LePhi"
                + "; allowed: a header with the column TrangThaiHoSo");
    }

    [Fact]
    public void A_column_twice_is_an_error_whatever_its_case()
    {
        var (_, reading) = Read(null, TestFiles.Source($"{Required},LePhi,LEPHI \nK,2.1,H44,2,1,1\n", "d.csv"));
        reading.Messages().Should().Equal("d.csv, line 1, column LePhi: found the name twice; allowed: each column name once");
    }

    [Fact]
    public void A_file_of_nothing_is_an_error()
    {
        foreach (var text in new[] { "", "\uFEFF", "\n\n", " \n\t\n" })
        {
            var (entries, reading) = Read(null, TestFiles.Source(text, "d.csv"));
            entries.Should().BeEmpty();
            reading.Messages().Should().NotBeEmpty().And.OnlyContain(message => message.StartsWith("d.csv", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_file_with_a_header_alone_has_no_dossiers_but_columns()
    {
        var (entries, summary) = ReadText($"{Required},KhongHaiLong");
        entries.Should().BeEmpty();
        summary.Columns.Should().Be(DossierColumns.Disliked);
        summary.Report.Total.Read.Should().Be(0);
    }

    [Fact]
    public void The_line_of_a_record_is_the_physical_line_on_which_it_starts()
    {
        var text = $"{Required},CanBoXuLy\r\n\r\nA,2.1,H44,2,\"one\ntwo\r\nthree\"\rB,2.1,H44,2,\n\n\"C\n\",2.1,H44,2,x\nD,2.1,H44,x,x\n";
        Outcomes(text).Should().Equal("3 A", "6 B", "8 C", "10 D TrangThaiHoSo x status");
    }

    [Fact]
    public void Too_few_and_too_many_fields_are_rejected_and_a_line_of_blanks_is_skipped()
    {
        Outcomes($"{Required}\nA,2.1,H44\nB,2.1,H44,2,\n \nC,2.1,H44,2\n").Should().Equal(
            "2   3 fields fields", "3   5 fields fields", "5 C");
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_rejected_wherever_they_are()
    {
        byte[] text = [.. Bytes($"{Required},Other\nA,2.1,H44,2,"), 0xFF,
            .. Bytes("\nB,2.1,H44,2,đ\n"), .. Bytes("C"), 0xC3, .. Bytes(",2.1,H44,2,\n")];
        Outcomes(text).Should().Equal("2 A   encoding", "3 B", "4 C\uFFFD   encoding");
    }

    [Fact]
    public void Fields_come_before_encoding_and_encoding_before_every_column()
    {
        byte[] text = [.. Bytes($"{Required}\n,2.1,H44,"), 0xFF, .. Bytes("\n,2.1,"), 0xFF, .. Bytes(",2,\n,2.1,H44,99\n")];
        Outcomes(text).Should().Equal("2    encoding", "3   5 fields fields", "4  MaHoSo  missing");
    }

    [Fact]
    public void A_header_that_is_not_UTF_8_is_an_error()
    {
        var (_, reading) = Read(null, TestFiles.Source([.. Bytes($"{Required},"), 0xE1, .. Bytes("\nA,2.1,H44,2,\n")], "d.csv"));
        reading.Messages().Should().Equal("d.csv, line 1: found bytes that are not UTF-8, as in text of Windows-1258 or Windows-1252; allowed: text in UTF-8: open it in Excel and save as .xlsx or CSV UTF-8");
    }

    [Theory]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void Other_encodings_than_UTF_8_are_errors(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes($"{Required}\nA,2.1,H44,2\n")];
        var (entries, reading) = Read(null, TestFiles.Source(bytes, "d.csv"));
        entries.Should().BeEmpty();
        reading.Messages().Should().NotBeEmpty().And.OnlyContain(message => message.StartsWith("d.csv", StringComparison.Ordinal));
    }

    [Fact]
    public void A_quote_that_is_still_open_at_the_end_costs_its_record()
    {
        Outcomes($"{Required}\nA,2.1,H44,2\nB,2.1,\"H44,2\nC,2.1,H44,2\n").Should().Equal("2 A", "3   quote on line 3 quote", "4 C");
    }

    [Fact]
    public void Quoted_separators_and_quotes_belong_to_the_value() =>
        One($"{Required},CanBoXuLy\n\"K,1\",2.1,H44,2,\"An \"\"B\"\"\"\n")
            .Should().Match<Dossier>(d => d.Key == "K,1" && d.Officer == "An \"B\"");
}
