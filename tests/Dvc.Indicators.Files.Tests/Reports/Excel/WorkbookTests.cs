using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Validation;
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

        typeof(OpenXmlValidator).Assembly.GetName().Version!.Major.Should().Be(3);
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
            ReadWorkbook.Read(bytes)["Chi tiết từng chỉ số"].Rows.Should().HaveCount(1 + (report.Agencies.Length * report.ShownComponents.Length));
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
            "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels");
        zip.Entries.Should().OnlyContain(entry => entry.LastWriteTime.DateTime == new DateTime(1980, 1, 1));
        using var properties = new StreamReader(zip.GetEntry("docProps/core.xml")!.Open());
        properties.ReadToEnd().Should().NotContainAny("created", "modified", "creator").And.Contain(">vi</dc:language>");
    }

    // The directory of a zip says on which system each entry was made; 0 is the one that needs no word.
    [Fact]
    public void The_file_is_the_same_whatever_the_operating_system()
    {
        var bytes = Written(stream => Report.Build(PhuTho()).WriteExcel(stream));

        var entries = 0;
        for (var at = bytes.AsSpan().IndexOf("PK\x01\x02"u8); at >= 0;)
        {
            entries++;
            bytes[at + 5].Should().Be(0);
            var next = bytes.AsSpan(at + 4).IndexOf("PK\x01\x02"u8);
            at = next < 0 ? -1 : at + 4 + next;
        }

        entries.Should().Be(13);
    }

    [Fact]
    public void Every_part_is_XML_with_a_declaration_and_without_a_mark_or_carriage_returns()
    {
        using var zip = new ZipArchive(new MemoryStream(Written(stream => Hostile("a\r\n& <b> \"c\" 'd'").WriteExcel(stream))));

        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            var bytes = Written(part.CopyTo);
            bytes.AsSpan().StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8).Should().BeTrue("of {0}", entry.FullName);
            bytes.Should().NotContain((byte)'\r');
            XDocument.Load(new MemoryStream(bytes)).Root!.Name.NamespaceName.Should().NotBeEmpty();
        }
    }

    [Theory]
    [InlineData("&<>\"'", "&amp;&lt;&gt;&quot;'")]
    [InlineData("&amp;", "&amp;amp;")]
    [InlineData("a\tb\nc\rd", "a\tb\nc&#xD;d")]
    [InlineData("Sở", "Sở")]
    public void Texts_are_escaped_for_XML(string text, string escaped) => PackagePart.Escape(text).Should().Be(escaped);

    // A program that reads or writes workbooks beside this library may use any version of that package: this one has no part in it.
    [Fact]
    public void The_library_needs_no_package_for_workbooks() =>
        typeof(Report).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name).Should()
            .NotContain(name => name!.StartsWith("DocumentFormat", StringComparison.Ordinal)).And.NotContain("System.IO.Packaging");

    [Fact]
    public void There_is_a_sheet_for_each_subject_and_a_ranking_for_each_level()
    {
        ReadWorkbook.Read(Report.Build(PhuTho())).Sheets.Select(sheet => sheet.Name).Should().Equal(
            "Tóm tắt", "Chi tiết từng chỉ số", "Xếp hạng Sở, ban, ngành", "Xếp hạng Xã, phường, đặc khu",
            "Chất lượng dữ liệu", "Cách tính");
        ReadWorkbook.Read(Report.Build(PhuTho()), Language.English).Sheets.Select(sheet => sheet.Name).Should().Equal(
            "Summary", "Components", "Ranking Department", "Ranking Commune", "Data quality", "Method");
    }

    [Fact]
    public void Heads_stay_and_are_printed_on_each_page_and_tables_can_be_filtered()
    {
        var workbook = ReadWorkbook.Read(Report.Build(PhuTho()));

        foreach (var sheet in workbook.Sheets)
        {
            sheet.Xml.Should().Contain("state=\"frozen\"").And.Contain("ySplit=\"1\"").And.NotContain("mergeCell");
            sheet.Xml.Should().Contain("paperSize=\"9\"").And.Contain("orientation=\"landscape\"").And.Contain("fitToWidth=\"1\"")
                .And.Contain("fitToHeight=\"0\"").And.Contain("fitToPage=\"1\"");
            sheet.DefinedNames["_xlnm.Print_Titles"].Should().Be($"'{sheet.Name}'!$1:$1");
        }

        var components = workbook["Chi tiết từng chỉ số"];
        components.Xml.Should().Contain($"<x:autoFilter ref=\"A1:M{components.Rows.Count}\"");
        components.DefinedNames["_xlnm._FilterDatabase"].Should().Be($"'Chi tiết từng chỉ số'!$A$1:$M${components.Rows.Count}");
        workbook.Sheets.Count(sheet => sheet.Xml.Contains("autoFilter")).Should().Be(5, "the summary is several small tables");
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
        var cell = ReadWorkbook.Read(bytes)["Xếp hạng Tỉnh, thành phố"][1, "Cơ quan"];
        (cell.Text, cell.IsQuoted).Should().Be((shown, isQuoted));
    }

    [Fact]
    public void A_lone_surrogate_is_replaced_and_a_very_long_name_ends_in_an_ellipsis()
    {
        var broken = ReadWorkbook.Read(Hostile("a" + (char)0xD83C + "b"));
        broken["Xếp hạng Tỉnh, thành phố"][1, "Cơ quan"].Text.Should().Be("a\uFFFDb");

        // The pair of surrogates would stand at 32,766 and 32,767, the last of which the ellipsis takes: the pair goes as a whole.
        var text = ReadWorkbook.Read(Hostile(new string('x', 32_765) + "🏛 and more"))["Xếp hạng Tỉnh, thành phố"][1, "Cơ quan"].Text!;
        text.Should().HaveLength(32_766).And.EndWith("x…");
        CellText.Encode(new string('y', 32_767)).Should().HaveLength(32_767).And.EndWith("y");
    }

    [Fact]
    public void Names_of_sheets_are_valid_and_unique()
    {
        SheetNames.Create(["A/B:C", "a b c", "'x'", "", "History", new string('n', 40), new string('N', 40), "a\u0001b", "[*]?"]).Should().Equal(
            "A B C", "a b c 2", "x", "1", "History 2", new string('n', 31), new string('N', 29) + " 2", "a b", "1 2");
    }

    [Fact]
    public void Rows_are_high_enough_for_heads_and_wrapped_texts()
    {
        var workbook = ReadWorkbook.Read(Report.Build(PhuTho()));

        // A line takes 15 points, heads 4 more, the title 28.
        workbook["Tóm tắt"].Heights[0].Should().Be(28);
        workbook["Chi tiết từng chỉ số"].Heights.Distinct().Should().Equal(19, null);

        // "Cung cấp dịch vụ công trực tuyến" has 32 letters of 1.2 digits: 38.4 digits take three lines of 13.
        workbook["Xếp hạng Sở, ban, ngành"].Heights[0].Should().Be(49);

        // The source of the rule set has 95 letters of 1.1 digits: 104.5 digits take three lines of 48.
        workbook["Cách tính"].Heights[1].Should().Be(45);
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
        AgencyRoster.Create([Agency("H1", name, AgencyLevel.Province), Agency("H2", "b", AgencyLevel.Province)]), BuiltInRules.Default,
        new ScoringContext(ReportingPeriod.Parse("2026")), Full(), Full("ON_TIME_PROCESSING 1/2")));
}
