using Dvc.Indicators.Tests.Scoring;
using static Dvc.Indicators.Tests.Ranking.RankingSamples;

namespace Dvc.Indicators.Tests.Ranking;

/// <summary>Why two results are not compared, in words.</summary>
public class ComparisonRefusalTests
{
    private static readonly ReportingPeriod Quarter = ReportingPeriod.Quarter(2026, 2);

    [Fact]
    public void Other_rules_by_hash_even_under_the_same_name()
    {
        var others = ScoringSamples.RulesOf(ScoringSamples.Group(
            "G1", ScoringSamples.Component("A", "\"maximum\": 60, \"target\": 99, \"empty\": \"no-data\"")));
        var (before, after) = (Scored(others), Scored(TwoGroups));
        Refusal(before, after).Should().Be((
            RefusalReason.OtherRuleSet,
            $"Hai kết quả được chấm theo cách tính khác nhau: made-up 1 ({others.Hash[..12]}) và made-up 1 ({TwoGroups.Hash[..12]}).",
            $"The results were scored by different rule sets: made-up 1 ({others.Hash[..12]}) and made-up 1 ({TwoGroups.Hash[..12]})."));
    }

    [Fact]
    public void A_result_of_no_known_period_on_either_side()
    {
        var expected = (
            RefusalReason.UnknownPeriod,
            "Có kết quả không ghi kỳ báo cáo; hãy chấm điểm lại với --period.",
            "A result does not name its period; score it again with --period.");
        Refusal(Rank(Named(1)), Rank(Named(1), period: June)).Should().Be(expected);
        Refusal(Rank(Named(1), period: June), Rank(Named(1))).Should().Be(expected);
    }

    [Fact]
    public void Another_kind_of_period() =>
        Refusal(Rank(Named(1), period: June), Rank(Named(1), period: Quarter)).Should().Be((
            RefusalReason.OtherPeriodKind,
            "Hai kết quả thuộc hai loại kỳ báo cáo khác nhau: Tháng 6/2026 và Quý 2/2026.",
            "The results are of different kinds of period: June 2026 and Quarter 2 of 2026."));

    [Fact]
    public void Another_tie_rule() =>
        Refusal(Rank(Named(1), TieRule.Dense, June), Rank(Named(1), TieRule.Competition, June)).Should().Be((
            RefusalReason.OtherTieRule,
            "Hai kết quả xếp hạng đồng điểm theo quy tắc khác nhau (Dense, Competition).",
            "The results rank equal agencies by different tie rules (Dense, Competition)."));

    [Fact]
    public void No_cohort_in_common() =>
        Refusal(
            Rank([new("H1", 1, 1, AgencyLevel.Province)], period: June),
            Rank(
                [new("H1.1", 1, 1, AgencyLevel.Department, "H1"), new("H1.2", 1, 1, AgencyLevel.Commune, "H1")],
                period: June)).Should().Be((
            RefusalReason.OtherCohorts,
            "Hai kết quả không có khối chung: Tỉnh, thành phố; và Sở, ban, ngành (H1), Xã, phường, đặc khu (H1).",
            "The results have no cohort in common: Province; and Department (H1), Commune (H1)."));

    [Fact]
    public void A_result_without_agencies_has_no_cohort_in_common_with_any() =>
        Refusal(Rank([], period: June), Rank(Named(1), period: June)).English
            .Should().Be("The results have no cohort in common: –; and All agencies.");

    [Fact]
    public void The_rules_are_looked_at_first()
    {
        var others = BuiltInRules.Default;
        Refusal(Scored(others), Rank(Named(1), TieRule.Dense, Quarter)).Reason.Should().Be(RefusalReason.OtherRuleSet);
        Comparison.Between(Scored(others), Rank(Named(1))).Value.Should().BeNull();
    }

    private static RankedResult Scored(RuleSet rules) =>
        Indicators.Score(ScoringSamples.Figures("a").Build(), rules, new ScoringContext(June));

    private static (RefusalReason Reason, string Vietnamese, string English) Refusal(RankedResult before, RankedResult after)
    {
        var outcome = Comparison.Between(before, after);
        outcome.IsValid.Should().BeFalse();
        var refusal = outcome.Errors.Should().ContainSingle().Which.Should().BeOfType<ComparisonRefusal>().Which;
        return (refusal.Reason, refusal.Message.Vietnamese, refusal.Message.English);
    }
}
