using System.CommandLine;
using System.Text;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Cli.Text;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>score</c>: figures or records in, scores and ranks out.</summary>
internal static class ScoreVerb
{
    public static Command Build(Streams streams)
    {
        var inputs = new ScoreOptions();
        var format = CommonOptions.Format();
        var output = CommonOptions.Output();
        var schema = CommonOptions.Schema();
        var selection = new SelectionOptions();
        var wide = new ToolOption<bool>("--wide", HelpGroup.Output, new(
            "CSV mỗi cơ quan một dòng: hạng, tổng điểm, rồi điểm của từng nhóm và từng chỉ số.",
            "CSV with one row an agency: rank, total, then the points of each group and component."));
        var command = new ToolCommand("score", new(
            "Chấm điểm bản ghi hoặc số liệu theo bộ quy tắc và xếp hạng các cơ quan trong từng nhóm so sánh.",
            "Scores records or figures under a rule set and ranks the agencies of each cohort."));
        inputs.AddTo(command);
        foreach (var option in new Option[] { format, wide, output, schema })
        {
            command.Add(option);
        }

        selection.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(schema))
            {
                Output.Write(parsed.GetValue(output), streams, stream => stream.Write(ResultJson.Schema()));
                return ExitCode.Done;
            }

            var form = parsed.GetValue(format);
            Check(form, parsed.GetValue(wide), selection.FirstGiven(parsed));
            var results = inputs.ScoreAll(parsed, streams);
            var shown = results.ToDictionary(result => result, result => selection.Of(parsed, result));
            Output.Write(parsed.GetValue(output), streams, stream => Write(results, shown, form, parsed.GetValue(wide), streams.Language, stream));
            foreach (var result in results)
            {
                RecordLimits.TellMissing(result.Scores, streams);
            }

            return ExitCode.Done;
        });
        HelpAction.AddTo(
            command,
            streams,
            "dvc-indicators score --figures figures.csv --agencies agencies.csv",
            "dvc-indicators score --dossiers dossiers.csv --procedures procedures.csv --agencies agencies.csv --period 2026-Q3",
            "dvc-indicators score --figures figures.csv --agencies agencies.csv --level xã --top 10",
            "dvc-indicators score --figures figures.csv --agencies agencies.csv --format csv --wide > scores.csv",
            "dvc-indicators score --figures figures.csv --agencies agencies.csv --period 2026-Q3 --format json -o q3.json",
            "zcat figures.csv.gz | dvc-indicators score --figures - --rules decision-766-five-rates --lang en");
        return command;
    }

    // A result is computed again by who reads it, so that all of its agencies must be there.
    private static void Check(ResultFormat format, bool isWide, string? selection)
    {
        if (format == ResultFormat.Json && selection is not null)
        {
            throw ToolFailure.At(
                ExitCode.WrongUsage, selection, Said.Same("--format json"),
                new("table hoặc csv, vì JSON luôn là toàn bộ kết quả", "table or csv, as JSON is always the whole result"));
        }

        if (isWide && format != ResultFormat.Csv)
        {
            throw ToolFailure.At(ExitCode.WrongUsage, "--wide", new("không có CSV", "no CSV"), new("với --format csv", "with --format csv"));
        }
    }

    /// <summary>Writes whole results in one form.</summary>
    public static void Write(IReadOnlyList<RankedResult> results, ResultFormat format, Language language, Stream stream) =>
        Write(results, results.ToDictionary(result => result, result => new ResultSelection(result)), format, isWide: false, language, stream);

    private static void Write(
        IReadOnlyList<RankedResult> results, Dictionary<RankedResult, ResultSelection> shown, ResultFormat format, bool isWide, Language language,
        Stream stream)
    {
        switch ((format, results))
        {
            case (ResultFormat.Json, [var result]):
                ResultJson.Write(result, stream);
                break;
            case (ResultFormat.Json, _):
                ResultJson.WriteLines(results, stream);
                break;
            case (ResultFormat.Csv, _) when isWide:
                ResultCsv.WriteWide(results, stream, result => shown[result].Rows());
                break;
            case (ResultFormat.Csv, _):
                ResultCsv.Write(results, stream, result => shown[result].Rows());
                break;
            default:
                stream.Write(Encoding.UTF8.GetBytes(string.Join('\n', results.Select(result => new ScoreText(result, shown[result], language)))));
                break;
        }
    }
}
