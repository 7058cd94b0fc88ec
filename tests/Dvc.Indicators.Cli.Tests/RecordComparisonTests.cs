using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Dvc.Indicators.Cli.Tests;

/// <summary>The verb <c>compare</c>, and <c>report --previous</c>, over results of records.</summary>
public sealed class RecordComparisonTests : IDisposable
{
    private readonly RecordSet _set = new();

    public void Dispose() => _set.Dispose();

    [Theory]
    [InlineData("en", "The results compare ends with promised times in different ways: instant (to the second) and date (by day).")]
    [InlineData("vi", "Hai kết quả so sánh với thời điểm hẹn trả theo cách khác nhau: instant (đến từng giây) và date (theo ngày).")]
    public void Results_by_instant_and_by_date_are_not_compared(string language, string reason)
    {
        var run = ToolRun.Of("compare", Score("a.json", "--due", "instant"), Score("b.json", "--due", "date"), "--lang", language);

        (run.ExitCode, run.Output, run.Error).Should().Be((ExitCode.NotComparable, "", $"dvc-indicators: {reason}\n"));
    }

    [Fact]
    public void Results_of_other_calendars_are_not_compared()
    {
        var calendar = _set.Folder.Write(
            "calendar.json",
            """{"id": "tinh-a", "years": [{"year": 2026, "status": "announced", "source": "s", "off": ["2026-09-02"], "worked": []}]}""");

        var run = ToolRun.Of("compare", Score("a.json"), Score("b.json", "--calendar", calendar), "--lang", "en");

        run.ExitCode.Should().Be(ExitCode.NotComparable);
        run.Error.Should().MatchRegex(
            @"^dvc-indicators: The results were computed with different working calendars: working-calendar-vn \([0-9a-f]{12}\) and tinh-a \([0-9a-f]{12}\)\.\n$");
    }

    [Fact]
    public void Results_of_figures_compare_with_results_of_records()
    {
        var figures = _set.Folder.Write("figures.csv", "agency,component,numerator,denominator\nH15,ON_TIME_PROCESSING,1,2\n");
        var given = _set.Folder.File("given.json");
        ToolRun.Of("score", "--figures", figures, "--agencies", _set.Agencies, "--period", "2026-Q3", "--format", "json", "-o", given)
            .ExitCode.Should().Be(0);

        ToolRun.Of("compare", given, Score("a.json", "--due", "date"), "--format", "csv").ExitCode.Should().Be(0);
    }

    [Fact]
    public void A_result_names_its_files_as_they_were_given_and_can_be_compared_and_reported()
    {
        var named = _set.Folder.Write("Hồ sơ “tháng 8” 'x'.csv", RecordSet.Csv);
        var result = _set.Folder.File("named.json");
        ToolRun.Of("score", "--dossiers", named, "--agencies", _set.Agencies, "--period", "2026-Q3", "--format", "json", "-o", result)
            .ExitCode.Should().Be(0);
        var piped = _set.Folder.File("piped.json");
        ToolRun.With(
            RecordSet.Csv, "score", "--dossiers", "-", "--agencies", _set.Agencies, "--period", "2026-Q3", "--format", "json", "-o", piped)
            .ExitCode.Should().Be(0);

        SourceNames(result).Should().Equal(named, _set.Agencies);
        SourceNames(piped).Should().Equal("stdin", _set.Agencies);
        ToolRun.Of("compare", result, piped).ExitCode.Should().Be(0);
        var report = ToolRun.Of("report", "--result", result, "--previous", piped, "-o", _set.Folder.File("report.json"));
        report.ExitCode.Should().Be(0);
        report.Error.Should().Contain("were not measured in full").And.NotContain("not compared");
        ToolRun.Of("compare", _set.Folder.File("report.json"), piped).ExitCode.Should().Be(0, "a report is a result with more");
    }

    [Fact]
    public void A_report_says_why_an_earlier_result_is_not_compared()
    {
        var run = ToolRun.Of(
            "report", "--result", Score("a.json", "--due", "date"), "--previous", Score("b.json"), "-o", _set.Folder.File("report.md"), "--lang", "en");

        run.ExitCode.Should().Be(0);
        run.Error.Should().Contain("--previous: not compared: The results compare ends with promised times in different ways");
    }

    [Fact]
    public void A_result_of_the_older_format_is_refused()
    {
        var result = Score("a.json");
        var old = _set.Folder.Write("old.json", File.ReadAllText(result).Replace("\"formatVersion\": 2", "\"formatVersion\": 1", StringComparison.Ordinal));

        var run = ToolRun.Of("compare", old, result);

        run.ExitCode.Should().Be(ExitCode.InvalidInput);
        run.Error.Should().Be(
            $"dvc-indicators: {old}, at $.formatVersion: found 1, written by an older version, which gave points for what nobody looked at; score again; allowed: 2\n");
    }

    [Theory]
    [InlineData("compare", "256")]
    [InlineData("--calendar", "1")]
    [InlineData("--rules", "1")]
    [InlineData("--targets", "16")]
    public void A_small_packed_file_that_unpacks_without_end_is_refused(string what, string limit)
    {
        var bomb = _set.Folder.File("bomb.json");
        using (var packed = new GZipStream(File.Create(bomb), CompressionLevel.Fastest))
        {
            packed.Write("{\"formatVersion\": 2,"u8);
            var blanks = new byte[1 << 20];
            blanks.AsSpan().Fill((byte)' ');
            for (var i = 0; i < 300; i++)
            {
                packed.Write(blanks);
            }
        }

        var run = what switch
        {
            "compare" => ToolRun.Of("compare", bomb, bomb),
            "--targets" => ToolRun.Of("report", "--result", Score("a.json"), "--targets", bomb, "-o", _set.Folder.File("report.md")),
            _ => _set.Run("score", "--period", "2026-Q3", what, bomb),
        };

        (run.ExitCode, run.Error).Should().Be(
            (ExitCode.InvalidInput, $"dvc-indicators: {bomb}: found more than {limit} MiB; allowed: at most {limit} MiB, unpacked\n"));
    }

    private string Score(string name, params string[] more)
    {
        var path = _set.Folder.File(name);
        _set.Run("score", ["--period", "2026-Q3", "--format", "json", "-o", path, .. more]).ExitCode.Should().Be(0);
        return path;
    }

    private static IEnumerable<string> SourceNames(string result) =>
        JsonNode.Parse(File.ReadAllText(result))!["sources"]!.AsArray().Select(source => (string)source!["name"]!);
}
