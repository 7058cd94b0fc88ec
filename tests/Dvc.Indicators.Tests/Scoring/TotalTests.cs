using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Scoring;

/// <summary>Groups become totals: sums, weights, levels, grades.</summary>
public class TotalTests
{
    private static readonly RuleSet FiveRates = BuiltInRules.Find("decision-766-five-rates")!;
    private static readonly RuleSet Criteria = BuiltInRules.Find("portal-criteria-2023")!;

    // Shares 50 %, 25 %, 13 of 18, 60 %, 90 %, weighted 12, 10, 18, 22, 20 of 82:
    // (6 + 2.5 + 13 + 13.2 + 18) ÷ 82 = 52.7 ÷ 82 = 0.642682… -> 64.27.
    [Fact]
    public void The_five_rates_are_weighted_to_100()
    {
        var score = FiveRateFigures().Count("DOSSIERS_PAID_ONLINE", 1, 4).Score(FiveRates);
        score.Groups.Select(group => group.Score.Points!.Value.Value).Should().Equal(50m, 25m, 13m, 60m, 90m);
        score.Total.Short().Should().Be((ScoreState.Scored, 64.27m, 100m));
    }

    // Without the payments, weight 10 of 82: (6 + 13 + 13.2 + 18) ÷ 82 = 61.2195… of 72 ÷ 82 = 87.8048…
    [Fact]
    public void A_weighted_total_needs_every_group_too()
    {
        var score = FiveRateFigures().Score(FiveRates);
        score.Total.Short().Should().Be((ScoreState.Incomplete, null, 100m));
        score.Total.Measured.Should().Be(new MeasuredPart(new Points(61.22m), new Points(87.80m)));
        score.Missing.Should().Equal("DOSSIERS_PAID_ONLINE");
    }

    // Of CKMB, weight 18, 5 of 8 measured points; 10 of its 18 were not: (6 + 2.5 + 5 + 13.2 + 18) ÷ 82 = 54.5121… of 72 ÷ 82 = 87.8048…
    [Fact]
    public void The_measured_part_of_a_weighted_group_counts_by_its_maximum()
    {
        var score = Figures(Code).Count("DOSSIERS_ONLINE", 1, 2).Count("DOSSIERS_PAID_ONLINE", 1, 4).Count("PUBLIC_CONTENT_FULL", 1, 1)
            .Count("DOSSIER_SYNC", 1, 2).Count("SO_HOA_GIAY_TO_GIAI_QUYET", 3, 5).Count("ON_TIME_PROCESSING", 9, 10).Score(FiveRates);
        score.Group("CKMB").Measured.Should().Be(new MeasuredPart(new Points(5m), new Points(8m)));
        score.Total.Measured.Should().Be(new MeasuredPart(new Points(54.51m), new Points(87.80m)));
        score.Missing.Should().Equal("PUBLISH_ON_TIME", "PUBLIC_UPDATE_ON_TIME");
    }

    // The payments were looked at and nothing was owed: 61.2195…, the weight of the group stays.
    [Fact]
    public void A_weighted_group_without_data_adds_0()
    {
        var score = FiveRateFigures().Count("DOSSIERS_PAID_ONLINE", 0, 0).Score(FiveRates);
        score.Total.Short().Should().Be((ScoreState.Scored, 61.22m, 100m));
    }

    // Half of the first group, all of the second: (1 × 1/2 + 2 × 1) ÷ 3 = 5/6 of 100 = 83.333…
    [Fact]
    public void A_group_counts_with_its_share_and_not_with_its_points()
    {
        var first = Group("G1", Component("A", "\"maximum\": 4, \"target\": 100, \"empty\": \"zero\""));
        var second = Group("G2", Component("B", "\"maximum\": 96, \"target\": 100, \"empty\": \"zero\""));
        (first["weight"], second["weight"]) = (1, 2);
        Figures(Code).Count("A", 1, 2).Count("B", 3, 3).Score(RulesOf(first, second)).Total.Points!.Value.Value.Should().Be(83.33m);
    }

    [Fact]
    public void A_level_that_the_rules_do_not_score_has_no_score_at_all()
    {
        var score = FiguresOf(AgencyLevel.Department).Count("FUNCTIONS_POINTS", 70, 70).Score(Criteria);
        score.Component("FUNCTIONS_POINTS").Score.Short().Should().Be((ScoreState.NotApplicable, null, 0m));
        score.Group("FUNCTIONS").Short().Should().Be((ScoreState.NotApplicable, null, 0m));
        score.Total.Short().Should().Be((ScoreState.NotApplicable, null, 0m));
        (score.Missing.Length, score.Grade).Should().Be((0, null));
    }

    [Fact]
    public void A_group_reported_for_a_level_that_the_rules_do_not_score_does_not_count()
    {
        var score = FiguresOf(AgencyLevel.Department).Report("FUNCTIONS", 70m).Score(Criteria);
        score.Group("FUNCTIONS").Short().Should().Be((ScoreState.NotApplicable, null, 0m));
        score.Total.Short().Should().Be((ScoreState.NotApplicable, null, 0m));
    }

    // A commune is measured by 6 of 10 points, and one group of 3 does not concern it.
    [Fact]
    public void A_component_that_does_not_apply_takes_its_maximum_with_it()
    {
        var rules = RulesOf(
            Group(
                "G1",
                Component("ALL", "\"maximum\": 6, \"target\": 100, \"empty\": \"no-data\""),
                Component("PROVINCES", "\"maximum\": 1, \"target\": 100, \"empty\": \"full\", \"levels\": [\"province\", \"ministry\"]")),
            Group("G2", Component("OTHERS", "\"maximum\": 3, \"target\": 100, \"empty\": \"no-data\", \"levels\": [\"province\"]")));

        var commune = FiguresOf(AgencyLevel.Commune).Count("ALL", 1, 2).Count("OTHERS", 1, 1).Score(rules);
        commune.Group("G1").Short().Should().Be((ScoreState.Scored, 3m, 6m));
        commune.Group("G2").Short().Should().Be((ScoreState.NotApplicable, null, 0m));
        commune.Total.Short().Should().Be((ScoreState.Scored, 3m, 6m));
        commune.Missing.Should().BeEmpty();

        var province = FiguresOf(AgencyLevel.Province).Count("ALL", 1, 2).Score(rules);
        province.Total.Short().Should().Be((ScoreState.Incomplete, null, 10m));
        province.Missing.Should().Equal("PROVINCES", "OTHERS");
        province.Total.Measured.Should().Be(new MeasuredPart(new Points(3m), new Points(6m)));

        var unknown = Figures(Code).Count("ALL", 1, 2).Count("PROVINCES", 0, 0).Count("OTHERS", 1, 1).Score(rules);
        unknown.Total.Short().Should().Be((ScoreState.Scored, 7m, 10m));
    }

    [Theory]
    [InlineData("70", "20", "10", "A")]
    [InlineData("70", "20", "0", "A")]
    [InlineData("70", "19.99", "0", "B")]
    [InlineData("60", "20", "0", "B")]
    [InlineData("60", "19.99", "0", "C")]
    [InlineData("65", "0", "0", "C")]
    [InlineData("64.99", "0", "0", "D")]
    [InlineData("50", "0", "0", "D")]
    [InlineData("49.99", "0", "0", "E")]
    [InlineData("0", "0", "0", "E")]
    public void A_grade_begins_at_its_threshold(string functions, string performance, string accessibility, string grade) =>
        Figures(Code).Report("FUNCTIONS", Number(functions)).Report("PERFORMANCE", Number(performance))
            .Report("ACCESSIBILITY", Number(accessibility)).Score(Criteria).Grade!.Id.Should().Be(grade);

    [Fact]
    public void Without_a_total_or_without_grades_there_is_no_grade()
    {
        Figures(Code).Report("FUNCTIONS", 70).Score(Criteria).Grade.Should().BeNull();
        PublishedData.Score(PublishedData.Sets[0])[0].Grade.Should().BeNull();
        SampleGradeOf(7.49m).Should().BeNull();
    }

    [Fact]
    public void The_portal_s_total_is_the_sum_of_the_groups()
    {
        var result = PublishedData.Score("phu-tho-2026-q3");
        for (var row = 0; row < result.Count; row++)
        {
            result[row].Total.Points!.Value.Value.Should().Be(result[row].Groups.Sum(group => group.Score.Points!.Value.Value));
        }
    }

    private static string? SampleGradeOf(decimal total) => Rules.SampleRules.Read(Rules.SampleRules.Json).Require().GradeOf(total)?.Id;

    // 3.3 1/2; CKMB 6 + 4 ÷ 2 + 2 + 6 ÷ 2 = 13; 4.2 3/5; 2.1 9/10.
    private static FigureTableBuilder FiveRateFigures() => Figures(Code)
        .Count("DOSSIERS_ONLINE", 1, 2)
        .Count("PUBLISH_ON_TIME", 1, 1).Count("PUBLIC_UPDATE_ON_TIME", 1, 2).Count("PUBLIC_CONTENT_FULL", 1, 1).Count("DOSSIER_SYNC", 1, 2)
        .Count("SO_HOA_GIAY_TO_GIAI_QUYET", 3, 5)
        .Count("ON_TIME_PROCESSING", 9, 10);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
