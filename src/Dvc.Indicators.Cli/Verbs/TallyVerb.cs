using System.CommandLine;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Json;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>tally</c>: records in, figures out.</summary>
internal static class TallyVerb
{
    public static Command Build(Streams streams)
    {
        var inputs = new ScoreOptions();
        var output = CommonOptions.Output();
        var json = JsonAnswer.Option();
        var command = new ToolCommand("tally", new(
            "Đếm bản ghi: số liệu (tử số và mẫu số) của từng cơ quan và từng chỉ số thành phần.",
            "Counts records: figures (numerators and denominators) of every agency and component.")) { output, json };
        inputs.AddFiguresTo(command);
        inputs.AddRecordsTo(command);
        command.SetAction(parsed =>
        {
            var results = inputs.RunAll(parsed, streams);
            var withScores = inputs.HasFigures(parsed);
            Output.Write(parsed.GetValue(output), streams, stream =>
            {
                if (parsed.GetValue(json))
                {
                    JsonAnswer.Write(stream, writer => TallyAnswer.Write(writer, results, withScores));
                }
                else
                {
                    TallyCsv.Write(results, stream, withScores);
                }
            });
            return ExitCode.Done;
        });
        HelpAction.AddTo(
            command,
            streams,
            "dvc-indicators tally --dossiers dossiers.csv --agencies agencies.csv --period 2026-Q3 -o figures.csv",
            "dvc-indicators tally --dossiers july.ndjson.gz august.json september.csv --procedures procedures.csv --period 2026-Q3 --due date",
            "dvc-indicators tally --dossiers records/ --agencies agencies.csv --period 2026-08 --cut 2026-08-20");
        return command;
    }
}
