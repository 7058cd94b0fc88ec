namespace Dvc.Indicators;

/// <summary>Decides whether two results may be compared.</summary>
internal static class ComparisonChecks
{
    public static ComparisonRefusal? RefusalOf(RankedResult before, RankedResult after)
    {
        var (old, now) = (before.Scores, after.Scores);
        if (old.Rules.Hash != now.Rules.Hash)
        {
            return OtherRules(before, after);
        }

        if (old.Context.Period is not { } oldPeriod || now.Context.Period is not { } newPeriod)
        {
            return new ComparisonRefusal(RefusalReason.UnknownPeriod, new LocalizedText(
                "Có kết quả không ghi kỳ báo cáo; hãy chấm điểm lại với --period.",
                "A result does not name its period; score it again with --period."));
        }

        if (oldPeriod.Kind != newPeriod.Kind)
        {
            return OtherKind(oldPeriod, newPeriod);
        }

        if (before.TieRule != after.TieRule)
        {
            return new ComparisonRefusal(RefusalReason.OtherTieRule, new LocalizedText(
                $"Hai kết quả xếp hạng đồng điểm theo quy tắc khác nhau ({before.TieRule}, {after.TieRule}).",
                $"The results rank equal agencies by different tie rules ({before.TieRule}, {after.TieRule})."));
        }

        var keys = before.Cohorts.Select(cohort => cohort.Key).ToHashSet();
        return after.Cohorts.Any(cohort => keys.Contains(cohort.Key)) ? null : OtherCohorts(before, after);
    }

    private static ComparisonRefusal OtherRules(RankedResult before, RankedResult after)
    {
        var (old, now) = (before.Scores.Rules, after.Scores.Rules);
        return new ComparisonRefusal(RefusalReason.OtherRuleSet, new LocalizedText(
            $"Hai kết quả được chấm theo bộ quy tắc khác nhau: {NameOf(old)} và {NameOf(now)}.",
            $"The results were scored by different rule sets: {NameOf(old)} and {NameOf(now)}."));

        static string NameOf(RuleSet rules) => $"{rules.Id} {rules.Version} ({rules.Hash[..12]})";
    }

    private static ComparisonRefusal OtherKind(ReportingPeriod before, ReportingPeriod after) =>
        new(RefusalReason.OtherPeriodKind, new LocalizedText(
            $"Hai kết quả thuộc hai loại kỳ báo cáo khác nhau: {before.Name(Language.Vietnamese)} và {after.Name(Language.Vietnamese)}.",
            $"The results are of different kinds of period: {before.Name(Language.English)} and {after.Name(Language.English)}."));

    private static ComparisonRefusal OtherCohorts(RankedResult before, RankedResult after)
    {
        return new ComparisonRefusal(RefusalReason.OtherCohorts, new LocalizedText(
            $"Hai kết quả không có nhóm so sánh chung: {Names(before, Language.Vietnamese)}; và {Names(after, Language.Vietnamese)}.",
            $"The results have no cohort in common: {Names(before, Language.English)}; and {Names(after, Language.English)}."));

        static string Names(RankedResult result, Language language) =>
            result.Cohorts.IsEmpty ? "–" : string.Join(", ", result.Cohorts.Take(3).Select(cohort => cohort.Key.Label.In(language)));
    }
}
