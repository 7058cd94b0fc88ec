using System.CommandLine;
using System.Text;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Cli.Text;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>rules</c>: which rule sets there are, what is in them, whether a file of one is valid.</summary>
internal static class RulesVerb
{
    public static Command Build(Streams streams)
    {
        var command = new Command("rules", "Lists, shows and validates rule sets.")
        {
            BuildList(streams), BuildShow(streams), BuildValidate(streams), BuildSchema(streams),
        };
        HelpWithExamples.AddTo(
            command,
            "dvc-indicators rules list",
            "dvc-indicators rules show decision-766-portal-2026 --lang en",
            "dvc-indicators rules show decision-766-portal-2026 --format json > my-rules.json",
            "dvc-indicators rules validate my-rules.json");
        return command;
    }

    private static Command BuildList(Streams streams)
    {
        var language = CommonOptions.Language();
        var output = CommonOptions.Output();
        var command = new Command("list", "Lists the built-in rule sets.") { language, output };
        command.SetAction(parsed => WriteText(parsed.GetValue(output), streams, RulesText.List(parsed.GetValue(language))));
        HelpWithExamples.AddTo(command, "dvc-indicators rules list --lang en");
        return command;
    }

    private static Command BuildShow(Streams streams)
    {
        var name = new FileArgument<string>("rules") { Description = "The id of a built-in rule set, or a JSON file.", Expand = RuleSource.FilesOf };
        var format = CommonOptions.Choice(
            "--format", "The form: a table, or the JSON of the rule set.", ("table", ResultFormat.Table), ("json", ResultFormat.Json));
        var language = CommonOptions.Language();
        var output = CommonOptions.Output();
        var command = new Command("show", "Shows a rule set.") { name, format, language, output };
        command.SetAction(parsed =>
        {
            var rules = RuleSource.Load(parsed.GetValue(name)!);
            return parsed.GetValue(format) == ResultFormat.Json
                ? WriteBytes(parsed.GetValue(output), streams, RuleSetJson.Write(rules))
                : WriteText(parsed.GetValue(output), streams, RulesText.Show(rules, parsed.GetValue(language)));
        });
        HelpWithExamples.AddTo(command, "dvc-indicators rules show un-osi-2022 --lang en");
        return command;
    }

    private static Command BuildValidate(Streams streams)
    {
        var path = new FileArgument<string>("file") { Description = "The JSON file of a rule set." };
        var command = new Command("validate", "Checks a rule set and reports all its mistakes at once.") { path };
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(path)!;
            var rules = RuleSource.Read(file);
            return WriteText(null, streams, $"{file}: valid; {rules.Id} {rules.Version}, hash {rules.Hash}\n");
        });
        HelpWithExamples.AddTo(command, "dvc-indicators rules validate my-rules.json");
        return command;
    }

    private static Command BuildSchema(Streams streams)
    {
        var output = CommonOptions.Output();
        var command = new Command("schema", "Prints the JSON Schema of a rule set.") { output };
        command.SetAction(parsed => WriteBytes(parsed.GetValue(output), streams, RuleSetJson.Schema()));
        HelpWithExamples.AddTo(command, "dvc-indicators rules schema > rule-set.schema.json");
        return command;
    }

    private static int WriteText(string? path, Streams streams, string text) => WriteBytes(path, streams, Encoding.UTF8.GetBytes(text));

    private static int WriteBytes(string? path, Streams streams, byte[] bytes)
    {
        Output.Write(path, streams, stream => stream.Write(bytes));
        return ExitCode.Done;
    }
}
