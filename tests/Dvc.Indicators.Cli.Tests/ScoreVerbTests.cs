using System.Globalization;

namespace Dvc.Indicators.Cli.Tests;

public sealed class ScoreVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("phu-tho-2026-q3", 13, 30)]
    [InlineData("provinces-2026-10-05", 34, 30)]
    [InlineData("provinces-2026-10-06", 34, 30)]
    public void Csv_has_a_row_for_every_item_of_every_agency(string set, int agencies, int items)
    {
        var run = Score(set, "--format", "csv");

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        var lines = run.Output.Split('\n');
        lines[0].Should().Be("agency,item,id,score,maximum,ratio,rank,state");
        lines[^1].Should().BeEmpty();
        lines.Should().HaveCount(1 + (agencies * items) + 1);
    }

    [Fact]
    public void Csv_shows_scores_ratios_and_ranks_as_published()
    {
        var lines = Score("phu-tho-2026-q3", "--format", "csv").Output.Split('\n');

        lines.Should().Contain("H44,component,ON_TIME_PROCESSING,17.35,20,86.76,,scored");
        lines.Should().Contain("H44,group,TDGQ,17.35,20,86.75,1,scored");
        lines.Should().Contain("H44,total,TOTAL,61.39,100,61.39,1,scored");
        lines.Should().Contain("H44.01,group,CLGQ,6.00,12,50.00,4,reported");
        lines.Should().Contain("H44,component,PETITION_CLASSIFICATION_TTHC,,0,,,not-measured");
    }

    [Theory]
    [InlineData("vi", "phu-tho-2026-q3")]
    [InlineData("en", "phu-tho-2026-q3")]
    [InlineData("vi", "provinces-2026-10-05")]
    public void The_table_fits_80_columns(string language, string set)
    {
        var run = Score(set, "--lang", language);

        run.ExitCode.Should().Be(0);
        var table = run.Output.Split('\n').Where(line => line.Length > 0 && (char.IsDigit(line.TrimStart()[0]) || line.StartsWith("----", StringComparison.Ordinal)));
        table.Should().NotBeEmpty();
        table.Select(line => new StringInfo(line).LengthInTextElements).Should().OnlyContain(width => width <= 80);
    }

    [Fact]
    public void The_table_ranks_the_provinces_and_shows_ties()
    {
        var lines = Score("provinces-2026-10-05").Output.Split('\n');

        lines.Should().ContainSingle(line => line.StartsWith("   1 H20  UBND tỉnh Đồng Tháp", StringComparison.Ordinal) && line.Contains("68.11"));
        lines.Count(line => line.StartsWith("  =5 ", StringComparison.Ordinal)).Should().Be(2, "H49 and H53 were both published as fifth with 65.47");
    }

    [Fact]
    public void Figures_come_from_stdin_and_the_result_goes_to_a_file()
    {
        var figures = File.ReadAllText(Repository.Sample("phu-tho-2026-q3", "figures.csv"));
        var agencies = Repository.Sample("phu-tho-2026-q3", "agencies.csv");

        var run = ToolRun.With(figures, "score", "--figures", "-", "--agencies", agencies, "--format", "csv", "-o", _folder.File("out.csv"));

        run.Output.Should().BeEmpty();
        File.ReadAllText(_folder.File("out.csv")).Should().Be(Score("phu-tho-2026-q3", "--format", "csv").Output);
    }

    [Fact]
    public void Figures_of_another_rule_set_are_ignored_with_a_note()
    {
        var run = Score("phu-tho-2026-q3", "--rules", "decision-766-five-rates", "--format", "csv");

        run.ExitCode.Should().Be(0);
        run.Error.Should().Contain("figures.csv").And.Contain("PETITION_PROCESSING_ON_TIME");

        // H44: (12 × 98.80 + 10 × 86.99 + 18 × 7.96/18×100 + 22 × 18.08 + 20 × 86.76) ÷ 82 = 60.786…, by hand from the published figures.
        run.Output.Split('\n').Should().Contain(line => line.StartsWith("H44,total,TOTAL,60.79,100,", StringComparison.Ordinal));
    }

    [Fact]
    public void Help_shows_examples_and_the_schema_is_json()
    {
        ToolRun.Of("score", "--help").Output.Should().Contain("Examples:").And.Contain("--figures figures.csv");
        ToolRun.Of("score", "--schema").Output.Should().StartWith("{").And.Contain("$schema");
    }

    private static ToolRun Score(string set, params string[] more) => ToolRun.Of(
        ["score", "--figures", Repository.Sample(set, "figures.csv"), "--agencies", Repository.Sample(set, "agencies.csv"), .. more]);
}
