using System.CommandLine;
using Dvc.Indicators.Analysis;
using Dvc.Indicators.Cli.Answers;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The question <c>analyse outliers</c>: whose rates lie outside of the funnel.</summary>
internal static class AnalyseOutliers
{
    public static Command Build(Streams streams)
    {
        var inputs = new AnswerOptions();
        return AnalyseVerb.Question(
            streams, "outliers", new(
                "Cho biết tỷ lệ của cơ quan nào lệch khỏi tỷ lệ chung nhiều hơn mức ngẫu nhiên và khác biệt thông thường.",
                "Tells whose rates lie further from the rate of all than chance and the usual differences give."), inputs, Empty(), Find,
            "dvc-indicators analyse outliers --figures figures.csv --agencies agencies.csv --lang en");

        (Answer, RankedResult) Find(ParseResult parsed)
        {
            var result = inputs.Result(parsed, streams);
            var only = inputs.Row(parsed, result);
            var answer = Empty();
            var funnels = Funnel.All(result);
            foreach (var funnel in funnels)
            {
                var expected = funnel.ExpectedFalse;
                answer.Others[0].Add(funnel.Cohort.Key.ToText(), funnel.Component.Id, funnel.Centre, funnel.Dispersion, funnel.Rates.Length, expected.Alerts, expected.Alarms);
            }

            foreach (var (funnel, rate) in funnels.SelectMany(funnel => funnel.Rates.Select(rate => (funnel, rate))).Where(each => only is null || each.rate.Row == only).OrderBy(each => each.rate.Row))
            {
                answer.Main.Add(
                    rate.Agency.WrittenCode, funnel.Component.Id, rate.Figure.Numerator, rate.Figure.Denominator, funnel.Centre, rate.Z,
                    rate.Flag switch { OutlierLevel.Alarm => "alarm", OutlierLevel.Alert => "alert", _ => "none" });
            }

            return (answer, result);
        }
    }

    private static Answer Empty() => new("analyse outliers", new AnswerTable(
        "outliers", new LocalizedText("Tỷ lệ so với tỷ lệ chung", "Rates against the rate of all"),
        AnswerColumns.Agency, AnswerColumns.Component, AnswerColumns.Numerator, AnswerColumns.Denominator, AnswerColumns.Measure("centre", "Tỷ lệ chung", "Rate of all"),
        AnswerColumns.Measure("z", "z", "z"), AnswerColumns.Text("flag", "Dấu", "Flag")))
    {
        Others =
        [
            new AnswerTable(
                "funnels", new LocalizedText("Các phễu, và số báo động giả chờ đợi", "The funnels, and the false alarms to expect"),
                AnswerColumns.Cohort, AnswerColumns.Component, AnswerColumns.Measure("centre", "Tỷ lệ chung", "Rate of all"), AnswerColumns.Measure("dispersion", "φ", "φ"),
                AnswerColumns.Count("agencies", "Cơ quan", "Agencies"), AnswerColumns.Measure("expected_alerts", "alert", "alert"), AnswerColumns.Measure("expected_alarms", "alarm", "alarm")),
        ],
    };
}
