using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Dvc.Indicators.Files.Tests.Results;
using FsCheck;
using FsCheck.Fluent;
using static Dvc.Indicators.Files.Tests.Reports.Html.HtmlPages;
using static Dvc.Indicators.Files.Tests.Reports.ReportSamples;

namespace Dvc.Indicators.Files.Tests.Reports.Html;

public class HtmlReportTests
{
    [Theory]
    [InlineData(Language.Vietnamese, "phu-tho.vi.html")]
    [InlineData(Language.English, "phu-tho.en.html")]
    public void A_published_province_is_written_as_approved(Language language, string name)
    {
        var report = Report.Build(PhuTho(), new ReportOptions { Previous = PhuTho("2026-Q2"), Earlier = [PhuTho("2026-Q1")] });
        GoldenFile.Check(name, Encoding.UTF8.GetBytes(Text(report, language)));
    }

    [Theory]
    [InlineData(Language.Vietnamese, "provinces.vi.html")]
    [InlineData(Language.English, "provinces.en.html")]
    public void Published_provinces_are_written_as_approved(Language language, string name)
    {
        var report = Report.Build(Provinces("06"), new ReportOptions { Previous = Provinces("05") });
        GoldenFile.Check(name, Encoding.UTF8.GetBytes(Text(report, language)));
    }

    [Fact]
    public void Every_report_is_well_formed_in_both_languages() => Prop.ForAll(SampleResults.Random().Two().ToArbitrary(), pair =>
    {
        var report = Report.Build(pair.Item2, new ReportOptions { Previous = pair.Item1, Earlier = [pair.Item2] });
        foreach (var language in Enum.GetValues<Language>())
        {
            var page = Text(report, language);
            var tree = Tree(page);
            tree.Root!.Attribute("lang")!.Value.Should().Be(language == Language.Vietnamese ? "vi" : "en");
            CheckLinks(tree);
            Text(report, language).Should().Be(page);
        }

        foreach (var file in PagesOf(report))
        {
            CheckLinks(Tree(file.Value));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void A_page_asks_nothing_of_any_other_place()
    {
        var page = Text(Report.Build(PhuTho()));

        page.Should().NotContain("http://").And.NotContain("https://").And.NotContain("url(").And.NotContain("@import");
        var tree = Tree(page);
        tree.Descendants().Select(element => element.Name.LocalName).Should().NotIntersectWith(["link", "img", "iframe", "object", "embed", "base", "form"]);
        tree.Descendants().Attributes().Select(attribute => attribute.Name.LocalName)
            .Should().NotIntersectWith(["src", "style", "onclick", "onload", "srcset", "background", "action"]);
        tree.Descendants("a").Attributes("href").Select(link => link.Value).Should().OnlyContain(link => link.StartsWith('#'));
    }

    [Fact]
    public void The_content_policy_allows_only_the_style_and_the_script_of_the_page()
    {
        var page = Text(Report.Build(PhuTho()));
        var policy = Tree(page).Descendants("meta").Single(meta =>
            meta.Attribute("http-equiv")?.Value == "Content-Security-Policy").Attribute("content")!.Value;

        policy.Should().Be($"default-src 'none'; style-src '{HashOf(Inner(page, "style"))}'; script-src "
            + $"'{HashOf(Inner(page, "script"))}'; base-uri 'none'; form-action 'none'");
        Inner(page, "script").Split('\n').Length.Should().BeLessThanOrEqualTo(61);
        var plain = Text(Report.Build(PhuTho()), hasScript: false);
        plain.Should().NotContain("<script").And.Contain($"style-src '{HashOf(Inner(page, "style"))}'; base-uri");
    }

    [Fact]
    public void Hostile_names_stand_as_text()
    {
        var name = $"<script>alert(1)</script><img src=x onerror='a'>\"&amp;\u202Etxet\u0007 {new string('W', 300)}";
        var result = Make(
            AgencyRoster.Create([Agency("H1", name, AgencyLevel.Province), Agency("H1.2", name, AgencyLevel.Commune, "H1"),
                Agency("H1.3", name, AgencyLevel.Commune, "H1")]),
            BuiltInRules.Default, new ScoringContext(ReportingPeriod.Parse("2026")), Full(), Full(), Full("ON_TIME_PROCESSING 1/2"));
        var page = Without(Without(Text(Report.Build(result)), "script"), "style");

        page.Should().NotContain("<img").And.NotContain("<script").And.NotContain("\u0007").And.Contain("&lt;script&gt;alert(1)&lt;/script&gt;");
        Tree(page).Descendants("h3").Elements("bdi").Select(bdi => bdi.Value).Should().Contain(name.Replace('\u0007', ' '));
        Tree(page).Descendants().Attributes("aria-label").Should().OnlyContain(label => !label.Value.Contains('\u202E'));
        Tree(page).Descendants("svg").SelectMany(svg => svg.Descendants("text")).Should().OnlyContain(text => text.Value.Length < 20, "names are never cut: they stand beside a chart");
    }

    [Fact]
    public void Charts_have_no_view_box_and_a_title_outside_unless_their_numbers_stand_beside_them()
    {
        var report = Report.Build(PhuTho(), new ReportOptions { Previous = PhuTho("2026-Q2"), Earlier = [PhuTho("2026-Q1")] });
        var tree = Tree(Text(report));
        var charts = tree.Descendants("svg").Where(svg => svg.Parent!.Name != "svg").ToList();

        charts.Should().HaveCountGreaterThan(90, "six groups of thirteen agencies, their courses and two rankings");
        charts.Should().OnlyContain(chart => chart.Attribute("viewBox") == null);
        charts.Should().OnlyContain(chart => chart.Attribute("aria-hidden") != null || (chart.Attribute("role")!.Value == "img" && chart.Attribute("aria-labelledby") != null));
        charts.Where(chart => chart.Attribute("aria-hidden") == null).SelectMany(chart => chart.Elements("text")).Should().Contain(text => text.Value == "61,39");
    }

    [Fact]
    public void The_first_sentence_is_the_same_in_every_form()
    {
        var report = Report.Build(PhuTho(), new ReportOptions { Previous = PhuTho("2026-Q2") });
        var sentences = report.Sentences.Select(sentence => sentence.Vietnamese).ToList();
        var says = Tree(Text(report)).Descendants("div").Single(div => div.Attribute("class")?.Value == "says");
        var sheet = Excel.ReadWorkbook.Read(report).Sheets[0];

        says.Descendants().Where(one => one.Name == "p" || one.Name == "li").Select(one => one.Value).Should().Equal(sentences);
        sheet.Rows.Select(row => row.Count > 0 ? row[0].Text : "").Should().Contain(sentences);
        var markdown = Encoding.UTF8.GetString(TestFiles.Written(stream => report.WriteMarkdown(stream)));
        sentences.Should().OnlyContain(sentence => markdown.Contains(MarkdownText.Escape(sentence)));
        var json = System.Text.Json.Nodes.JsonNode.Parse(TestFiles.Written(report.WriteJson))!["report"]!["sentences"]!.AsArray();
        json.Select(one => (string)one!["vi"]!).Should().Equal(sentences);
    }

    // Without a cohort of two there is nothing to rank: no table, no chart, no mean, no place.
    [Fact]
    public void A_cohort_of_one_is_not_ranked_anywhere()
    {
        var report = Report.Build(Make(
            AgencyRoster.Create([Agency("H44", "UBND tỉnh Phú Thọ", AgencyLevel.Province)]), BuiltInRules.Default,
            new ScoringContext(ReportingPeriod.Parse("2026-Q3")), Full()));

        Without(Text(report), "style").Should().NotContainAny("Thứ hạng", "Xếp hạng", "rung bình", "Bảng xếp hạng");
        Encoding.UTF8.GetString(TestFiles.Written(stream => report.WriteMarkdown(stream))).Should().NotContainAny("Hạng", "hạng", "rung bình");
        Excel.ReadWorkbook.Read(report).Sheets.SelectMany(sheet => sheet.Rows).SelectMany(row => row).Select(cell => cell.Text ?? "")
            .Should().NotContain(["Hạng", "Trung bình"]);
    }

    [Theory]
    [InlineData(Language.Vietnamese)]
    [InlineData(Language.English)]
    public void Words_that_mean_something_else_stand_nowhere(Language language)
    {
        Report[] reports =
        [
            Report.Build(PhuTho(), new ReportOptions { Previous = PhuTho("2026-Q2"), Earlier = [PhuTho("2026-Q1")] }),
            Report.Build(Provinces("06"), new ReportOptions { Previous = Provinces("05") }),
        ];
        foreach (var report in reports)
        {
            var page = Without(Without(Text(report, language), "style"), "script");
            page.Should().NotContainAny(
                "bộ quy tắc", "Bộ quy tắc", "mã băm", "Mã băm", "nhóm so sánh", "Toàn quốc", "trễ hạn", "giả định", "đã chốt", "chính thức", "tạm tính", "ý nghĩa",
                "điểm mất", "significant", "rule set", "Rule set");
        }
    }

    [Fact]
    public void Tables_have_captions_heads_with_scope_and_a_container_that_can_be_reached()
    {
        var tables = Tree(Text(Report.Build(PhuTho()))).Descendants("table").ToList();

        tables.Should().HaveCountGreaterThan(15);
        tables.Should().OnlyContain(table => table.Element("caption")!.Value.Length > 0);
        tables.SelectMany(table => table.Descendants("th")).Should().OnlyContain(head => head.Attribute("scope") != null);
        tables.Select(table => table.Parent!).Should().OnlyContain(box =>
            box.Attribute("role")!.Value == "region" && box.Attribute("tabindex")!.Value == "0" && box.Attribute("aria-label")!.Value.Length > 0);
        tables.Select(table => table.Parent!.Attribute("aria-label")!.Value).Should().OnlyHaveUniqueItems();
        tables.SelectMany(table => table.Descendants("tr")).Where(row => row.Parent!.Name == "tbody").Should().OnlyContain(row =>
            row.Elements("th").Count() == 1);
    }

    [Fact]
    public void Headings_follow_each_other_without_a_gap()
    {
        var levels = Tree(Text(Report.Build(PhuTho()))).Descendants().Select(element => element.Name.LocalName)
            .Where(name => name.Length == 2 && name[0] == 'h' && char.IsAsciiDigit(name[1])).Select(name => name[1] - '0').ToList();

        levels.Should().StartWith([1, 2]);
        levels.Count(level => level == 1).Should().Be(1);
        levels.Zip(levels.Skip(1)).Should().OnlyContain(pair => pair.Second <= pair.First + 1);
    }

    [Fact]
    public void A_running_period_is_marked_and_an_ended_one_is_not()
    {
        Text(Report.Build(SampleResults.Small())).Should().Contain("<li class=\"badge warning\"><bdi>Chưa hết kỳ báo cáo</bdi></li>");
        Text(Report.Build(PhuTho())).Should().NotContain("Chưa hết kỳ").And.NotContain("class=\"badge").And.NotContain("đã chốt");
    }

    [Fact]
    public void What_has_no_data_is_a_dash_and_never_zero()
    {
        var page = Text(Report.Build(Communes(Full(), Full("PUBLIC_CONTENT_FULL"), Full("PUBLIC_CONTENT_FULL 0/0"))));

        (Head("a1"), Head("a2")).Should().Be((
            "1.3 Tỷ lệ TTHC công khai đầy đủ nội dung † chưa có số liệu",
            "1.3 Tỷ lệ TTHC công khai đầy đủ nội dung † không phát sinh"));
        Row("a1").Elements("td").Select(cell => cell.Value).Should().Equal("", "", "–", "–", "2", "–");
        Row("a2").Elements("td").Select(cell => cell.Value).Should().Equal("0", "0", "–", "–", "2", "–");
        page.Should().Contain("Chưa đủ số liệu để tính tổng điểm; thiếu: 1.3 Tỷ lệ TTHC công khai đầy đủ nội dung.");

        string Head(string agency) => Row(agency).Element("th")!.Value;
        XElement Row(string agency) => Tree(page).Descendants("article").Single(article => article.Attribute("id")!.Value == agency)
            .Descendants("tr").Single(row => row.Value.Contains("1.3 "));
    }

    [Fact]
    public void A_refused_comparison_is_told_on_the_page() =>
        Text(Report.Build(PhuTho(), new ReportOptions { Previous = PhuTho("2026-08") }), Language.English)
            .Should().Contain("Not compared with August 2026: the results are of different kinds of period");

    [Fact]
    public void Split_pages_hold_every_agency_once_and_link_to_each_other()
    {
        var report = Report.Build(PhuTho());
        var files = PagesOf(report);

        files.Keys.Should().Equal(["index.html", .. report.Agencies.Skip(1).Select(agency => $"{agency.Agency.WrittenCode}.html")]);
        Tree(files["index.html"]).Descendants("article").Should().ContainSingle("the agency at the top is told of on the first page");
        Tree(files["index.html"]).Descendants("a").Attributes("href").Should().Contain(link => link.Value == "H44.07.html#a3");
        Tree(files["H44.07.html"]).Descendants("article").Should().ContainSingle();
        Tree(files["H44.07.html"]).Descendants("nav").Descendants("a").Attributes("href").Should().Contain(link => link.Value == "index.html");
        PagesOf(Report.Build(Provinces("05"))).Keys.Should().HaveCount(35);
    }

    [Fact]
    public void Split_pages_have_names_that_are_safe_everywhere()
    {
        var roster = AgencyRoster.Create(
        [
            Agency("a/b", "x", AgencyLevel.Province), Agency("a/b.1", "x", AgencyLevel.Commune, "a/b"),
            Agency("a_b", "x", AgencyLevel.Province), Agency("a_b.1", "x", AgencyLevel.Commune, "a_b"),
            Agency("INDEX", "x", AgencyLevel.Province), Agency("INDEX.1", "x", AgencyLevel.Commune, "INDEX"),
        ]);
        var result = Make(roster, BuiltInRules.Default, new ScoringContext(ReportingPeriod.Parse("2026")), Full());

        PagesOf(Report.Build(result)).Keys.Should().Equal("index.html", "a_b.html", "a_b-2.html", "INDEX-2.html");
    }

    [Fact]
    public void A_whole_country_is_written_in_a_few_kilobytes_an_agency()
    {
        var agencies = Enumerable.Range(0, 34).SelectMany(p => Enumerable.Range(0, 114).Select(a =>
            a == 0 ? Agency($"H{p}", $"Tỉnh {p}", AgencyLevel.Province) : Agency($"H{p}.{a}", $"Xã {a}", AgencyLevel.Commune, $"H{p}")))
            .Take(3_872).ToList();
        agencies.Should().HaveCount(3_872);
        var report = Report.Build(Make(
            AgencyRoster.Create(agencies), BuiltInRules.Default, new ScoringContext(ReportingPeriod.Parse("2026-Q3")),
                [.. agencies.Select((_, i) => Full($"ON_TIME_PROCESSING {i}/4000"))]));

        long bytes = 0;
        report.WriteHtmlFiles((_, write) => bytes += TestFiles.Written(write).Length);

        report.Cohorts.Should().HaveCount(35);
        bytes.Should().BeInRange(3_872 * 4_000, 3_872 * 20_000);
    }

    private static void CheckLinks(XDocument tree)
    {
        var ids = tree.Descendants().Attributes("id").Select(id => id.Value).ToList();
        ids.Should().OnlyHaveUniqueItems();
        tree.Descendants("a").Attributes("href").Select(link => link.Value).Where(link =>
            link.StartsWith('#')).Should().OnlyContain(link => ids.Contains(link.Substring(1)));
        tree.Descendants().Attributes("aria-labelledby").Should().OnlyContain(name => ids.Contains(name.Value));
    }

    private static string HashOf(string content) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}";
}
