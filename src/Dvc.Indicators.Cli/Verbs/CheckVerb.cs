using System.CommandLine;
using System.Text;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Json;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Cli.Text;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>check</c>: what is wrong with records, and how much of each agency rests on it.</summary>
internal static class CheckVerb
{
    public static Command Build(Streams streams)
    {
        var inputs = new ScoreOptions();
        var output = CommonOptions.Output();
        var json = JsonAnswer.Option();
        var command = new ToolCommand("check", new(
            "Báo cáo chất lượng bản ghi: đã đọc, từ chối và phát hiện những gì.",
            "Reports on the quality of records: what was read, rejected and found.")) { output, json };
        inputs.AddRecordsTo(command);
        command.SetAction(parsed =>
        {
            var findings = new Dictionary<QualityRule, QualityText.Findings>();
            var observer = new RecordObserver
            {
                Found = finding => findings[finding.Rule] = findings.TryGetValue(finding.Rule, out var known)
                    ? known with { Count = known.Count + 1 }
                    : new QualityText.Findings(1, finding),
            };

            // What is wrong with a record does not depend on the period, which only bounds the working days of petitions.
            var result = inputs.Run(parsed, streams, observer, needsPeriod: false, needsDossiers: false);
            Output.Write(parsed.GetValue(output), streams, stream =>
            {
                if (parsed.GetValue(json))
                {
                    JsonAnswer.Write(stream, new QualityAnswer(result, findings).Write);
                }
                else
                {
                    stream.Write(Encoding.UTF8.GetBytes(new QualityText(result, findings, streams.Language).ToString()));
                }
            });
            return ExitCode.Done;
        });
        HelpAction.AddTo(
            command,
            streams,
            "dvc-indicators check --dossiers dossiers.csv --procedures procedures.csv --agencies agencies.csv",
            "dvc-indicators check --dossiers dossiers.csv --findings findings.jsonl --max-rejected 0");
        return command;
    }
}
