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

        return OtherDue(old.Context.Due, now.Context.Due)
            ?? OtherCalendar(old.Context.Calendar, now.Context.Calendar)
            ?? OtherTieRule(before.TieRule, after.TieRule)
            ?? OtherCohorts(before, after);
    }

    /// <summary>The refusal for an agency that was ranked among others at another time.</summary>
    public static ComparisonRefusal OtherCohorts(string agency, CohortKey before, CohortKey after) =>
        new(RefusalReason.OtherCohorts, new LocalizedText(
            $"{agency} được xếp hạng trong các nhóm so sánh khác nhau: {before.Label.Vietnamese}; và {after.Label.Vietnamese}.",
            $"{agency} was ranked in different cohorts: {before.Label.English}; and {after.Label.English}."));

    private static ComparisonRefusal OtherRules(RankedResult before, RankedResult after)
    {
        var (old, now) = (before.Scores.Rules, after.Scores.Rules);
        return new ComparisonRefusal(RefusalReason.OtherRuleSet, new LocalizedText(
            $"Hai kết quả được chấm theo cách tính khác nhau: {NameOf(old)} và {NameOf(now)}.",
            $"The results were scored by different rule sets: {NameOf(old)} and {NameOf(now)}."));

        static string NameOf(RuleSet rules) => $"{rules.Id} {rules.Version} ({rules.Hash[..12]})";
    }

    private static ComparisonRefusal OtherKind(ReportingPeriod before, ReportingPeriod after) =>
        new(RefusalReason.OtherPeriodKind, new LocalizedText(
            $"Hai kết quả thuộc hai loại kỳ báo cáo khác nhau: {before.Name(Language.Vietnamese)} và {after.Name(Language.Vietnamese)}.",
            $"The results are of different kinds of period: {before.Name(Language.English)} and {after.Name(Language.English)}."));

    // Figures from outside do not tell how they were counted: only what both results know can differ.
    private static ComparisonRefusal? OtherDue(DueComparison? before, DueComparison? after)
    {
        return before is null || after is null || before == after
            ? null
            : new ComparisonRefusal(RefusalReason.OtherDueComparison, new LocalizedText(
                $"Hai kết quả so sánh với thời điểm hẹn trả theo cách khác nhau: {Vietnamese(before)} và {Vietnamese(after)}.",
                $"The results compare ends with promised times in different ways: {English(before)} and {English(after)}."));

        static string Vietnamese(DueComparison? due) => due == DueComparison.Date ? "date (theo ngày)" : "instant (đến từng giây)";

        static string English(DueComparison? due) => due == DueComparison.Date ? "date (by day)" : "instant (to the second)";
    }

    private static ComparisonRefusal? OtherCalendar(CalendarIdentity? before, CalendarIdentity? after) =>
        before is null || after is null || before.Hash == after.Hash
            ? null
            : new ComparisonRefusal(RefusalReason.OtherCalendar, new LocalizedText(
                $"Hai kết quả dùng lịch ngày làm việc khác nhau: {before} và {after}.",
                $"The results were computed with different working calendars: {before} and {after}."));

    private static ComparisonRefusal? OtherTieRule(TieRule before, TieRule after) => before == after
        ? null
        : new ComparisonRefusal(RefusalReason.OtherTieRule, new LocalizedText(
            $"Hai kết quả xếp hạng đồng điểm theo quy tắc khác nhau ({before}, {after}).",
            $"The results rank equal agencies by different tie rules ({before}, {after})."));

    private static ComparisonRefusal? OtherCohorts(RankedResult before, RankedResult after)
    {
        var keys = before.Cohorts.Select(cohort => cohort.Key).ToHashSet();
        if (after.Cohorts.Any(cohort => keys.Contains(cohort.Key)))
        {
            return null;
        }

        return new ComparisonRefusal(RefusalReason.OtherCohorts, new LocalizedText(
            $"Hai kết quả không có khối chung: {Names(before, Language.Vietnamese)}; và {Names(after, Language.Vietnamese)}.",
            $"The results have no cohort in common: {Names(before, Language.English)}; and {Names(after, Language.English)}."));

        static string Names(RankedResult result, Language language) =>
            result.Cohorts.IsEmpty ? "–" : string.Join(", ", result.Cohorts.Take(3).Select(cohort => cohort.Key.Label.In(language)));
    }
}
