using Dvc.Indicators.Tests.Scoring;
using static Dvc.Indicators.Tests.Ranking.RankingSamples;

namespace Dvc.Indicators.Tests.Ranking;

/// <summary>The mean row of a cohort, which for the provinces is the national row.</summary>
public class CohortMeanTests
{
    // (1.00 + 1.01) ÷ 2 = 1.005 -> 1.01; (2.00 + 2.01) ÷ 2 = 2.005 -> 2.01; together 3.02. The mean of the totals would be
    // (3.00 + 3.02) ÷ 2 = 3.01.
    [Fact]
    public void Group_means_are_rounded_half_up_and_the_total_is_their_sum()
    {
        var mean = MeanOf(new("a", 1.00m, 2.00m), new("b", 1.01m, 2.01m));
        mean.Groups.Select(group => group.Short()).Should().Equal((ScoreState.Scored, 1.01m, 60m), (ScoreState.Scored, 2.01m, 40m));
        mean.Groups.Select(group => group.Id).Should().Equal("G1", "G2");
        (mean.Total.Id, mean.Total.Short()).Should().Be((RuleSet.TotalId, (ScoreState.Scored, 3.02m, 100m)));
    }

    // 10 ÷ 3 = 3.333… -> 3.33; 20 ÷ 3 = 6.666… -> 6.67.
    [Fact]
    public void A_mean_below_the_half_is_rounded_down_and_above_it_up()
    {
        var mean = MeanOf(new("a", 3, 6), new("b", 3, 7), new("c", 4, 7));
        mean.Groups.Select(group => group.Points!.Value.Value).Should().Equal(3.33m, 6.67m);
        mean.Total.Points!.Value.Value.Should().Be(10.00m);
    }

    // b has no first group and so no total; its second group counts: (10 + 20) ÷ 2 and (2 + 4 + 9) ÷ 3.
    [Fact]
    public void Only_agencies_with_a_score_in_a_group_count_in_its_mean()
    {
        var mean = MeanOf(new("a", 10, 2), new("b", null, 4), new("c", 20, 9));
        mean.Groups.Select(group => group.Points!.Value.Value).Should().Equal(15m, 5m);
        mean.Total.Points!.Value.Value.Should().Be(20m);
    }

    [Fact]
    public void A_group_that_nobody_has_leaves_the_total_incomplete()
    {
        var mean = MeanOf(new("a", null, 2), new("b", null, 4));
        mean.Groups[0].Short().Should().Be((ScoreState.Incomplete, null, 60m));
        mean.Groups[1].Short().Should().Be((ScoreState.Scored, 3m, 40m));
        mean.Total.Short().Should().Be((ScoreState.Incomplete, null, 100m));
    }

    // Nobody has procedures to publish: the first group adds 0, as it does for the agencies, and 2 and 4 have the mean 3.
    [Fact]
    public void A_group_in_which_nothing_was_to_be_scored_adds_0_to_the_total()
    {
        var builder = ScoringSamples.Figures("a", "b");
        foreach (var row in new[] { 0, 1 })
        {
            builder.Add(row, "A", FigureEntry.FromFigure(new Figure(0, 0))).Add(row, "G2", Reported((row + 1) * 2));
        }

        var result = Indicators.Score(builder.Build(), TwoGroups);
        var mean = result.MeanOf(result.Cohorts[0]);
        mean.Groups[0].Short().Should().Be((ScoreState.NoData, null, 60m));
        mean.Total.Short().Should().Be((ScoreState.Scored, 3m, 100m));
        result.Ranks().Should().Equal("2", "1");
    }

    [Fact]
    public void Where_no_group_has_anything_to_score_the_total_has_no_data()
    {
        var figures = ScoringSamples.Figures("a").Count("A", 0, 0).Count("B", 0, 0);
        var result = Indicators.Score(figures.Build(), TwoGroups);
        result.Scores[0].Total.Short().Should().Be((ScoreState.NoData, null, 100m));
        result.MeanOf(result.Cohorts[0]).Total.Short().Should().Be((ScoreState.NoData, null, 100m));
        result.Ranks().Should().Equal("-");
    }

    [Fact]
    public void Each_cohort_has_its_own_mean()
    {
        var result = Rank(
        [
            new("H1", 30, 10, AgencyLevel.Province),
            new("H1.1", 1, 1, AgencyLevel.Department, "H1"),
            new("H2", 40, 20, AgencyLevel.Province),
        ]);
        result.Cohorts.Select(cohort => result.MeanOf(cohort).Total.Points!.Value.Value).Should().Equal(50m, 2m);
    }

    // Mean shares 50 % of weight 1 and 100 % of weight 2: (0.5 + 2) ÷ 3 = 83.333…
    [Fact]
    public void A_weighted_total_is_made_of_the_means()
    {
        var first = ScoringSamples.Group("G1", ScoringSamples.Component("A", "\"maximum\": 4, \"target\": 100, \"empty\": \"zero\""));
        var second = ScoringSamples.Group("G2", ScoringSamples.Component("B", "\"maximum\": 96, \"target\": 100, \"empty\": \"zero\""));
        (first["weight"], second["weight"]) = (1, 2);
        var builder = ScoringSamples.Figures("a", "b");
        builder.Add(0, "G1", Reported(1)).Add(1, "G1", Reported(3)).Add(0, "G2", Reported(96)).Add(1, "G2", Reported(96));
        var result = Indicators.Score(builder.Build(), ScoringSamples.RulesOf(first, second));
        result.MeanOf(result.Cohorts[0]).Total.Points!.Value.Value.Should().Be(83.33m);
    }

    // The second group is for communes: the provinces have 3 and 5 of 60 points, the commune 7 of 60 and 9 of 40.
    [Fact]
    public void A_group_that_does_not_apply_to_the_cohort_is_left_out_as_it_is_for_the_agencies()
    {
        var rules = ScoringSamples.RulesOf(
            ScoringSamples.Group("G1", ScoringSamples.Component("A", "\"maximum\": 60, \"target\": 100, \"empty\": \"no-data\"")),
            ScoringSamples.Group("G2", ScoringSamples.Component(
                "B", "\"maximum\": 40, \"target\": 100, \"empty\": \"no-data\", \"levels\": [\"commune\"]")));
        var result = OfLevels(rules);

        var (provinces, communes) = (result.MeanOf(result.Cohorts[0]), result.MeanOf(result.Cohorts[1]));
        provinces.Groups.Select(group => group.Short()).Should().Equal(
            (ScoreState.Scored, 4m, 60m), (ScoreState.NotApplicable, null, 0m));
        provinces.Total.Short().Should().Be((ScoreState.Scored, 4m, 60m));
        communes.Total.Short().Should().Be((ScoreState.Scored, 16m, 100m));
    }

    // 4 of 60 points on the scale of the total; only the first group's weight counts for provinces: 100 × (4 ÷ 60) = 6.666…
    [Fact]
    public void The_weight_of_a_group_that_does_not_apply_is_left_out_too()
    {
        var first = ScoringSamples.Group("G1", ScoringSamples.Component("A", "\"maximum\": 60, \"target\": 100, \"empty\": \"no-data\""));
        var second = ScoringSamples.Group("G2", ScoringSamples.Component(
            "B", "\"maximum\": 40, \"target\": 100, \"empty\": \"no-data\", \"levels\": [\"commune\"]"));
        (first["weight"], second["weight"]) = (1, 3);
        var result = OfLevels(ScoringSamples.RulesOf(first, second));

        result.MeanOf(result.Cohorts[0]).Total.Short().Should().Be((ScoreState.Scored, 6.67m, 100m));
    }

    [Fact]
    public void Where_no_group_applies_there_is_no_total()
    {
        var rules = ScoringSamples.RulesOf(ScoringSamples.Group("G1", ScoringSamples.Component(
            "A", "\"maximum\": 60, \"target\": 100, \"empty\": \"zero\", \"levels\": [\"ministry\"]")));
        var result = OfLevels(rules);

        result.MeanOf(result.Cohorts[0]).Total.Short().Should().Be((ScoreState.NotApplicable, null, 0m));
        result.Scores[0].Total.Short().Should().Be((ScoreState.NotApplicable, null, 0m), "the mean is as its agencies are");
    }

    private static RankedResult OfLevels(RuleSet rules)
    {
        var agencies = new[] { ("H1", AgencyLevel.Province), ("H2", AgencyLevel.Province), ("X1", AgencyLevel.Commune) };
        var table = new FigureTableBuilder(AgencyRoster.Create(
            agencies.Select(agency => new Agency(Code(agency.Item1), agency.Item1, "") { Level = agency.Item2 })));
        if (rules.FindGroup("G2") is not null)
        {
            table.Add(0, "G1", Reported(3)).Add(1, "G1", Reported(5)).Add(2, "G1", Reported(7)).Add(2, "G2", Reported(9));
        }

        return Indicators.Score(table.Build(), rules);
    }

    private static FigureEntry Reported(decimal points) => FigureEntry.FromReported(new Points(points));

    private static CohortMean MeanOf(params Row[] rows)
    {
        var result = Rank(rows);
        return result.MeanOf(result.Cohorts[0]);
    }
}
