using System.CommandLine;
using System.Text;
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
        var command = new Command("score", "Scores records or figures under a rule set and ranks the agencies of each cohort.");
        inputs.AddTo(command);
        foreach (var option in new Option[] { format, output, schema })
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            if (parsed.GetValue(schema))
            {
                Output.Write(parsed.GetValue(output), streams, stream => stream.Write(ResultJson.Schema()));
                return ExitCode.Done;
            }

            var results = inputs.ScoreAll(parsed, streams);
            Output.Write(
                parsed.GetValue(output), streams, stream => Write(results, parsed.GetValue(format), inputs.Language(parsed), stream));
            foreach (var result in results)
            {
                RecordLimits.TellMissing(result.Scores, inputs.Language(parsed), streams);
            }

            return ExitCode.Done;
        });
        HelpWithExamples.AddTo(
            command,
            "dvc-indicators score --figures figures.csv --agencies agencies.csv",
            "dvc-indicators score --dossiers dossiers.csv --procedures procedures.csv --agencies agencies.csv --period 2026-Q3",
            "dvc-indicators score --figures figures.csv --agencies agencies.csv --format csv > scores.csv",
            "dvc-indicators score --figures figures.csv --agencies agencies.csv --period 2026-Q3 --format json -o q3.json",
            "zcat figures.csv.gz | dvc-indicators score --figures - --rules decision-766-five-rates --lang en");
        return command;
    }

    /// <summary>Writes results in one form.</summary>
    public static void Write(IReadOnlyList<RankedResult> results, ResultFormat format, Language language, Stream stream)
    {
        switch ((format, results))
        {
            case (ResultFormat.Json, [var result]):
                ResultJson.Write(result, stream);
                break;
            case (ResultFormat.Json, _):
                ResultJson.WriteLines(results, stream);
                break;
            case (ResultFormat.Csv, [var result]):
                ResultCsv.Write(result, stream);
                break;
            case (ResultFormat.Csv, _):
                ResultCsv.Write(results, stream);
                break;
            default:
                stream.Write(Encoding.UTF8.GetBytes(string.Join('\n', results.Select(result => new ScoreText(result, language)))));
                break;
        }
    }
}
