namespace Dvc.Indicators.Analysis;

/// <summary>The part of a change that comes from other rules.</summary>
internal static class ChangeByRules
{
    /// <summary>Why figures of one result can not be scored by the rules of the other; null where they can, both ways.</summary>
    public static AnalysisRefusal? RefusalOf(RankedResult before, RankedResult after) =>
        UnknownIn(before.Scores.Figures, after.Scores.Rules) ?? UnknownIn(after.Scores.Figures, before.Scores.Rules);

    public static RankedResult Rescore(RankedResult result, RuleSet rules) =>
        RankedResult.Create(Scorer.Score(result.Scores.Figures, rules, result.Scores.Context), result.TieRule);

    public static Outcome<RuleCause> Create(RankedResult before, RankedResult same, RankedResult after, int rowBefore, int rowAfter)
    {
        var other = Scorer.Score(after.Scores.Figures, before.Scores.Rules, after.Scores.Context);
        var (oldByNew, newByOld) = (same.Scores[rowBefore], other[rowAfter]);
        if ((AnalysisRefusal.OfScore(oldByNew, oldByNew.Total) ?? AnalysisRefusal.OfScore(newByOld, newByOld.Total)) is { } refusal)
        {
            return new Outcome<RuleCause>(refusal);
        }

        var (v00, v10) = (before.Scores[rowBefore].Total.Points!.Value.Value, oldByNew.Total.Points!.Value.Value);
        var (v01, v11) = (newByOld.Total.Points!.Value.Value, after.Scores[rowAfter].Total.Points!.Value.Value);
        return new Outcome<RuleCause>(new RuleCause(
            new Points(((v10 - v00) + (v11 - v01)) / 2), new Points(((v01 - v00) + (v11 - v10)) / 2), new Points(v10), new Points(v01)));
    }

    private static AnalysisRefusal? UnknownIn(FigureTable figures, RuleSet rules) =>
        figures.Items.FirstOrDefault(item => rules.FindComponent(item) is null && rules.FindGroup(item) is null) is { } unknown
            ? new AnalysisRefusal(AnalysisRefusalReason.NoScore, unknown, new LocalizedText(
                $"Bộ quy tắc {rules.Id} không có {unknown}: không thể chấm lại số liệu theo bộ quy tắc đó.",
                $"The rule set {rules.Id} has no {unknown}: the figures can not be scored by it."))
            : null;
}
