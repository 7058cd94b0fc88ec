using System.Diagnostics;
using System.Text.Json;

namespace Dvc.Indicators.Cli.Tests;

/// <summary>The verb <c>live</c>: one answer has the bytes of <c>score</c>; a run ends whole when asked.</summary>
public sealed class LiveVerbTests : IDisposable
{
    private const string At = "2026-07-10 17:00:01";

    private readonly RecordSet _set = new();

    public void Dispose() => _set.Dispose();

    [Theory]
    [InlineData("2026-07-01 00:00:00")]
    [InlineData("2026-07-10 17:00:00")]
    [InlineData(At)]
    [InlineData("2026-07-14 00:00:00")]
    public void One_answer_has_the_bytes_of_score_with_that_cut(string at)
    {
        var changes = _set.Folder.Write("dossiers.ndjson", RecordSet.Ndjson);

        var live = Once(changes, at);

        live.ExitCode.Should().Be(0, live.Error);
        live.Output.Should().Be(Score(changes, at)).And.Contain("ON_TIME_PROCESSING");
    }

    [Fact]
    public void A_removed_dossier_is_as_if_it_had_never_come_and_a_petition_counts_as_one_of_a_file()
    {
        var left = _set.Folder.Write("left.ndjson", string.Join('\n', RecordSet.Ndjson.Split('\n').Where(line => !line.Contains("\"D4\""))));
        var petitions = _set.Folder.Write("petitions.csv", "MaPAKN,MaCoQuan,NgayGui,MaHoSo\nP1,H15.12,2026-07-08 08:00:00,D1\n");
        const string More = """
            {"MaPAKN":"P1","MaCoQuan":"H15.12","NgayGui":"2026-07-08 08:00:00","MaHoSo":"D1"}
            {"MaPAKN":"P2","MaCoQuan":"H15.4","NgayGui":"2026-07-08 08:00:00"}
            {"removePetition":"P2"}
            {"remove":"D4"}
            """;

        var live = ToolRun.With(RecordSet.Ndjson + More, Arguments("-", At));

        live.ExitCode.Should().Be(0, live.Error);
        live.Output.Should().Be(Score(left, At, "--petitions", petitions)).And.MatchRegex("H15.12,component,PETITION_PROCESSING_ON_TIME,6.00,6,100.00,,scored");
    }

    [Fact]
    public void A_line_that_can_not_be_read_is_told_with_its_number_and_costs_one_record()
    {
        var live = ToolRun.With(RecordSet.Ndjson + "{\"remove\":\"X\"}\n{\"MaHoSo\":\"D9\",\"MaTTHC\":\"1.1\",\"MaCoQuan\":\"H15.12\",\"TrangThaiHoSo\":77}\nno JSON\n", Arguments("-", At));

        live.ExitCode.Should().Be(0);
        live.Error.Should().Contain("stdin line 8 (D9)").And.Contain("77").And.Contain("stdin line 9");
        live.Output.Should().Be(Score(_set.Folder.Write("all.ndjson", RecordSet.Ndjson), At));
    }

    [Theory]
    [InlineData("--at", "--once", "x.ndjson", "--at", "2026-08-01 00:00:00", "-o", "o.csv")]
    [InlineData("-o", "--changes-out", "-")]
    [InlineData("--every", "24 h", "-", "--every", "24 h", "-o", "o.csv")]
    [InlineData("--at", "tomorrow", "-", "--at", "tomorrow", "--once")]
    [InlineData("--period", "2026-06-30", "-", "--at", "2026-06-30 23:59:59", "--once")]
    public void Wrong_usage_is_one_line_that_says_what_is_allowed(string named, string found, string changes, params string[] more)
    {
        var run = ToolRun.Of(["live", "--changes", changes, "--agencies", _set.Agencies, "--period", "2026-Q3", "--lang", "en", .. more]);

        run.ExitCode.Should().Be(ExitCode.WrongUsage);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(named).And.Contain(found).And.Contain("allowed");
    }

    [Fact]
    public void Messages_are_in_the_language_that_is_asked_for()
    {
        ToolRun.Of("live", "--changes", "-", "--lang", "vi").Error.Should().Contain("cho phép");
        ToolRun.Of("live", "--changes", _set.Folder.File("none.ndjson"), "--at", "2026-08-01 00:00:00", "--once", "--lang", "vi").Error
            .Should().Contain("none.ndjson").And.Contain("không mở được");
    }

    [Fact]
    public void A_run_that_is_asked_to_end_ends_whole()
    {
        var (feed, result) = (_set.Folder.File("feed.jsonl"), _set.Folder.File("result.json"));
        using var tool = Process.Start(new ProcessStartInfo(
            "env", ["--default-signal=INT,TERM", "dotnet", "exec", ToolRun.Assembly, "live", "--agencies", _set.Agencies, "--changes", "-",
                "--period", "2026-Q3", "--changes-out", feed, "--format", "json", "-o", result, "--lang", "en"])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
        })!;
        tool.StandardInput.Write(RecordSet.Ndjson);
        tool.StandardInput.Flush();

        // The state is told after the first answer.
        while (tool.StandardError.ReadLine() is { } line && !line.Contains("changes taken", StringComparison.Ordinal))
        {
        }

        // Of one write the removal is taken before the bad line is told.
        tool.StandardInput.Write("{\"remove\":\"D1\"}\nno JSON\n");
        tool.StandardInput.Flush();
        tool.StandardError.ReadLine().Should().Contain("stdin");
        ToolRun.Start("bash", ["-c", $"kill -TERM {tool.Id}"], Environment.CurrentDirectory).ExitCode.Should().Be(0);
        tool.StandardError.ReadToEnd().Should().EndWith(" changes taken\n").And.NotContain("   at ");
        tool.WaitForExit();
        tool.ExitCode.Should().Be(ExitCode.Done);
        var changes = File.ReadAllLines(feed).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var onTime = changes.Single(change => $"{change.GetProperty("agency")} {change.GetProperty("item")}" == "H15 ON_TIME_PROCESSING");
        (onTime.GetProperty("before").GetProperty("numerator").GetInt32(), onTime.GetProperty("after").GetProperty("denominator").GetInt32()).Should().Be((1, 3));
        onTime.GetProperty("causes")[0].GetRawText().Should().Be("""{"kind":"removed","key":"D1","numerator":-1,"denominator":-1}""");
        JsonDocument.Parse(File.ReadAllText(result)).RootElement.GetProperty("formatVersion").GetInt32().Should().BePositive();
    }

    private string[] Arguments(string changes, string at) =>
        ["live", "--agencies", _set.Agencies, "--changes", changes, "--period", "2026-Q3", "--at", at, "--once", "--format", "csv"];

    private ToolRun Once(string changes, string at) => ToolRun.Of(Arguments(changes, at));

    private string Score(string dossiers, string at, params string[] more) => ToolRun.Of(
        ["score", "--agencies", _set.Agencies, "--dossiers", dossiers, "--period", "2026-Q3", "--cut", at, "--format", "csv", "--allow-empty", .. more]).Output;
}
