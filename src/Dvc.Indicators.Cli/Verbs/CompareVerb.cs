using System.CommandLine;
using System.Text;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Cli.Text;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>compare</c>: two results of <c>score --format json</c> side by side, or why not.</summary>
internal static class CompareVerb
{
    public static Command Build(Streams streams)
    {
        var before = Result("before", new(
            "Kết quả trước, do score --format json ghi; - là stdin.", "The earlier result, made by score --format json; - is stdin."));
        var after = Result("after", new(
            "Kết quả sau, do score --format json ghi; - là stdin.", "The later result, made by score --format json; - is stdin."));
        var schema = CommonOptions.Schema();
        var format = CommonOptions.Format();
        var output = CommonOptions.Output();
        var selection = new SelectionOptions(choosesAgencies: false);
        var command = new ToolCommand("compare", new(
            "So sánh hai kết quả: thay đổi điểm và thứ hạng, hoặc lý do không so sánh được.",
            "Compares two results: change of points and ranks, or the reason they can not be compared."))
        {
            before, after, format, output, schema,
        };
        selection.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(schema))
            {
                Output.Write(parsed.GetValue(output), streams, stream => stream.Write(ComparisonJson.Schema()));
                return ExitCode.Done;
            }

            if (parsed.GetValue(format) == ResultFormat.Json && selection.FirstGiven(parsed) is { } given)
            {
                throw ToolFailure.At(
                    ExitCode.WrongUsage, given, Said.Same("--format json"), new("--format table hoặc csv: JSON có mọi cơ quan", "--format table or csv: JSON has all agencies"));
            }

            var comparison = Compare(parsed.GetValue(before), parsed.GetValue(after), streams);
            var shown = selection.Of(parsed, comparison.After);
            Output.Write(parsed.GetValue(output), streams, stream => Write(comparison, shown, parsed.GetValue(format), streams.Language, stream));
            if (parsed.GetValue(format) != ResultFormat.Table)
            {
                // The table shows them itself.
                ComparisonNotes.Of(comparison).ToList().ForEach(streams.Warn);
            }

            return ExitCode.Done;
        });
        HelpAction.AddTo(
            command,
            streams,
            "dvc-indicators compare q2.json q3.json",
            "dvc-indicators compare q2.json q3.json --format csv -o change.csv");
        return command;
    }

    private static Argument<string?> Result(string name, LocalizedText text) =>
        new FileArgument<string?>(name, text) { Arity = ArgumentArity.ZeroOrOne };

    private static Comparison Compare(string? before, string? after, Streams streams)
    {
        if (before is null || after is null)
        {
            throw ToolFailure.At(
                ExitCode.WrongUsage, "compare", new("ít hơn hai kết quả", "fewer than two results"), new("compare TRƯỚC SAU", "compare BEFORE AFTER"));
        }

        var outcome = Comparison.Between(Read(before, streams), Read(after, streams));
        return outcome.Value ?? throw new ToolFailure(
            ExitCode.NotComparable, [.. outcome.Errors.Select(refusal => refusal.Message)]);
    }

    private static void Write(Comparison comparison, ResultSelection shown, ResultFormat format, Language language, Stream stream)
    {
        switch (format)
        {
            case ResultFormat.Json:
                ComparisonJson.Write(comparison, stream);
                break;
            case ResultFormat.Csv:
                ComparisonCsv.Write(comparison, stream, shown.Rows());
                break;
            default:
                stream.Write(Encoding.UTF8.GetBytes(new ComparisonText(comparison, shown, language).ToString()));
                break;
        }
    }

    private static RankedResult Read(string path, Streams streams) => Inputs.Take(ResultJson.Read(Inputs.Open(path, streams)), streams);
}
