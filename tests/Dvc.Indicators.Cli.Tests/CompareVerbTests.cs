namespace Dvc.Indicators.Cli.Tests;

public sealed class CompareVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_captures_of_two_days_give_each_provinces_change()
    {
        var before = Score("provinces-2026-10-05", "2026-01-01..2026-10-05", "before.json");
        var after = Score("provinces-2026-10-06", "2026-01-01..2026-10-06", "after.json");

        var run = ToolRun.Of("compare", before, after, "--format", "csv");

        run.ExitCode.Should().Be(0);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].Should().Be("agency,item,id,before,after,change,rank_before,rank_after,places");
        lines.Count(line => line.Contains(",total,TOTAL,")).Should().Be(34);

        // Worked out from the two published tables.
        lines.Should().Contain("H20,total,TOTAL,68.11,68.26,0.15,1,1,0");
        lines.Should().Contain("H49,total,TOTAL,65.47,65.44,-0.03,5,6,-1");
        lines.Should().Contain("H55,total,TOTAL,62.93,63.03,0.10,15,14,1");
        lines.Should().Contain("H20,group,MDHL,14.10,14.25,0.15,1,1,0");
    }

    [Fact]
    public void What_is_shown_can_be_chosen_and_ranks_stay_those_of_all()
    {
        var before = Score("provinces-2026-10-05", "2026-01-01..2026-10-05", "before.json");
        var after = Score("provinces-2026-10-06", "2026-01-01..2026-10-06", "after.json");

        var csv = ToolRun.Of("compare", before, after, "--format", "csv", "--top", "2", "--sort", "code").Output;
        csv.Split('\n').Where(line => line.Contains(",total,")).Select(line => line.Split(',')[7]).Order().Should().Equal("1", "2");
        ToolRun.Of("compare", before, after, "--top", "1").Output.Should().Contain("H20").And.NotContain("H49");
        ToolRun.Of("compare", before, after, "--level", "commune").ExitCode.Should().Be(ExitCode.WrongUsage);
        ToolRun.Of("compare", before, after, "--format", "json", "--top", "1").ExitCode.Should().Be(ExitCode.WrongUsage);
    }

    [Theory]
    [InlineData("vi", "Trước")]
    [InlineData("en", "Before")]
    public void The_table_shows_points_and_places(string language, string before)
    {
        var run = ToolRun.Of(
            "compare",
            Score("provinces-2026-10-05", "2026-01-01..2026-10-05", "before.json"),
            Score("provinces-2026-10-06", "2026-01-01..2026-10-06", "after.json"),
            "--lang",
            language);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain(before).And.MatchRegex(@"H55 .* 62\.93  63\.03 +\+0\.10 +15 +14 +\+1");
    }

    [Theory]
    [InlineData("--rules", "decision-766-document", "decision-766-document")]
    [InlineData("--period", "2026-Q3", "Q3")]
    [InlineData("--ties", "dense", "dense")]
    public void What_can_not_be_compared_exits_with_5_and_says_why(string option, string value, string reason)
    {
        var before = Score("provinces-2026-10-05", "2026-01-01..2026-10-05", "before.json");
        var after = _folder.File("after.json");
        Run("provinces-2026-10-06", after, option == "--period" ? [option, value] : ["--period", "2026-01-01..2026-10-06", option, value]);

        var run = ToolRun.Of("compare", before, after, "--lang", "en", "-o", _folder.File("out.txt"));

        run.ExitCode.Should().Be(ExitCode.NotComparable);
        run.Output.Should().BeEmpty();
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().ContainSingle()
            .Which.Should().ContainEquivalentOf(option == "--period" ? "kinds of period" : reason);
        File.Exists(_folder.File("out.txt")).Should().BeFalse();
    }

    [Fact]
    public void Departments_and_provinces_are_not_compared()
    {
        var before = Score("provinces-2026-10-05", "2026-Q3", "before.json");
        var after = _folder.File("after.json");
        var departments = _folder.Write("agencies.csv", "code,name,level,parent\nH44.01,Văn phòng,department,\n");
        var figures = _folder.Write("figures.csv", "agency,component,numerator,denominator\nH44.01,ON_TIME_PROCESSING,1,2\n");
        ToolRun.Of("score", "--figures", figures, "--agencies", departments, "--period", "2026-Q3", "--format", "json", "-o", after)
            .ExitCode.Should().Be(0);

        var run = ToolRun.Of("compare", before, after, "--lang", "en");

        run.ExitCode.Should().Be(ExitCode.NotComparable);
        run.Error.Should().Contain("no cohort in common");
    }

    [Fact]
    public void Results_without_a_period_are_not_compared()
    {
        Run("provinces-2026-10-05", _folder.File("a.json"), []);

        var run = ToolRun.Of("compare", _folder.File("a.json"), _folder.File("a.json"), "--lang", "en");

        run.ExitCode.Should().Be(ExitCode.NotComparable);
        run.Error.Should().Contain("--period");
    }

    [Fact]
    public void A_result_explains_itself()
    {
        var result = Score("phu-tho-2026-q3", "2026-Q3", "q3.json");

        var run = ToolRun.Of("explain", "--result", result, "--agency", "H44", "--component", "ON_TIME_PROCESSING", "--lang", "en");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("Numerator 403016").And.Contain("denominator 464494").And.Contain("17.35 / 20.00");
    }

    private string Score(string set, string period, string name)
    {
        Run(set, _folder.File(name), ["--period", period]);
        return _folder.File(name);
    }

    private static void Run(string set, string output, string[] more)
    {
        string[] inputs = ["--figures", Repository.Sample(set, "figures.csv"), "--agencies", Repository.Sample(set, "agencies.csv")];
        ToolRun.Of(["score", .. inputs, "--format", "json", "-o", output, .. more]).ExitCode.Should().Be(0);
    }
}
