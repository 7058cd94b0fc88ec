using System.Text;

namespace Dvc.Indicators.Cli.Tests;

public sealed class ReportVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("report.html", "<!DOCTYPE html>")]
    [InlineData("report.HTM", "<!DOCTYPE html>")]
    [InlineData("report.xlsx", "PK")]
    [InlineData("report.csv", "agency,agency_name,level,")]
    [InlineData("report.json", "{")]
    [InlineData("report.md", "# Index of service to citizens and businesses – Tỉnh Phú Thọ – Q3 2026")]
    public void The_name_of_the_file_tells_the_form(string name, string start)
    {
        var run = Report("-o", _folder.File(name));

        (run.ExitCode, run.Output, run.Error).Should().Be((0, "", ""));
        Encoding.UTF8.GetString(File.ReadAllBytes(_folder.File(name))).Should().StartWithEquivalentOf(start);
        Directory.GetFileSystemEntries(_folder.Location).Should().ContainSingle("no temporary file stays behind");
    }

    [Theory]
    [InlineData("csv", "agency,agency_name,level,")]
    [InlineData("json", "{")]
    [InlineData("md", "# Index of service to citizens and businesses – Tỉnh Phú Thọ – Q3 2026")]
    [InlineData("html", "<!DOCTYPE html>")]
    public void The_form_is_named_where_no_name_tells_it(string form, string start)
    {
        Report("--format", form).Output.Should().StartWithEquivalentOf(start);
        Report("--format", form, "-o", _folder.File("out.txt")).ExitCode.Should().Be(0);
        File.ReadAllText(_folder.File("out.txt")).Should().Be(Report("--format", form, "-o", "-").Output);
    }

    [Fact]
    public void Without_a_file_the_page_goes_to_stdout() => Report().Output.Should().Be(Report("--format", "html").Output);

    [Fact]
    public void Several_forms_are_written_in_one_run()
    {
        var run = Report("-o", _folder.File("a.html"), "-o", _folder.File("a.md"), "--lang", "en");

        (run.ExitCode, run.Error).Should().Be((0, ""));
        File.ReadAllText(_folder.File("a.html")).Should().Contain("lang=\"en\"");
        File.ReadAllText(_folder.File("a.md")).Should().Contain(" – Q3 2026\n");
    }

    [Fact]
    public void A_saved_result_gives_the_same_report_as_the_figures_that_it_was_made_of()
    {
        var result = Score("phu-tho-2026-q3", "2026-Q3");

        ToolRun.Of("report", "--result", result, "--format", "json").Output.Should().Be(Report("--format", "json").Output);
        ToolRun.With(File.ReadAllText(result), "report", "--result", "-", "--format", "md").Output.Should().Be(Report("--format", "md").Output);
        var report = Report("--format", "json").Output;
        ToolRun.With(report, "report", "--result", "-", "--format", "json").Output.Should().Be(report, "a report as JSON is a result too");
    }

    [Fact]
    public void Changes_are_told_against_the_last_of_the_earlier_results()
    {
        var first = Score("provinces-2026-10-05", "2026-01-01..2026-10-05");
        var second = Score("provinces-2026-10-06", "2026-01-01..2026-10-06");

        var csv = ToolRun.Of("report", "--result", second, "--previous", first, "--format", "csv").Output.Split('\n');

        // Published: 68.11 on the first day, 68.26 on the second, first on both; H55 went from 15 to 14 with 0.10 more.
        csv.Should().ContainSingle(line => line.StartsWith("H20,UBND tỉnh Đồng Tháp,province,total,") && line.Contains(",68.26,100,31.74,scored,1,false,34,0.15,0,"));
        csv.Should().ContainSingle(line => line.StartsWith("H55,") && line.Contains(",total,") && line.Contains(",63.03,100,36.97,scored,14,false,34,0.10,1,"));
        var json = ToolRun.Of("report", "--result", second, "--previous", first, first, "--format", "json").Output;
        json.Split('\n').Should().Contain(line => line.StartsWith("    \"course\": [{\"period\":\"2026-01-01..2026-10-05\",\"cut\":null},{\"period\":\"2026-01-01..2026-10-05\","));
    }

    [Fact]
    public void An_earlier_result_that_does_not_compare_is_told_and_the_report_is_written()
    {
        var quarter = Score("provinces-2026-10-05", "2026-Q3");
        var days = Score("provinces-2026-10-06", "2026-01-01..2026-10-06");

        var run = ToolRun.Of("report", "--result", days, "--previous", quarter, "--lang", "en", "--format", "md");

        run.ExitCode.Should().Be(0);
        run.Error.Should().StartWith("dvc-indicators: --previous: not compared: ");
        run.Output.Should().Contain("- Not compared with Q3 2026: ");
    }

    [Fact]
    public void The_csv_for_Excel_has_a_mark_semicolons_and_commas()
    {
        Report("--csv", "excel-vi", "-o", _folder.File("a.csv")).ExitCode.Should().Be(0);

        var bytes = File.ReadAllBytes(_folder.File("a.csv"));
        bytes.Should().StartWith([0xEF, 0xBB, 0xBF]);
        Encoding.UTF8.GetString(bytes).Should().Contain(";17,35;20;2,65;");
    }

    [Fact]
    public void Title_and_targets_are_the_users()
    {
        var targets = _folder.Write("targets.csv", "item,name_vi,name_en,source,percentage\nON_TIME_PROCESSING,Đúng hạn 95 %,95 % on time,Kế hoạch tỉnh,95\n");

        var markdown = Report("--title", "Báo cáo quý III", "--targets", targets, "--format", "md", "--lang", "vi").Output;

        // Published: 403,016 of 464,494 on time, 86.76 %.
        markdown.Should().StartWith("# Báo cáo quý III\n").And.Contain("| Đúng hạn 95 % | 86,76% | −8,24 | Chưa đạt |").And.NotContain("Tối thiểu 80%");
    }

    [Fact]
    public void Head_and_foot_are_the_offices()
    {
        var page = Report("--issuer", "Văn phòng UBND", "--date", "2026-10-05", "--contact", "Phòng KSTT", "--final", "--lang", "vi").Output;

        page.Should().Contain("<p class=\"issuer\"><bdi>Văn phòng UBND</bdi></p>").And.Contain("Lập ngày 05/10/2026")
            .And.Contain("<bdi>Văn phòng UBND xác nhận số liệu đã chốt</bdi>").And.Contain("Liên hệ: <bdi>Phòng KSTT</bdi>");
    }

    // Published on one day: Phú Thọ has 62.08 among the provinces, which is not the total of its own figures.
    [Fact]
    public void A_wider_result_of_another_total_is_not_used_and_the_report_says_so()
    {
        var run = Report("--cohort", Score("provinces-2026-10-05", "2026-Q3"), "--format", "md", "--lang", "en");

        run.ExitCode.Should().Be(0);
        run.Error.Should().Contain("--cohort: not used: the agency's totals differ\n");
        run.Output.Should().Contain("**Tỉnh Phú Thọ scored 61.39 of 100.**");
    }

    [Fact]
    public void A_folder_gets_a_summary_and_a_page_for_each_agency_below_the_province()
    {
        var run = Report("--split", "-o", _folder.File("pages"));
        var again = Report("--split", "-o", _folder.File("pages") + "/", "--force", "--lang", "en");

        (run.ExitCode, run.Error, again.ExitCode, again.Error).Should().Be((0, "", 0, ""));
        Directory.GetFileSystemEntries(_folder.Location).Should().Equal(_folder.File("pages"));
        Directory.GetFiles(_folder.File("pages")).Select(Path.GetFileName).Should().HaveCount(13).And.Contain(["index.html", "H44.07.html"]);
        File.ReadAllText(Path.Combine(_folder.File("pages"), "index.html")).Should().Contain("H44.07.html").And.Contain("lang=\"en\"");
    }

    [Fact]
    public void Records_are_reported_with_their_quality()
    {
        var dossiers = _folder.Write(
            "dossiers.csv", "MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo,NgayTiepNhan,NgayHenTra\nK1,P,H44,4,2026-07-01,2026-12-01\nK2,P,H44,77,2026-07-01,2026-12-01\n");

        var run = ToolRun.Of("report", "--dossiers", dossiers, "--period", "2026-Q3", "--format", "md", "--lang", "en");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("Records: read 2; accepted 1; superseded 0; rejected 1 (invalid status 1).");
    }

    [Fact]
    public void Help_shows_examples_and_the_shell_completes_the_options()
    {
        ToolRun.Of("report", "--help").Output.Should().Contain("Examples:").And.Contain("-o report.html -o report.xlsx").And.Contain("html|xlsx|csv|json|md");
        ToolRun.Of("[suggest:26]", "dvc-indicators report --cs").Output.Should().Contain("--csv");
    }

    private string Score(string set, string period)
    {
        var file = _folder.File($"{set}.json");
        ToolRun.Of(
            "score", "--figures", Repository.Sample(set, "figures.csv"), "--agencies", Repository.Sample(set, "agencies.csv"), "--period", period,
            "--format", "json", "-o", file).ExitCode.Should().Be(0);
        return file;
    }

    private static ToolRun Report(params string[] more) => ToolRun.Of(
    [
        "report", "--figures", Repository.Sample("phu-tho-2026-q3", "figures.csv"), "--agencies", Repository.Sample("phu-tho-2026-q3", "agencies.csv"),
        "--period", "2026-Q3", .. more,
    ]);
}
