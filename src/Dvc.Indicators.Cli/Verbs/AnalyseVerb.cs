using System.CommandLine;
using Dvc.Indicators.Cli.Answers;
using Dvc.Indicators.Cli.Help;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>analyse</c>: the questions after the score.</summary>
internal static class AnalyseVerb
{
    public static Command Build(Streams streams)
    {
        var command = new ToolCommand("analyse", new(
            "Trả lời các câu hỏi sau khi chấm điểm: có phải ngẫu nhiên, chỉ số thực sự thưởng điều gì, ai kéo điểm xuống, hồ sơ nào sắp quá hạn.",
            "Answers the questions after the score: is it chance, what is rewarded, who weighs on us, what is due."))
        {
            AnalyseRanks.Build(streams),
            AnalyseWeights.Build(streams),
            AnalyseStructure.Build(streams),
            AnalyseOutliers.Build(streams),
            AnalysePeers.Build(streams),
            AnalyseChildren.Build(streams),
            AnalyseDue.Build(streams),
            AnalyseOfficers.Build(streams),
        };
        HelpAction.AddTo(
            command,
            streams,
            "dvc-indicators analyse ranks --figures figures.csv --agencies agencies.csv",
            "dvc-indicators analyse children --result q3.json --agency H44",
            "dvc-indicators analyse due --dossiers dossiers.csv --agencies agencies.csv --period 2026-Q3 --days 7");
        return command;
    }

    /// <summary>One question: its options, its answer without rows, and how it is answered.</summary>
    public static Command Question(
        Streams streams, string name, LocalizedText text, AnswerOptions inputs, Answer empty, Func<ParseResult, (Answer, RankedResult)> answer, string example, params Option[] options)
    {
        var command = new ToolCommand(name, text);
        foreach (var option in options)
        {
            command.Add(option);
        }

        inputs.AddTo(command);
        command.SetAction(parsed =>
        {
            inputs.Run(parsed, streams, empty, () => answer(parsed));
            return ExitCode.Done;
        });
        HelpAction.AddTo(command, streams, example);
        return command;
    }
}
