using System.Text;
using Dvc.Indicators.Files.Tests.Reports.Html;
using static Dvc.Indicators.Files.Tests.Reports.ReportSamples;
using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Reports;

public class ReportQualityTests
{
    [Fact]
    public void Reads_rejections_and_grades_are_those_of_the_records()
    {
        var quality = Report.Build(WithRecords()).Quality!;

        (quality.Total.Read, quality.Total.Accepted, quality.Total.Superseded, quality.Total.Rejected).Should().Be((12_346, 12_000, 300, 46));

        // 5 of 100 suspect is good, 10 fair, none of no dossiers nothing.
        quality.Grades.Select(grade => (grade.Key, grade.Value)).Should().Equal(
            (QualityGrade.Good, 1), (QualityGrade.Fair, 1), (QualityGrade.Poor, 0));
        quality.WithoutDossiers.Should().Be(1);
        Report.Build(WithRecords()).Agencies[1].Quality!.Suspect.Should().Be(10);
    }

    [Fact]
    public void A_page_tells_what_was_read_file_by_file()
    {
        var rows = HtmlPages.Tree(HtmlPages.Text(Report.Build(WithRecords()))).Descendants("section")
            .Single(section => section.Attribute("id")!.Value == "quality").Descendants("tr")
            .Select(row => string.Join('|', row.Elements().Select(cell => cell.Value))).ToList();

        rows.Should().Contain("hồ sơ <1>.csv|12.000|11.700|300|0");
        rows.Should().Contain("b.csv|346|300|0|46");
        rows.Should().Contain("Tổng cộng|12.346|12.000|300|46");
        rows.Should().Contain("cơ quan không có trong danh sách|40").And.Contain("ngày không hợp lệ|6");
        rows.Should().Contain("Tốt|1").And.Contain("Khá|1").And.Contain("Kém|0").And.Contain("Không phát sinh hồ sơ|1");
    }

    [Fact]
    public void A_mail_tells_what_was_read()
    {
        var text = Encoding.UTF8.GetString(Written(stream => Report.Build(WithRecords()).WriteMarkdown(stream, Language.English)));

        text.Should().Contain("Records: read 12,346; accepted 12,000; superseded 300; rejected 46 (unknown agency 40, ");
    }

    [Fact]
    public void A_gap_in_the_course_is_no_line()
    {
        // Totals 100, none, 100, 90: one line between the last two only, and dots for all three.
        var none = Communes(Full(), [], period: "2026-Q2");
        var report = Report.Build(Communes(Full(), Full("ON_TIME_PROCESSING 1/2"), period: "2026-Q4"), new ReportOptions
        {
            Earlier = [Communes(Full(), Full(), period: "2026-Q1"), none],
            Previous = Communes(Full(), Full(), period: "2026-Q3"),
        });
        var chart = HtmlPages.Tree(HtmlPages.Text(report, Language.English)).Descendants("article").ElementAt(1).Descendants("svg")
            .Single(svg => svg.Attribute("class")?.Value == "chart course");

        report.Agencies[1].Course.Should().Equal(new Points(100), null, new Points(100), new Points(90));
        chart.Elements("line").Count(line => line.Attribute("class")!.Value == "line").Should().Be(1);
        chart.Elements("circle").Should().HaveCount(3);
        chart.Elements("text").Select(text => text.Value).Should().Contain(["Q1", "100.00", "incomplete", "90.00"]);
    }

    private static RankedResult WithRecords()
    {
        var codes = new[] { "H44", "H44.1", "H44.2" }.Select(AgencyCode.Parse).ToArray();
        var records = new RecordSummary(
            new ReadReport(
            [
                new FileReadReport("hồ sơ <1>.csv", new ReadCounts(12_000, 11_700, 300, []), []),
                new FileReadReport("b.csv", new ReadCounts(346, 300, 0, [new(RejectionReason.Agency, 40), new(RejectionReason.Date, 6)]), []),
            ]),
            [new AgencyQuality(codes[0], 5, 100), new AgencyQuality(codes[1], 10, 100), new AgencyQuality(codes[2], 0, 0)],
            true);
        var roster = AgencyRoster.Create(
        [
            Agency("H44", "UBND tỉnh Phú Thọ", AgencyLevel.Province), Agency("H44.1", "Xã Đồng Tâm", AgencyLevel.Commune, "H44"),
            Agency("H44.2", "Xã Dân Chủ", AgencyLevel.Commune, "H44"),
        ]);
        return Make(roster, BuiltInRules.Default, new ScoringContext(ReportingPeriod.Parse("2026-Q3"), null, records), Full(), Full());
    }
}
