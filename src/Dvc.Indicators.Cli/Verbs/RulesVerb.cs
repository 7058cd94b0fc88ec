using System.CommandLine;
using System.Text;
using System.Text.Json;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Json;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Cli.Text;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>rules</c>: which rule sets there are, what is in them, whether a file of one is valid.</summary>
internal static class RulesVerb
{
    public static Command Build(Streams streams)
    {
        var command = new ToolCommand("rules", new("Liệt kê, hiển thị và kiểm tra bộ quy tắc.", "Lists, shows and validates rule sets."))
        {
            BuildList(streams), BuildShow(streams), BuildValidate(streams), BuildSchema(streams),
        };
        HelpAction.AddTo(
            command,
            streams,
            "dvc-indicators rules list",
            "dvc-indicators rules show decision-766-portal-2026 --lang en",
            "dvc-indicators rules show decision-766-portal-2026 --format json > my-rules.json",
            "dvc-indicators rules validate my-rules.json");
        return command;
    }

    private static ToolCommand BuildList(Streams streams)
    {
        var output = CommonOptions.Output();
        var json = JsonAnswer.Option();
        var command = new ToolCommand("list", new("Liệt kê các bộ quy tắc có sẵn.", "Lists the built-in rule sets.")) { output, json };
        command.SetAction(parsed => parsed.GetValue(json)
            ? WriteJson(parsed.GetValue(output), streams, RulesAnswer.WriteList)
            : WriteText(parsed.GetValue(output), streams, RulesText.List(streams.Language)));
        HelpAction.AddTo(command, streams, "dvc-indicators rules list --lang en");
        return command;
    }

    private static ToolCommand BuildShow(Streams streams)
    {
        var name = new FileArgument<string>("rules", new("Mã của bộ quy tắc có sẵn, hoặc một tệp JSON.", "The id of a built-in rule set, or a JSON file."))
        {
            Expand = RuleSource.FilesOf,
        };
        var format = CommonOptions.Choice(
            "--format",
            HelpGroup.Output,
            new("Dạng: bảng, hoặc JSON của bộ quy tắc.", "The form: a table, or the JSON of the rule set."),
            ("table", ResultFormat.Table),
            ("json", ResultFormat.Json));
        var output = CommonOptions.Output();
        var json = new ToolOption<bool>("--json", HelpGroup.Output, new("Như --format json.", "The same as --format json."));
        var command = new ToolCommand("show", new("Hiển thị một bộ quy tắc.", "Shows a rule set.")) { name, format, output, json };
        command.SetAction(parsed =>
        {
            var rules = RuleSource.Load(parsed.GetValue(name)!);
            return parsed.GetValue(format) == ResultFormat.Json || parsed.GetValue(json)
                ? WriteBytes(parsed.GetValue(output), streams, RuleSetJson.Write(rules))
                : WriteText(parsed.GetValue(output), streams, RulesText.Show(rules, streams.Language));
        });
        HelpAction.AddTo(command, streams, "dvc-indicators rules show un-osi-2022 --lang en");
        return command;
    }

    private static ToolCommand BuildValidate(Streams streams)
    {
        var path = new FileArgument<string>("file", new("Tệp JSON của một bộ quy tắc.", "The JSON file of a rule set."));
        var json = JsonAnswer.Option();
        var command = new ToolCommand("validate", new(
            "Kiểm tra một bộ quy tắc và báo mọi lỗi cùng lúc.", "Checks a rule set and reports all its mistakes at once.")) { path, json };
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(path)!;
            var rules = RuleSource.Read(file);
            var sentence = new LocalizedText(
                $"{file}: hợp lệ; {rules.Id} {rules.Version}, hash {rules.Hash}\n", $"{file}: valid; {rules.Id} {rules.Version}, hash {rules.Hash}\n");
            return parsed.GetValue(json)
                ? WriteJson(null, streams, writer => RulesAnswer.WriteValid(writer, file, rules))
                : WriteText(null, streams, sentence.In(streams.Language));
        });
        HelpAction.AddTo(command, streams, "dvc-indicators rules validate my-rules.json");
        return command;
    }

    private static ToolCommand BuildSchema(Streams streams)
    {
        var output = CommonOptions.Output();
        var command = new ToolCommand("schema", new("In lược đồ JSON của bộ quy tắc.", "Prints the JSON Schema of a rule set.")) { output };
        command.SetAction(parsed => WriteBytes(parsed.GetValue(output), streams, RuleSetJson.Schema()));
        HelpAction.AddTo(command, streams, "dvc-indicators rules schema > rule-set.schema.json");
        return command;
    }

    private static int WriteJson(string? path, Streams streams, Action<Utf8JsonWriter> writeContent)
    {
        Output.Write(path, streams, stream => JsonAnswer.Write(stream, writeContent));
        return ExitCode.Done;
    }

    private static int WriteText(string? path, Streams streams, string text) => WriteBytes(path, streams, Encoding.UTF8.GetBytes(text));

    private static int WriteBytes(string? path, Streams streams, byte[] bytes)
    {
        Output.Write(path, streams, stream => stream.Write(bytes));
        return ExitCode.Done;
    }
}
