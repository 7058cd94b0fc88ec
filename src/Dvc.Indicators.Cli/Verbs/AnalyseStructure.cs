using System.CommandLine;
using Dvc.Indicators.Analysis;
using Dvc.Indicators.Cli.Answers;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The question <c>analyse structure</c>: how components go together, and how they are spread.</summary>
internal static class AnalyseStructure
{
    public static Command Build(Streams streams)
    {
        var inputs = new AnswerOptions();
        return AnalyseVerb.Question(
            streams, "structure", new(
                "Cho biết các thành phần, nhóm và tổng điểm đi cùng nhau thế nào: tương quan, hệ số alpha Cronbach, thành phần chính, phân bố.",
                "Tells how components, groups and the total go together: correlations, Cronbach's alpha, main components, distributions."), inputs, Empty(), Find,
            "dvc-indicators analyse structure --figures figures.csv --agencies agencies.csv --format csv");

        (Answer, RankedResult) Find(ParseResult parsed)
        {
            var result = inputs.Result(parsed, streams);
            var only = inputs.Row(parsed, result) is { } row ? result.CohortOf(row) : null;
            var answer = Empty();
            foreach (var cohort in result.Cohorts.Where(cohort => only is null || cohort == only))
            {
                foreach (var measure in Structure.Of(result.Scores, cohort))
                {
                    answer.Main.Add(cohort.Key.ToText(), measure.Measure, measure.First, measure.Second, measure.Value, measure.Count);
                }
            }

            return (answer, result);
        }
    }

    private static Answer Empty() => new("analyse structure", new AnswerTable(
        "structure", new LocalizedText("Các chỉ số đi cùng nhau thế nào", "How components go together"),
        AnswerColumns.Cohort, AnswerColumns.Text("measure", "Đại lượng", "Measure"), AnswerColumns.Text("first", "Mục", "First"), AnswerColumns.Text("second", "Với", "Second"),
        AnswerColumns.Measure("value", "Giá trị", "Value"), AnswerColumns.Count("n", "n", "n")));
}
