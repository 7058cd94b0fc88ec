using System.CommandLine;
using System.Text;
using Dvc.Indicators.Agencies;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Cli.Text;
using Dvc.Indicators.Files;
using Dvc.Indicators.Ranking;
using Dvc.Indicators.Rules;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>explain</c>: the arithmetic of one agency's score.</summary>
internal static class ExplainVerb
{
    public static Command Build(Streams streams)
    {
        var inputs = new ScoreOptions();
        var result = new Option<string?>("--result")
        {
            Description = "A result made by score --format json, in place of figures; - is stdin.",
            HelpName = "FILE",
        };
        var agency = new Option<string>("--agency") { Description = "The code of the agency.", HelpName = "CODE", Required = true };
        var component = new Option<string>("--component")
        {
            Description = "The id of a component or group; without it the total is explained.",
            HelpName = "ID",
            DefaultValueFactory = _ => RuleSet.TotalId,
        };
        var language = CommonOptions.Language();
        var output = CommonOptions.Output();
        var command = new Command("explain", "Explains a score: the figures, the rule and every rounding step that gave it.")
        {
            result, agency, component, language, output,
        };
        inputs.AddTo(command);
        command.SetAction(parsed =>
        {
            var ranked = Read(parsed, inputs, parsed.GetValue(result), streams);
            var row = RowOf(ranked, parsed.GetValue(agency)!);
            var item = ItemOf(ranked.Scores.Rules, parsed.GetValue(component)!);
            var text = new ExplanationText(ranked, row, item, parsed.GetValue(language)).ToString();
            Output.Write(parsed.GetValue(output), streams, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
            return ExitCode.Done;
        });
        HelpWithExamples.AddTo(
            command,
            "dvc-indicators explain --figures figures.csv --agencies agencies.csv --agency H44",
            "dvc-indicators explain --result q3.json --agency H44.100 --component ON_TIME_PROCESSING --lang en");
        return command;
    }

    private static RankedResult Read(ParseResult parsed, ScoreOptions inputs, string? result, Streams streams)
    {
        if (result is not null == inputs.AreGiven(parsed))
        {
            throw new ToolFailure(ExitCode.WrongUsage, "explain: allowed: either --figures or --result, one of them");
        }

        return result is null ? inputs.Score(parsed, streams) : Inputs.Take(ResultJson.Read(Inputs.Open(result, streams)), streams);
    }

    private static int RowOf(RankedResult ranked, string text)
    {
        var row = AgencyCode.TryParse(text, out var code) ? ranked.Scores.Agencies.IndexOf(code) : -1;
        return row >= 0 ? row : throw new ToolFailure(
            ExitCode.WrongUsage, $"--agency: found {text}, which has no row; allowed: one of the {ranked.Scores.Count} agencies of the result");
    }

    private static string ItemOf(RuleSet rules, string item)
    {
        if (item == RuleSet.TotalId || rules.FindGroup(item) is not null || rules.FindComponent(item) is not null)
        {
            return item;
        }

        var allowed = rules.Groups.Select(group => group.Id).Concat(rules.Components.Select(component => component.Id));
        throw new ToolFailure(ExitCode.WrongUsage, $"--component: found {item}; allowed: {RuleSet.TotalId}, {string.Join(", ", allowed)}");
    }
}
