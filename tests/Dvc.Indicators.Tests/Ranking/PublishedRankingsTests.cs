using System.Globalization;
using static Dvc.Indicators.Tests.Ranking.RankingSamples;

namespace Dvc.Indicators.Tests.Ranking;

/// <summary>The portal's seven rankings of the 34 provinces, reproduced place for place, and what changed between two of them.</summary>
public class PublishedRankingsTests
{
    private const string Monday = "provinces-2026-10-05";
    private const string Tuesday = "provinces-2026-10-06";

    [Theory]
    [InlineData(Monday)]
    [InlineData(Tuesday)]
    public void Every_published_rank_equals_the_computed_one(string set)
    {
        var result = RankedResult.Create(PublishedData.Score(set));
        var published = PublishedData.Ranks(set);
        published.Should().HaveCount(34 * 7);
        published.Select(rank => rank.Id).Distinct().Should().HaveCount(7);
        published.Where(rank => result.RankOf(result.Scores.Agencies.IndexOf(rank.Agency), rank.Id)?.Value != rank.Place)
            .Should().BeEmpty();
        result.Cohorts.Should().ContainSingle().Which.Key.Label.English.Should().Be("Province");
    }

    // Counted in expected.csv: on Monday two totals of 65.47 share place 5 and two of 63.18 place 12; seven provinces have 8 points and
    // two have 6 points in CKMB. On Tuesday no total is shared.
    [Theory]
    [InlineData(Monday, RuleSet.TotalId, 4)]
    [InlineData(Tuesday, RuleSet.TotalId, 0)]
    [InlineData(Monday, "CKMB", 9)]
    [InlineData(Monday, "TTTT", 5)]
    [InlineData(Tuesday, "TTTT", 8)]
    public void Published_ties_are_shown(string set, string item, int tied)
    {
        var result = RankedResult.Create(PublishedData.Score(set));
        result.Standings(result.Cohorts[0], item).Count(standing => standing.Rank.IsTied).Should().Be(tied);
        PublishedData.Ranks(set).Where(rank => rank.Id == item).GroupBy(rank => rank.Place).Where(places => places.Count() > 1)
            .Sum(places => places.Count()).Should().Be(tied);
    }

    // From the expected.csv of both days: Đồng Tháp (H20) stays first; Lai Châu (H35) loses the place 12 that it shared; Thái Nguyên
    // (H55) passes Cà Mau and shares place 11 in MDHL.
    [Theory]
    [InlineData("H20", RuleSet.TotalId, "0.15", "1", "1", "0")]
    [InlineData("H20", "TDGQ", "0.04", "19", "19", "0")]
    [InlineData("H20", "TTTT", "-0.01", "17", "17", "0")]
    [InlineData("H20", "MDSH", "-0.03", "13", "13", "0")]
    [InlineData("H20", "MDHL", "0.15", "1", "1", "0")]
    [InlineData("H35", RuleSet.TotalId, "-0.02", "12", "13", "-1")]
    [InlineData("H35", "TTTT", "-0.01", "30", "30", "0")]
    [InlineData("H35", "CKMB", "0.00", "2", "2", "0")]
    [InlineData("H55", RuleSet.TotalId, "0.10", "15", "14", "1")]
    [InlineData("H55", "MDHL", "0.12", "13", "11", "2")]
    [InlineData("H55", "MDSH", "-0.03", "12", "12", "0")]
    public void Changes_from_Monday_to_Tuesday(string agency, string item, string points, string before, string after, string places)
    {
        var changes = Compared().Changes.Single(one => one.Agency.Code == Code(agency));
        var change = item == RuleSet.TotalId ? changes.Total : changes.Groups.Single(group => group.Id == item);
        (change.Points!.Value.Value, change.Places).Should().Be((Number(points), Number(places)));
        (change.RankBefore.ToString(), change.RankAfter.ToString()).Should().Be((before, after));
    }

    [Fact]
    public void All_34_provinces_are_compared()
    {
        var comparison = Compared();
        comparison.Changes.Should().HaveCount(34);
        (comparison.Moved.Length, comparison.OnlyBefore.Length, comparison.OnlyAfter.Length).Should().Be((0, 0, 0));
    }

    private static Comparison Compared() => Comparison.Between(ScoreOf(Monday), ScoreOf(Tuesday)).Require();

    private static RankedResult ScoreOf(string set) =>
        Indicators.Score(PublishedData.Figures(set), context: new ScoringContext(ReportingPeriod.Year(2026)));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
