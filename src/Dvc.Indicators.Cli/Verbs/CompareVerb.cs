using System.CommandLine;
using System.Text;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Cli.Text;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>compare</c>: two results of <c>score --format json</c> side by side, or why not.</summary>
internal static class CompareVerb
{
    public static Command Build(Streams streams)
    {
        var before = Result("before", "The earlier result, made by score --format json; - is stdin.");
        var after = Result("after", "The later result, made by score --format json; - is stdin.");
        var schema = CommonOptions.Schema();
        var format = CommonOptions.Format();
        var language = CommonOptions.Language();
        var output = CommonOptions.Output();
        var command = new Command("compare", "Compares two results: change of points and ranks, or the reason they can not be compared.")
        {
            before, after, format, language, output, schema,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(schema))
            {
                Output.Write(parsed.GetValue(output), streams, stream => stream.Write(ComparisonJson.Schema()));
                return ExitCode.Done;
            }

            var spoken = parsed.GetValue(language);
            var comparison = Compare(parsed.GetValue(before), parsed.GetValue(after), spoken, streams);
            Output.Write(parsed.GetValue(output), streams, stream => Write(comparison, parsed.GetValue(format), spoken, stream));
            if (parsed.GetValue(format) != ResultFormat.Table)
            {
                // The table shows them itself.
                ComparisonNotes.Of(comparison).ToList().ForEach(note => streams.Warn(note.In(spoken)));
            }

            return ExitCode.Done;
        });
        HelpWithExamples.AddTo(
            command,
            "dvc-indicators compare q2.json q3.json",
            "dvc-indicators compare q2.json q3.json --format csv -o change.csv");
        return command;
    }

    private static Argument<string?> Result(string name, string description) =>
        new FileArgument<string?>(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };

    private static Comparison Compare(string? before, string? after, Language language, Streams streams)
    {
        if (before is null || after is null)
        {
            throw new ToolFailure(ExitCode.WrongUsage, "compare: found fewer than two results; allowed: compare BEFORE AFTER");
        }

        var outcome = Comparison.Between(Read(before, streams), Read(after, streams));
        return outcome.Value ?? throw new ToolFailure(
            ExitCode.NotComparable, [.. outcome.Errors.Select(refusal => refusal.Message.In(language))]);
    }

    private static void Write(Comparison comparison, ResultFormat format, Language language, Stream stream)
    {
        switch (format)
        {
            case ResultFormat.Json:
                ComparisonJson.Write(comparison, stream);
                break;
            case ResultFormat.Csv:
                ComparisonCsv.Write(comparison, stream);
                break;
            default:
                stream.Write(Encoding.UTF8.GetBytes(new ComparisonText(comparison, language).ToString()));
                break;
        }
    }

    private static RankedResult Read(string path, Streams streams) => Inputs.Take(ResultJson.Read(Inputs.Open(path, streams)), streams);
}
