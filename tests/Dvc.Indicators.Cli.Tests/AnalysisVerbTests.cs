using System.Text.Json;

namespace Dvc.Indicators.Cli.Tests;

public sealed class AnalysisVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reach_gives_the_rows_of_the_contract()
    {
        var run = ToolRun.Of("reach", "--figures", Figures(), "--rules", "decision-766-five-rates", "--agency", "H1", "--points", "60", "--format", "csv");
        run.ExitCode.Should().Be(0);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].Should().Be("agency,item,goal,kind,cost,component,add,numerator,denominator,points_before,points_after");

        lines.Skip(1).Select(line => line.Split(',')[3]).Distinct().Should().Equal("all", "dossiers", "procedures", "petitions", "communes");
        lines.Should().Contain("H1,TOTAL,points 60,petitions,out-of-reach,,,,,,");
    }

    [Theory]
    [InlineData("--effort", "ON_TIME_PROCESSING=2", "DOSSIERS_ONLINE=3")]
    [InlineData("--expect", "DOSSIERS_ONLINE=5", "ON_TIME_PROCESSING=4")]
    public void Reach_takes_several_components_in_any_order(string option, string one, string other)
    {
        string Run(params string[] options) => ToolRun.Of(
            ["reach", "--figures", Figures(), "--rules", "decision-766-five-rates", "--agency", "H1", "--points", "60", "--format", "json", .. options]).Output;

        Run(option, one, option, other).Should().Be(Run(option, other, option, one)).And.Contain("\"plans\"");
    }

    [Fact]
    public void Reach_of_agencies_that_have_no_score_is_refused()
    {
        var figures = _folder.Write("incomplete.csv", "agency,component,numerator,denominator\nA,ON_TIME_PROCESSING,5,10\nB,ON_TIME_PROCESSING,7,10\n");

        var run = ToolRun.Of("reach", "--figures", figures, "--points", "50");

        run.ExitCode.Should().Be(ExitCode.InvalidInput);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("A is not measured in full for TOTAL");
    }

    [Theory]
    [InlineData("ON_TIME_PROCESSING")]
    [InlineData("DOSSIERS_ONLINE")]
    [InlineData("SO_HOA_GIAY_TO_GIAI_QUYET")]
    public void What_if_drops_a_component_of_a_headline_rate_too(string component) =>
        ToolRun.Of("what-if", "--figures", Figures(), "--drop", component).ExitCode.Should().Be(0);

    [Theory]
    [InlineData("vi", "Phương án ít việc nhất")]
    [InlineData("en", "The cheapest plans")]
    public void Reach_speaks_both_languages(string language, string title) =>
        ToolRun.Of("reach", "--figures", Figures(), "--rules", "decision-766-five-rates", "--rank", "1", "--lang", language).Output.Should().Contain(title);

    [Theory]
    [InlineData("agency,total,rank,low,median,high,class", "ranks")]
    [InlineData("cohort,item,maximum,variance_share,mean_rank_change", "weights")]
    [InlineData("cohort,agency,low,median,high", "weights", "--maxima")]
    [InlineData("cohort,measure,first,second,value,n", "structure")]
    [InlineData("agency,component,numerator,denominator,centre,z,flag", "outliers")]
    [InlineData("agency,component,own,median,quartile,best,best_agency,points_to_quartile", "peers")]
    [InlineData("parent,child,item,points,share", "children", "--agency", "H1")]
    public void Questions_give_the_columns_of_the_contract(string columns, params string[] question)
    {
        string[] arguments = ["analyse", .. question, "--figures", Figures(), "--rules", "decision-766-five-rates"];
        var run = ToolRun.Of([.. arguments, "--format", "csv"]);
        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Split('\n')[0].Should().Be(columns);
        using var json = JsonDocument.Parse(ToolRun.Of([.. arguments, "--format", "json"]).Output);
        json.RootElement.GetProperty("formatVersion").GetInt32().Should().Be(1);
        json.RootElement.GetProperty("ruleSet").GetProperty("hash").GetString().Should().HaveLength(64);
        using var schema = JsonDocument.Parse(ToolRun.Of(["analyse", .. question, "--schema"]).Output);
        schema.RootElement.GetProperty("required").EnumerateArray().Select(name => name.GetString()).Should().Contain("notes");
    }

    [Fact]
    public void What_if_changes_figures_and_ranks()
    {
        var run = ToolRun.Of("what-if", "--figures", Figures(), "--rules", "decision-766-five-rates", "--set", "H2/ON_TIME_PROCESSING=0/10", "--format", "csv");
        run.Output.Should().StartWith("agency,item,id,before,after,change,rank_before,rank_after,places\n");

        // 80 % of 20 of 82 points are lost, 19.51: still the first.
        run.Output.Should().Contain("H2,total,TOTAL,80.00,60.49,-19.51,1,1,0");
    }

    [Fact]
    public void Reconcile_exits_with_1_where_something_differs()
    {
        var same = _folder.File("same.csv");
        File.WriteAllText(same, "agency,component,score\nH1,ON_TIME_PROCESSING,50\n");
        ToolRun.Of("reconcile", "--published", same, "--figures", Figures(), "--rules", "decision-766-five-rates").ExitCode.Should().Be(0);
        File.WriteAllText(same, "agency,component,score\nH1,ON_TIME_PROCESSING,60\n");
        var run = ToolRun.Of("reconcile", "--published", same, "--figures", Figures(), "--rules", "decision-766-five-rates", "--format", "csv");
        run.ExitCode.Should().Be(1);
        run.Output.Should().Be("agency,item,published,ours,difference,verdict,low,high\nH1,ON_TIME_PROCESSING,60.00,50.00,10.00,figure,6,6\n");
    }

    [Theory]
    [InlineData(2, "one of them", "reach")]
    [InlineData(2, "--rank: found x; allowed: a place", "reach", "--rank", "x")]
    [InlineData(2, "found XX; allowed: dossiers, procedures", "reach", "--points", "60", "--only", "XX")]
    [InlineData(2, "no grade of", "reach", "--grade", "A")]
    [InlineData(2, "--agency: found nothing", "analyse", "children")]
    [InlineData(2, "found no --dossiers", "analyse", "due")]
    [InlineData(2, "--set: found A; allowed", "what-if", "--set", "A")]
    [InlineData(2, "--published: found nothing", "reconcile")]
    public void Wrong_usage_says_what_is_allowed(int exit, string message, params string[] arguments)
    {
        var run = ToolRun.Of([.. arguments, "--figures", Figures(), "--rules", "decision-766-five-rates"]);
        run.ExitCode.Should().Be(exit);
        run.Error.Should().Contain(message);
        run.Output.Should().BeEmpty();
    }

    [Fact]
    public void What_does_not_add_up_is_refused_with_3()
    {
        var run = ToolRun.Of("reach", "--figures", OsiFigures(), "--rules", "un-osi-2022", "--points", "0.9");
        run.ExitCode.Should().Be(3);
        run.Error.Should().Contain("not-additive");
    }

    private string Figures()
    {
        var file = _folder.File("figures.csv");
        File.WriteAllLines(file, [
            "agency,component,numerator,denominator",
            .. ((string[])["H1", "H2", "H3"]).SelectMany((agency, place) => BuiltInRules.Find("decision-766-five-rates")!.Components
                .Select(component => FormattableString.Invariant($"{agency},{component.Id},{(place == 1 ? 8 : 5)},10"))),
        ]);
        return file;
    }

    private string OsiFigures()
    {
        var file = _folder.File("osi.csv");
        File.WriteAllLines(file, [
            "agency,component,numerator,denominator",
            .. ((string[])["H1", "H2"]).SelectMany((agency, place) => BuiltInRules.Find("un-osi-2022")!.Components.Select(component => FormattableString.Invariant($"{agency},{component.Id},{place + 1},10"))),
        ]);
        return file;
    }
}
