namespace Dvc.Indicators.Cli.Tests;

public sealed class RulesVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_shown_rule_set_can_be_edited_validated_and_used()
    {
        var file = _folder.File("rules.json");
        ToolRun.Of("rules", "show", BuiltInRules.DefaultId, "--format", "json", "-o", file).ExitCode.Should().Be(0);
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"id\": \"decision-766-portal-2026\"", "\"id\": \"mine\""));

        var validate = ToolRun.Of("rules", "validate", file);
        var figures = _folder.Write("figures.csv", "agency,component,numerator,denominator\nH44,ON_TIME_PROCESSING,1,2\n");
        var score = ToolRun.Of("score", "--figures", figures, "--rules", file, "--format", "csv");

        validate.ExitCode.Should().Be(0);
        validate.Output.Should().Contain("mine 1.1.0").And.MatchRegex("hash [0-9a-f]{64}\n");
        score.Output.Should().Contain("H44,group,TDGQ,10.00,20,50.00,1,scored");
    }

    [Fact]
    public void A_figure_that_does_not_exist_is_refused_by_validation_and_by_scoring()
    {
        var rules = _folder.Write("rules.json", System.Text.Encoding.UTF8.GetString(
            RuleSetJson.Write(BuiltInRules.Default.Edit().WithFigure("DOSSIERS_ONLINE", "DOSSIERS_ON_LINE").Build())));
        var figures = _folder.Write("figures.csv", "agency,component,numerator,denominator\nH44,ON_TIME_PROCESSING,1,2\n");

        var runs = new[] { ToolRun.Of("rules", "validate", rules), ToolRun.Of("score", "--figures", figures, "--rules", rules) };

        runs.Should().AllSatisfy(run => (run.ExitCode, run.Error).Should().Be((
            4,
            $"dvc-indicators: {rules}: $.groups[2].components[2].figure: found \"DOSSIERS_ON_LINE\"; "
                + "allowed: a figure that records can give, such as DOSSIERS_ONLINE, or nothing\n")));
    }

    [Theory]
    [InlineData("vi", "Năm tỷ lệ chính")]
    [InlineData("en", "five headline rates")]
    public void The_list_names_every_built_in_rule_set(string language, string name)
    {
        var run = ToolRun.Of("rules", "list", "--lang", language);

        run.Output.Should().Contain(name).And.ContainAll(BuiltInRules.All.Select(rules => rules.Id));
        run.Output.Split('\n').Should().OnlyContain(line => line.Length <= 80);
    }

    [Fact]
    public void Show_names_each_component_with_its_target_and_policy()
    {
        var run = ToolRun.Of("rules", "show", "decision-766-portal-2026", "--lang", "en");

        run.ExitCode.Should().Be(0);
        run.Output.Should().MatchRegex(@"3\.1 +PROCEDURES_ONLINE .* 2 +80 % 0 points").And.Contain("Source: ").And.Contain("Hash: ");
    }

    [Fact]
    public void The_schema_is_printed() => ToolRun.Of("rules", "schema").Output.Should().Contain("\"$schema\"").And.Contain("sharedWith");

    [Theory]
    [InlineData("bash", "complete ")]
    [InlineData("zsh", "compdef ")]
    [InlineData("fish", "complete ")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void Completion_scripts_ask_the_tool(string shell, string hook) =>
        ToolRun.Of("completion", shell).Output.Should().Contain(hook).And.Contain("[suggest:").And.Contain("dvc-indicators");

    [Fact]
    public void The_tool_suggests_verbs_and_rule_sets()
    {
        ToolRun.Of("[suggest:17]", "dvc-indicators sc").Output.Should().Be("score\n");
        ToolRun.Of("[suggest:29]", "dvc-indicators score --rules ").Output.Split('\n').Should().Contain(BuiltInRules.All.Select(rules => rules.Id));
    }

    [Fact]
    public void Bash_completes_through_the_script()
    {
        var script = $$"""
            dvc-indicators() { dotnet exec '{{ToolRun.Assembly}}' "$@"; }
            source <(dvc-indicators completion bash)
            COMP_LINE='dvc-indicators co' COMP_POINT=17 COMP_WORDS=(dvc-indicators co) COMP_CWORD=1
            _dvc_indicators
            echo "${COMPREPLY[@]}"
            """;

        ToolRun.Start("bash", ["-c", script], _folder.Location).Output.Should().Be("compare completion\n");
    }
}
