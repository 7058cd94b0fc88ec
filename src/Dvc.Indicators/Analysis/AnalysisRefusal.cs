using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>Why a question of analysis has no answer; the message says it in one line.</summary>
public sealed record AnalysisRefusal : OutcomeError
{
    internal AnalysisRefusal(AnalysisRefusalReason reason, string where, LocalizedText message)
        : base(where, message, LocalizedText.Same(""), message) => Reason = reason;

    /// <summary>The reason.</summary>
    public AnalysisRefusalReason Reason { get; }

    /// <summary>The reason as results write it: <c>incomplete</c>, <c>no-score</c>, <c>not-additive</c> or <c>no-records</c>.</summary>
    public string Code => Reason switch
    {
        AnalysisRefusalReason.Incomplete => "incomplete",
        AnalysisRefusalReason.NoScore => "no-score",
        AnalysisRefusalReason.NotAdditive => "not-additive",
        _ => "no-records",
    };

    /// <summary>The refusal for an agency without a score in an item; null where it has one.</summary>
    internal static AnalysisRefusal? OfScore(AgencyScore score, ItemScore item)
    {
        if (item.Points is not null)
        {
            return null;
        }

        var code = score.Agency.WrittenCode;
        return item.State == ScoreState.Incomplete
            ? new AnalysisRefusal(AnalysisRefusalReason.Incomplete, code, Incomplete(code, item.Id, score.Missing))
            : new AnalysisRefusal(AnalysisRefusalReason.NoScore, code, new LocalizedText(
                $"{code} không có điểm {item.Id}: không có dữ liệu hoặc không áp dụng.",
                $"{code} has no score in {item.Id}: no data, or it does not apply."));
    }

    internal static AnalysisRefusal NotAdditive(string rules, LocalizedText why) => new(
        AnalysisRefusalReason.NotAdditive, "", new LocalizedText(
            $"not-additive: theo bộ quy tắc {rules}, {why.Vietnamese}.", $"not-additive: under the rule set {rules} {why.English}."));

    private static LocalizedText Incomplete(string code, string item, ImmutableArray<string> missing) => new(
        $"{code} chưa được đo đủ cho {item}: thiếu {string.Join(", ", missing)}.",
        $"{code} is not measured in full for {item}: {string.Join(", ", missing)} missing.");
}
