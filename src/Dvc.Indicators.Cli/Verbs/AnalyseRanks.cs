using System.CommandLine;
using Dvc.Indicators.Analysis;
using Dvc.Indicators.Cli.Answers;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Options;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The question <c>analyse ranks</c>: is a difference of places chance.</summary>
internal static class AnalyseRanks
{
    public static Command Build(Streams streams)
    {
        var inputs = new AnswerOptions();
        var dependence = CommonOptions.Choice(
            "--dependence", HelpGroup.Selection, new("Số liệu nào của một cơ quan thay đổi cùng nhau.", "Which figures of an agency move together."), ("nested", Dependence.Nested), ("independent", Dependence.Independent), ("full", Dependence.Full));
        return AnalyseVerb.Question(
            streams, "ranks", new(
                "Cho biết các thứ hạng mà chỉ riêng ngẫu nhiên cũng có thể tạo ra, và những cơ quan chưa phân biệt được.",
                "Tells the ranks that chance alone could have given, and which agencies can not be told apart."), inputs, Empty(), parsed => Find(parsed),
            "dvc-indicators analyse ranks --result q3.json --dependence full --format csv", dependence);

        (Answer, RankedResult) Find(ParseResult parsed)
        {
            var result = inputs.Result(parsed, streams);
            var chosen = parsed.GetValue(dependence);
            var found = AnswerOptions.Require(RankUncertainty.Compute(result, chosen, maxDegreeOfParallelism: Environment.ProcessorCount));
            var answer = Empty() with { Options = [("dependence", chosen.ToString().ToLowerInvariant())], Notes = [RankUncertainty.Model] };
            var only = inputs.Row(parsed, result);
            foreach (var agency in found.Cohorts.SelectMany(cohort => cohort.Agencies).Where(agency => only is null || agency.Row == only).OrderBy(agency => agency.Row))
            {
                Add(answer, agency);
            }

            return (answer, result);
        }
    }

    private static void Add(Answer answer, AgencyUncertainty agency)
    {
        var code = agency.Agency.WrittenCode;
        answer.Main.Add(code, agency.Points, agency.Rank.Value, agency.Ranks?.Low, agency.Ranks?.Median, agency.Ranks?.High, agency.Class);
        answer.Others[0].Add(code, agency.Interval?.Low, agency.Interval?.High, agency.AheadOfAbove, agency.AheadOfBelow);
    }

    private static Answer Empty() => new("analyse ranks", new AnswerTable(
        "ranks", new LocalizedText("Hạng có thể có", "Ranks that may be"),
        AnswerColumns.Agency, AnswerColumns.Points("total", "Tổng điểm", "Total"), AnswerColumns.Place("rank", "Hạng", "Rank"), AnswerColumns.Count("low", "5 %", "5 %"),
        AnswerColumns.Count("median", "50 %", "50 %"), AnswerColumns.Count("high", "95 %", "95 %"), AnswerColumns.Count("class", "Lớp", "Class")))
    {
        Others =
        [
            new AnswerTable(
                "intervals", new LocalizedText("Khoảng 90 % của tổng điểm, và xác suất hơn cơ quan liền kề", "The 90 % interval of the total, and the probability of being ahead of the neighbours"),
                AnswerColumns.Agency, AnswerColumns.Points("total_low", "Từ", "From"), AnswerColumns.Points("total_high", "Đến", "To"),
                AnswerColumns.Measure("ahead_of_above", "Hơn cơ quan trên", "Ahead of above"), AnswerColumns.Measure("ahead_of_below", "Hơn cơ quan dưới", "Ahead of below")),
        ],
    };
}
