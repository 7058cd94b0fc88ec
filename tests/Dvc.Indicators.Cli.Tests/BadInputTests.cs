namespace Dvc.Indicators.Cli.Tests;

/// <summary>Whatever is wrong with an input: one clear line for each mistake, the right exit code, no stack trace, no output file.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Header = "agency,component,numerator,denominator,score\n";
    private const string Agencies = "code,name,level,parent\nH44,Phú Thọ,province,\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_unknown_component_is_named_with_its_line() =>
        Refuse(Header + "H44,ON_TIME_PROCESING,1,2,\n").Should().ContainSingle()
            .Which.Should().Contain("figures.csv, line 2, column component").And.Contain("ON_TIME_PROCESING").And.Contain("ON_TIME_PROCESSING");

    [Fact]
    public void An_unknown_agency_is_named_with_its_line() =>
        Refuse(Header + "H44,ON_TIME_PROCESSING,1,2,\nH45,ON_TIME_PROCESSING,1,2,\n").Should().ContainSingle()
            .Which.Should().Contain("figures.csv, line 3, column agency").And.Contain("H45");

    [Fact]
    public void Duplicate_rows_are_named_with_both_lines() =>
        Refuse(Header + "H44,ON_TIME_PROCESSING,1,2,\nH44,ON_TIME_PROCESSING,1,2,\n").Should().ContainSingle()
            .Which.Should().Contain("line 3").And.Contain("line 2");

    [Fact]
    public void A_missing_column_is_named_with_the_columns_found() =>
        Refuse("agency,numerator,denominator\nH44,1,2\n").Should().ContainSingle()
            .Which.Should().Contain("component").And.Contain("agency, numerator, denominator");

    [Theory]
    [InlineData("many")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("1,000")]
    [InlineData("1000000000001")]
    public void A_count_that_is_not_a_whole_number_is_refused(string count) =>
        Refuse(Header + $"H44,ON_TIME_PROCESSING,\"{count}\",2,\n").Should().ContainSingle()
            .Which.Should().Contain("figures.csv, line 2, column numerator").And.Contain(count);

    [Fact]
    public void Several_mistakes_are_reported_together() =>
        Refuse(Header + "H45,ON_TIME_PROCESSING,1,2,\nH44,ON_TIME_PROCESSING,x,2,\n").Should().HaveCount(2);

    [Fact]
    public void An_empty_file_is_refused() => Refuse("").Should().ContainSingle().Which.Should().Contain("figures.csv");

    [Fact]
    public void A_directory_is_refused()
    {
        var run = Score(_folder.Location);

        Lines(run).Should().ContainSingle().Which.Should().Contain("directory");
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() => Lines(Score(_folder.File("none.csv"))).Should().ContainSingle().Which.Should().Contain("none.csv");

    [Fact]
    public void A_rule_set_with_five_mistakes_gives_five_lines_and_exit_code_4()
    {
        const string Rules = """
            {
              "formatVersion": 1, "id": "my rules", "version": "1", "name": {"vi": "Của tôi", "en": "Mine"},
              "confidence": "certain", "citation": "none", "totalMaximum": 10,
              "groups": [{"id": "G", "name": {"vi": "N", "en": "G"}, "components": [
                {"id": "C", "name": {"vi": "C", "en": "C"}, "maximum": -1, "target": 0, "empty": "nothing", "confidence": "assumed"}]}]
            }
            """;
        var rules = _folder.Write("rules.json", Rules);

        var validate = ToolRun.Of("rules", "validate", rules);
        var score = ToolRun.Of("score", "--figures", _folder.Write("figures.csv", Header), "--rules", rules, "-o", _folder.File("out.csv"));

        foreach (var run in new[] { validate, score })
        {
            run.ExitCode.Should().Be(ExitCode.InvalidRules);
            run.Output.Should().BeEmpty();
            var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            lines.Should().Contain(line => line.Contains("$.id:") && line.Contains("my rules"));
            lines.Should().Contain(line => line.Contains("$.confidence:") && line.Contains("stated, fitted, derived, assumed"));
            lines.Should().Contain(line => line.Contains("$.groups[0].components[0].maximum:"));
            lines.Should().Contain(line => line.Contains("$.groups[0].components[0].target:"));
            lines.Should().Contain(line => line.Contains("$.groups[0].components[0].empty:"));
        }

        File.Exists(_folder.File("out.csv")).Should().BeFalse();
    }

    [Theory]
    [InlineData("score")]
    [InlineData("score", "--figures")]
    [InlineData("score", "--figures", "figures.csv", "--period", "2026-13")]
    [InlineData("score", "--figures", "figures.csv", "--format", "xml")]
    [InlineData("score", "--figures", "figures.csv", "--rules", "no-such-rules")]
    [InlineData("score", "--figures", "-", "--agencies", "-")]
    [InlineData("score", "--figures", "figures.csv", "--no-such-option")]
    [InlineData("no-such-verb")]
    [InlineData("explain", "--agency", "H44")]
    [InlineData("compare", "one.json")]
    [InlineData("rules")]
    [InlineData]
    public void Wrong_usage_gives_exit_code_2_and_no_stack_trace(params string[] arguments)
    {
        var run = ToolRun.Of(arguments);

        run.ExitCode.Should().Be(ExitCode.WrongUsage);
        run.Output.Should().BeEmpty();
        run.Error.Should().NotBeEmpty().And.NotContain("   at ");
    }

    [Fact]
    public void An_agency_that_is_not_in_the_result_can_not_be_explained()
    {
        var figures = _folder.Write("figures.csv", Header + "H44,ON_TIME_PROCESSING,1,2,\n");

        var run = ToolRun.Of("explain", "--figures", figures, "--agency", "H45");

        run.ExitCode.Should().Be(ExitCode.WrongUsage);
        Lines(run).Should().ContainSingle().Which.Should().Contain("H45");
    }

    [Fact]
    public void An_output_folder_that_is_not_there_is_one_line()
    {
        var figures = _folder.Write("figures.csv", Header + "H44,ON_TIME_PROCESSING,1,2,\n");

        var run = ToolRun.Of("score", "--figures", figures, "-o", Path.Combine(_folder.Location, "none", "out.csv"));

        run.ExitCode.Should().Be(ExitCode.InvalidInput);
        Lines(run).Should().ContainSingle();
    }

    [Fact]
    public void An_edited_result_is_refused_by_compare()
    {
        var figures = _folder.Write("figures.csv", Header + "H44,ON_TIME_PROCESSING,1,2,\n");
        ToolRun.Of("score", "--figures", figures, "--period", "2026", "--format", "json", "-o", _folder.File("a.json")).ExitCode.Should().Be(0);
        var text = File.ReadAllText(_folder.File("a.json"));
        _folder.Write("b.json", text.Replace("\"score\":10,", "\"score\":11,"));

        var run = ToolRun.Of("compare", _folder.File("a.json"), _folder.File("b.json"));

        text.Should().Contain("\"score\":10,", "1/2 of 20 points is 10");
        run.ExitCode.Should().Be(ExitCode.InvalidInput);
        run.Error.Should().Contain("b.json").And.NotContain("   at ");
    }

    private static string[] Lines(ToolRun run)
    {
        run.Output.Should().BeEmpty();
        run.Error.Should().NotContain("   at ");
        return run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private ToolRun Score(string figures) =>
        ToolRun.Of("score", "--figures", figures, "--agencies", _folder.Write("agencies.csv", Agencies), "-o", _folder.File("out.csv"));

    private string[] Refuse(string figures)
    {
        var run = Score(_folder.Write("figures.csv", figures));

        run.ExitCode.Should().Be(ExitCode.InvalidInput);
        File.Exists(_folder.File("out.csv")).Should().BeFalse("output is written whole or not at all");
        Directory.GetFiles(_folder.Location).Should().HaveCount(2, "no temporary file stays behind");
        return Lines(run);
    }
}
