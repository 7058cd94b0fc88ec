using static Dvc.Indicators.Tests.Ranking.RankingSamples;
using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Ranking;

/// <summary>Which rank equal agencies get, and what is equal.</summary>
public class TieRuleTests
{
    [Theory]
    [InlineData(TieRule.Competition, "1", "2", "2", "4")]
    [InlineData(TieRule.Dense, "1", "2", "2", "3")]
    [InlineData(TieRule.Fractional, "1", "2.5", "2.5", "4")]
    public void Two_in_the_middle_are_equal(TieRule tieRule, params string[] ranks) =>
        Rank(Named(9, 8, 8, 5), tieRule).Ranks().Should().Equal(ranks);

    // The three best take up the places 1 to 3, whose mean is 2; the two last take up 4 and 5, whose mean is 4.5.
    [Theory]
    [InlineData(TieRule.Competition, "4", "1", "1", "4", "1")]
    [InlineData(TieRule.Dense, "2", "1", "1", "2", "1")]
    [InlineData(TieRule.Fractional, "4.5", "2", "2", "4.5", "2")]
    public void All_are_equal_to_others(TieRule tieRule, params string[] ranks) =>
        Rank(Named(3, 7, 7, 3, 7), tieRule).Ranks().Should().Equal(ranks);

    [Theory]
    [InlineData(TieRule.Competition)]
    [InlineData(TieRule.Dense)]
    [InlineData(TieRule.Fractional)]
    public void Without_ties_the_rules_agree(TieRule tieRule)
    {
        var result = Rank(Named(1.02m, 60, 1.01m, 0), tieRule);
        result.Ranks().Should().Equal("2", "1", "3", "4");
        result.TieRule.Should().Be(tieRule);
        Enumerable.Range(0, 4).Should().AllSatisfy(row => result.RankOf(row, RuleSet.TotalId)!.Value.IsTied.Should().BeFalse());
    }

    [Fact]
    public void Ties_are_shown_for_exactly_the_equal_agencies()
    {
        var result = Rank(Named(9, 8, 8, 5, null));
        Enumerable.Range(0, 5).Select(row => result.RankOf(row, "G1")?.IsTied).Should().Equal(false, true, true, false, null);
    }

    [Fact]
    public void The_default_is_the_portal_s_competition_ranking() =>
        RankedResult.Create(Rank(Named(9, 8, 8, 5), TieRule.Dense).Scores).Ranks().Should().Equal("1", "2", "2", "4");

    // 60 × 3333/10000 = 19.998 -> 20.00 and 60 × 1/3 = 20; 60 × 0.3332 = 19.992 -> 19.99.
    [Fact]
    public void Rounded_scores_are_ranked_as_they_are_published()
    {
        var builder = Figures("a", "b", "c");
        builder.Add(0, "A", Ratio(3333, 10_000)).Add(1, "A", Ratio(1, 3)).Add(2, "A", Ratio(3332, 10_000));
        var result = Indicators.Score(builder.Build(), TwoGroups);
        result.Ranks("G1").Should().Equal("1", "1", "3");
        result.RankOf(0, "G1")!.Value.IsTied.Should().BeTrue();
    }

    [Fact]
    public void Points_written_with_more_or_fewer_zeros_are_equal() =>
        Rank(Named(8, 8.0m, 8.00m, 8.0000000m, 7.9999999m)).Ranks("G1").Should().Equal("1", "1", "1", "1", "5");

    [Fact]
    public void Reported_scores_of_many_digits_are_ranked_exactly() =>
        Rank(Named(8.0000000001m, 8.0000000002m, 8, 12_345_678_901.5m, 8.0000000001m))
            .Ranks("G1").Should().Equal("3", "2", "5", "1", "3");

    private static FigureEntry Ratio(long numerator, long denominator) => FigureEntry.FromFigure(new Figure(numerator, denominator));
}
