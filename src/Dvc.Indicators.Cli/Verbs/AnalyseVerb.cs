using System.CommandLine;
using Dvc.Indicators.Cli.Answers;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>analyse</c>: the questions after the score.</summary>
internal static class AnalyseVerb
{
    public static Command Build(Streams streams)
    {
        var command = new Command("analyse", "Answers the questions after the score: is it chance, what is rewarded, who weighs on us, what is due.")
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
        HelpWithExamples.AddTo(
            command,
            "dvc-indicators analyse ranks --figures figures.csv --agencies agencies.csv",
            "dvc-indicators analyse children --result q3.json --agency H44",
            "dvc-indicators analyse due --dossiers dossiers.csv --agencies agencies.csv --period 2026-Q3 --days 7");
        return command;
    }

    /// <summary>One question: its options, its answer without rows, and how it is answered.</summary>
    public static Command Question(
        Streams streams, string name, string description, AnswerOptions inputs, Answer empty, Func<ParseResult, (Answer, RankedResult)> answer, string example, params Option[] options)
    {
        var command = new Command(name, description);
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
        HelpWithExamples.AddTo(command, example);
        return command;
    }
}
