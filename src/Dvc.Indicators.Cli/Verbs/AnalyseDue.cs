using System.CommandLine;
using Dvc.Indicators.Analysis;
using Dvc.Indicators.Cli.Answers;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Options;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The question <c>analyse due</c>: which open dossiers become late in the next days.</summary>
internal static class AnalyseDue
{
    public static Command Build(Streams streams)
    {
        var inputs = new AnswerOptions();
        var days = CommonOptions.Number(
            "--days", HelpGroup.Selection, new("Số ngày sau thời điểm chốt. [mặc định: 7]", "The days after the cut. [default: 7]"), least: 1, most: 366);
        return AnalyseVerb.Question(
            streams, "due", new(
                "Đếm hồ sơ đang giải quyết sẽ quá hạn trong những ngày tới, và số điểm phụ thuộc vào các hồ sơ đó.",
                "Counts the open dossiers that become late in the next days, and the points that hang on them."), inputs, Empty(), Find,
            "dvc-indicators analyse due --dossiers dossiers.csv --agencies agencies.csv --period 2026-Q3 --cut 2026-09-01 --days 7", days);

        (Answer, RankedResult) Find(ParseResult parsed)
        {
            AnalysisRecords.Require(parsed, inputs);
            var open = new CountedDossiers(read => read.FactReader.Read(read.Dossier, out var verdict).HasFlag(DossierFacts.Received) && verdict is { EndKind: EndKind.Open or EndKind.AfterCut });
            var result = inputs.Inputs.Run(parsed, streams, open.Observer);
            var only = inputs.Row(parsed, result.Ranked);
            var answer = Empty() with { Options = [("days", parsed.GetValue(days) ?? AnalysisRecords.Days)] };
            foreach (var due in AnalysisRecords.Find(() => DueSoon.Find(result, open.All, (int)(parsed.GetValue(days) ?? AnalysisRecords.Days))).Where(due => only is null || due.Row == only))
            {
                answer.Main.Add(due.Agency.WrittenCode, due.Due, due.Overdue, due.PointsAtRisk, due.PlaceAfter);
                answer.Others[0].Add(due.Agency.WrittenCode, due.Open);
            }

            return (answer, result.Ranked);
        }
    }

    private static Answer Empty() => new("analyse due", new AnswerTable(
        "due", new LocalizedText("Hồ sơ sắp đến hạn", "Dossiers that are due"),
        AnswerColumns.Agency, AnswerColumns.Count("due", "Sắp quá hạn", "Due"), AnswerColumns.Count("overdue", "Đã quá hạn", "Overdue"),
        AnswerColumns.Points("points_at_risk", "Điểm có thể mất", "Points at risk"), AnswerColumns.Place("rank_after", "Hạng khi đó", "Rank then")))
    {
        Others = [new AnswerTable("open", new LocalizedText("Hồ sơ đang giải quyết", "Open dossiers"), AnswerColumns.Agency, AnswerColumns.Count("open", "Hồ sơ", "Dossiers"))],
    };
}
