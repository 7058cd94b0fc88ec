using System.CommandLine;
using Dvc.Indicators.Analysis;
using Dvc.Indicators.Cli.Answers;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Options;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The question <c>analyse weights</c>: what the index really rewards.</summary>
internal static class AnalyseWeights
{
    public static Command Build(Streams streams)
    {
        var inputs = new AnswerOptions();
        var maxima = new ToolOption<bool>("--maxima", HelpGroup.Selection, new(
            "Thứ hạng khi điểm tối đa của các nhóm thay đổi trong khoảng ± 25 %.", "The ranks when the maxima of groups are drawn within ± 25 %."));
        var draws = CommonOptions.Number("--draws", HelpGroup.Selection, new("Số lần rút. [mặc định: 10000]", "How many draws. [default: 10000]"), least: 1, most: 1_000_000);
        var seed = CommonOptions.Number(
            "--seed", HelpGroup.Selection, new(
                "Hạt giống của các lần rút: cùng hạt giống cho cùng kết quả. [mặc định: 766]",
                "The seed of the draws: the same gives the same. [default: 766]"), least: 0, most: int.MaxValue);
        return AnalyseVerb.Question(
            streams, "weights", new(
                "Cho biết các nhóm và thành phần thực sự nặng bao nhiêu trong tổng điểm, bên cạnh điểm tối đa.",
                "Tells what groups and components really weigh in the total, beside their maxima."), inputs, Empty(), Find,
            "dvc-indicators analyse weights --figures figures.csv --agencies agencies.csv --maxima --seed 766", maxima, draws, seed);

        (Answer, RankedResult) Find(ParseResult parsed)
        {
            var result = inputs.Result(parsed, streams);
            var only = inputs.Row(parsed, result) is { } row ? result.CohortOf(row) : null;
            var cohorts = result.Cohorts.Where(cohort => only is null || cohort == only).ToList();
            return (parsed.GetValue(maxima)
                ? Drawn(result, cohorts, (int)(parsed.GetValue(draws) ?? Weights.DefaultDraws), (int)(parsed.GetValue(seed) ?? Weights.DefaultSeed))
                : Shares(result, cohorts), result);
        }
    }

    private static Answer Shares(RankedResult result, List<Cohort> cohorts)
    {
        var answer = Empty();
        foreach (var cohort in cohorts)
        {
            foreach (var share in Weights.Of(result, cohort))
            {
                answer.Main.Add(cohort.Key.ToText(), share.Item, new Points(share.Maximum), share.VarianceShare, share.MeanRankChange);
            }
        }

        return answer;
    }

    private static Answer Drawn(RankedResult result, List<Cohort> cohorts, int draws, int seed)
    {
        var answer = new Answer("analyse weights", new AnswerTable(
            "maxima", new LocalizedText("Hạng khi điểm tối đa của các nhóm thay đổi ± 25 %", "Ranks when the maxima of groups change by ± 25 %"),
            AnswerColumns.Cohort, AnswerColumns.Agency, AnswerColumns.Measure("low", "5 %", "5 %"), AnswerColumns.Measure("median", "50 %", "50 %"), AnswerColumns.Measure("high", "95 %", "95 %")))
        {
            Options = [("draws", draws), ("seed", seed)],
        };
        foreach (var cohort in cohorts)
        {
            foreach (var ranks in Weights.Maxima(result, cohort, draws, seed))
            {
                answer.Main.Add(cohort.Key.ToText(), ranks.Agency.WrittenCode, ranks.Low, ranks.Median, ranks.High);
            }
        }

        return answer;
    }

    private static Answer Empty() => new("analyse weights", new AnswerTable(
        "weights", new LocalizedText("Trọng số thực", "What really weighs"),
        AnswerColumns.Cohort, AnswerColumns.Item, AnswerColumns.Points("maximum", "Điểm tối đa", "Maximum"), AnswerColumns.Measure("variance_share", "Phần phương sai", "Share of variance"),
        AnswerColumns.Measure("mean_rank_change", "Đổi hạng nếu bỏ", "Rank change without it")));
}
