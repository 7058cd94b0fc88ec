using System.Text;
using Dvc.Indicators.Files.Tests.Results;
using static Dvc.Indicators.Files.Tests.Reports.ReportSamples;
using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Reports.Markdown;

public class ReportMarkdownTests
{
    [Theory]
    [InlineData(Language.Vietnamese, "phu-tho.vi.md")]
    [InlineData(Language.English, "phu-tho.en.md")]
    public void A_published_province_is_written_as_approved(Language language, string name) =>
        GoldenFile.Check(name, Written(stream => Report.Build(PhuTho()).WriteMarkdown(stream, language)));

    [Theory]
    [InlineData(Language.Vietnamese, "provinces.vi.md")]
    [InlineData(Language.English, "provinces.en.md")]
    public void Published_provinces_are_written_as_approved(Language language, string name)
    {
        var report = Report.Build(Provinces("06"), new ReportOptions { Previous = Provinces("05") });
        GoldenFile.Check(name, Written(stream => report.WriteMarkdown(stream, language)));
    }

    [Fact]
    public void A_running_period_is_marked()
    {
        var markdown = Text(Report.Build(SampleResults.Small()), Language.Vietnamese);

        markdown.Should().Contain("**Số liệu đến hết ngày 14/9/2026** · Cách tính: ").And.Contain("\n**[Chưa hết kỳ báo cáo]**\n").And.Contain("**[1 cơ quan chưa đủ số liệu]**");
    }

    [Fact]
    public void It_is_short_enough_for_a_mail()
    {
        var report = Report.Build(PhuTho(), new ReportOptions { Previous = PhuTho("2026-Q2") });

        Text(report, Language.Vietnamese).Split('\n').Length.Should().BeLessThanOrEqualTo(70);
        Text(Report.Build(Provinces("05")), Language.English).Split('\n').Length.Should().BeLessThanOrEqualTo(70);
    }

    [Theory]
    [InlineData("a|b", "a\\|b")]
    [InlineData("a\nb\r\u2028c", "a b  c")]
    [InlineData("# x", "\\# x")]
    [InlineData("1. x", "1\\. x")]
    [InlineData("- x", "\\- x")]
    [InlineData("<b>&amp;", "\\<b\\>\\&amp;")]
    [InlineData("*a* _b_ `c` [d](e)", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e)")]
    [InlineData("see https://x", "see https\\://x")]
    [InlineData("a\u202Eb\u2066c", "abc")]
    [InlineData("UBND tỉnh Phú Thọ", "UBND tỉnh Phú Thọ")]
    public void A_text_stands_as_it_is(string text, string escaped) => MarkdownText.Escape(text).Should().Be(escaped);

    [Fact]
    public void A_hostile_name_breaks_no_table()
    {
        var name = "| a | <script>alert(1)</script>\n## x";
        var result = Make(
            AgencyRoster.Create([Agency("H1", name, AgencyLevel.Province), Agency("H2", "b", AgencyLevel.Province)]),
            BuiltInRules.Default, new ScoringContext(ReportingPeriod.Parse("2026")), Full(), Full());

        var row = Text(Report.Build(result), Language.English).Split('\n').Single(line => line.Contains("script"));

        row.Should().Be("| 1= | \\| a \\| \\<script\\>alert(1)\\</script\\> \\#\\# x | 100.00 |");
    }

    private static string Text(Report report, Language language) =>
        Encoding.UTF8.GetString(Written(stream => report.WriteMarkdown(stream, language)));
}
