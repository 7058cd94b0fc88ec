using System.IO.Compression;
using Dvc.Indicators.Files.Tests.Results;
using FsCheck;
using FsCheck.Fluent;
using static Dvc.Indicators.Files.Tests.Reports.ReportSamples;
using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Reports.Excel;

public class WorkbookTests
{
    [Theory]
    [InlineData(Language.Vietnamese)]
    [InlineData(Language.English)]
    public void Workbooks_of_published_sets_are_valid(Language language)
    {
        Report[] reports =
        [
            Report.Build(PhuTho(), new ReportOptions { Previous = PhuTho("2026-Q2") }),
            Report.Build(Provinces("06")),
        ];

        foreach (var report in reports)
        {
            ReadWorkbook.Errors(Written(stream => report.WriteExcel(stream, new ExcelOptions { Language = language }))).Should().BeEmpty();
        }
    }

    [Fact]
    public void Workbooks_of_random_results_are_valid_and_hold_as_many_rows_as_the_model() =>
        Prop.ForAll(SampleResults.Random().ToArbitrary(), result =>
        {
            var report = Report.Build(result);
            var bytes = Written(stream => report.WriteExcel(stream));

            ReadWorkbook.Errors(bytes).Should().BeEmpty();
            ReadWorkbook.Of(bytes)["Chi tiết tiêu chí"].Rows.Should().HaveCount(1 + (report.Agencies.Length * report.ShownComponents.Length));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    [Fact]
    public void The_same_report_gives_the_same_bytes_whatever_it_is_written_to()
    {
        var first = Written(stream => Report.Build(PhuTho()).WriteExcel(stream));
        var second = Written(stream => Report.Build(PhuTho()).WriteExcel(stream));
        var forward = Written(stream =>
        {
            using var gzip = new GZipStream(stream, CompressionLevel.NoCompression, leaveOpen: true);
            Report.Build(PhuTho()).WriteExcel(gzip);
        });

        second.Should().Equal(first);
        using var unpacked = new GZipStream(new MemoryStream(forward), CompressionMode.Decompress);
        Written(unpacked.CopyTo).Should().Equal(first);
    }

    [Fact]
    public void No_part_tells_when_or_by_whom_it_was_written()
    {
        using var zip = new ZipArchive(new MemoryStream(Written(stream => Report.Build(PhuTho()).WriteExcel(stream))));

        zip.Entries.Select(entry => entry.FullName).Should().Equal(
            "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
            "xl/worksheets/sheet3.xml", "xl/worksheets/sheet4.xml", "xl/worksheets/sheet5.xml", "xl/worksheets/sheet6.xml",
            "xl/worksheets/sheet7.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels");
        zip.Entries.Should().OnlyContain(entry => entry.LastWriteTime.DateTime == new DateTime(1980, 1, 1));
        using var properties = new StreamReader(zip.GetEntry("docProps/core.xml")!.Open());
        properties.ReadToEnd().Should().NotContainAny("created", "modified", "creator").And.Contain(">vi</dc:language>");
    }

    [Fact]
    public void There_is_a_sheet_for_each_subject_and_a_ranking_for_each_level()
    {
        ReadWorkbook.Of(Report.Build(PhuTho())).Sheets.Select(sheet => sheet.Name).Should().Equal(
            "Tổng quan", "Chi tiết tiêu chí", "Xếp hạng Tỉnh, thành phố", "Xếp hạng Sở, ban, ngành", "Xếp hạng Xã, phường, đặc khu",
            "Chất lượng dữ liệu", "Phương pháp");
        ReadWorkbook.Of(Report.Build(PhuTho()), Language.English).Sheets.Select(sheet => sheet.Name).Should().Equal(
            "Overview", "Components", "Ranking Province", "Ranking Department", "Ranking Commune", "Data quality", "Method");
    }

    [Fact]
    public void Heads_stay_and_are_printed_on_each_page_and_tables_can_be_filtered()
    {
        var workbook = ReadWorkbook.Of(Report.Build(PhuTho()));

        foreach (var sheet in workbook.Sheets)
        {
            sheet.Xml.Should().Contain("state=\"frozen\"").And.Contain("ySplit=\"1\"").And.NotContain("mergeCell");
            sheet.Xml.Should().Contain("paperSize=\"9\"").And.Contain("orientation=\"landscape\"").And.Contain("fitToWidth=\"1\"")
                .And.Contain("fitToHeight=\"0\"").And.Contain("fitToPage=\"1\"");
            sheet.DefinedNames["_xlnm.Print_Titles"].Should().Be($"'{sheet.Name}'!$1:$1");
        }

        var components = workbook["Chi tiết tiêu chí"];
        components.Xml.Should().Contain($"<x:autoFilter ref=\"A1:M{components.Rows.Count}\"");
        components.DefinedNames["_xlnm._FilterDatabase"].Should().Be($"'Chi tiết tiêu chí'!$A$1:$M${components.Rows.Count}");
        workbook.Sheets.Count(sheet => sheet.Xml.Contains("autoFilter")).Should().Be(6, "the overview is several small tables");
    }

    [Theory]
    [InlineData("=1+1", "=1+1", true)]
    [InlineData("+84", "+84", true)]
    [InlineData("-cmd|' /C calc'!A0", "-cmd|' /C calc'!A0", true)]
    [InlineData("@SUM(A1)", "@SUM(A1)", true)]
    [InlineData("\t=1", "\t=1", true)]
    [InlineData("\r\n=1", "\r\n=1", true)]
    [InlineData("<script>alert(\"1\")</script> & 'x'", "<script>alert(\"1\")</script> & 'x'", false)]
    [InlineData("a\0b\u0001c\uFFFE", "a\uFFFDb\uFFFDc\uFFFD", false)]
    [InlineData("x_x0041_y", "x_x0041_y", false)]
    [InlineData("a\u202Eb  ", "a\u202Eb  ", false)]
    [InlineData("Sở 🏛", "Sở 🏛", false)]
    public void A_name_stays_the_text_that_it_is(string name, string shown, bool isQuoted)
    {
        var report = Hostile(name);
        var bytes = Written(stream => report.WriteExcel(stream));

        ReadWorkbook.Errors(bytes).Should().BeEmpty();
        var cell = ReadWorkbook.Of(bytes)["Xếp hạng Tỉnh, thành phố"][1, "Cơ quan"];
        (cell.Text, cell.IsQuoted).Should().Be((shown, isQuoted));
    }

    [Fact]
    public void A_lone_surrogate_is_replaced_and_a_very_long_name_ends_in_an_ellipsis()
    {
        var broken = ReadWorkbook.Of(Hostile("a" + (char)0xD83C + "b"));
        broken["Xếp hạng Tỉnh, thành phố"][1, "Cơ quan"].Text.Should().Be("a\uFFFDb");

        // The pair of surrogates would stand at 32,766 and 32,767, the last of which the ellipsis takes: the pair goes as a whole.
        var text = ReadWorkbook.Of(Hostile(new string('x', 32_765) + "🏛 and more"))["Xếp hạng Tỉnh, thành phố"][1, "Cơ quan"].Text!;
        text.Should().HaveLength(32_766).And.EndWith("x…");
        CellText.Of(new string('y', 32_767)).Should().HaveLength(32_767).And.EndWith("y");
    }

    [Fact]
    public void Names_of_sheets_are_valid_and_unique()
    {
        SheetNames.Of(["A/B:C", "a b c", "'x'", "", "History", new string('n', 40), new string('N', 40), "a\u0001b", "[*]?"]).Should().Equal(
            "A B C", "a b c 2", "x", "1", "History 2", new string('n', 31), new string('N', 29) + " 2", "a b", "1 2");
    }

    [Fact]
    public void Rows_are_high_enough_for_heads_and_wrapped_texts()
    {
        var workbook = ReadWorkbook.Of(Report.Build(PhuTho()));

        // A line takes 15 points, heads 4 more, the title 28.
        workbook["Tổng quan"].Heights[0].Should().Be(28);
        workbook["Chi tiết tiêu chí"].Heights.Distinct().Should().Equal(19, null);

        // "Cung cấp dịch vụ công trực tuyến" has 32 letters of 1.2 digits: 38.4 digits take three lines of 13.
        workbook["Xếp hạng Tỉnh, thành phố"].Heights[0].Should().Be(49);

        // The source of the rule set has 95 letters of 1.1 digits: 104.5 digits take three lines of 48.
        workbook["Phương pháp"].Heights[1].Should().Be(45);
    }

    [Fact]
    public void Letters_of_columns_go_on_after_Z() =>
        new[] { 0, 25, 26, 51, 52, 701, 702 }.Select(SheetWriter.LettersOf).Should().Equal("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA");

    [Fact]
    public void Nothing_to_write_to_or_no_language_is_refused()
    {
        var report = Report.Build(PhuTho());

        FluentActions.Invoking(() => report.WriteExcel(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => report.WriteExcel(Stream.Null, new ExcelOptions { Language = (Language)9 })).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static Report Hostile(string name) => Report.Build(Make(
        AgencyRoster.Create([Agency("H1", name, AgencyLevel.Province)]), BuiltInRules.Default, new ScoringContext(ReportingPeriod.Parse("2026")), Full()));
}
