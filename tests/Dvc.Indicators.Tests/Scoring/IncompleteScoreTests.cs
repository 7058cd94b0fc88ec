using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Scoring;

/// <summary>Groups and totals that need what nobody looked at: the points of what was measured, no rank, no part in a mean.</summary>
public class IncompleteScoreTests
{
    [Fact]
    public void Without_any_figure_only_the_certified_copies_are_measured()
    {
        var score = Figures(Code).Score(Portal);
        score.Groups.Should().OnlyContain(group => group.Score.State == ScoreState.Incomplete && group.Score.Points == null);
        score.Groups.Select(group => group.Score.Measured).Should().Equal(
            Measured(null, 0), Measured(null, 0), Measured(null, 0), Measured(null, 0), Measured(2, 2), Measured(null, 0));
        score.Total.Short().Should().Be((ScoreState.Incomplete, null, 100m));
        (score.Total.Measured, score.Total.Share, score.Grade).Should().Be((Measured(2, 2), null, null));
        score.HasNoActivity.Should().BeFalse("nobody looked for dossiers");
    }

    // Dossiers, agencies and the catalogue were given; decisions (1.1, 1.2), authority (1.3, 3.1, 3.2, 3.4, 3.5, 4.5b) and petitions
    // (5.2, 5.3) were not: 100 - 10 - 14 - 12 = 64. Of 100 dossiers: 1.4 6.00; 2.1 90 -> 18.00; 3.3 45 -> 6 × 45 ÷ 50 = 5.40; 3.6 50 of 70
    // -> 71.43 % -> 4.29; 4.1 60 -> 3.60; 4.2 40 -> 1.60; 4.3 20 -> 2 × 20 ÷ 80 = 0.50; 4.4 22 -> 0.88; 4.5a 55 -> 1.10; copies 2.00;
    // 5.4 78 -> 6 × 78 ÷ 90 = 5.20.
    [Fact]
    public void The_points_are_of_the_maximum_that_was_measured()
    {
        var score = DossiersAlone().Score(Portal);
        score.Groups.Select(group => (group.Group.Id, group.Score.State, group.Score.Measured)).Should().Equal(
            ("CKMB", ScoreState.Incomplete, Measured(6.00m, 6)), ("TDGQ", ScoreState.Scored, null),
            ("CLGQ", ScoreState.Incomplete, Measured(5.40m, 6)), ("TTTT", ScoreState.Incomplete, Measured(4.29m, 6)),
            ("MDSH", ScoreState.Incomplete, Measured(9.68m, 20)), ("MDHL", ScoreState.Incomplete, Measured(5.20m, 6)));
        score.Group("TDGQ").Short().Should().Be((ScoreState.Scored, 18m, 20m));
        score.Total.Short().Should().Be((ScoreState.Incomplete, null, 100m));
        score.Total.Measured.Should().Be(Measured(48.57m, 64));
        score.Missing.Should().Equal(
            "PUBLISH_ON_TIME", "PUBLIC_UPDATE_ON_TIME", "PUBLIC_CONTENT_FULL", "PROCEDURES_ONLINE", "SERVICES_WITH_ONLINE_DOSSIERS",
            "PROCEDURES_PAID_ONLINE", "PROCEDURES_WITH_FEE_DOSSIERS", "CITIZEN_DATA_CONNECTED_FORMALITY", "PETITION_PROCESSING_ON_TIME",
            "PETITION_HANDLING_SATISFACTION");
    }

    // Looked at and nothing there is measured: null of 6 points, not 0 of them.
    [Fact]
    public void What_was_measured_may_have_no_data()
    {
        var score = Figures(Code).Count("DOSSIER_SYNC", 0, 0).Score(Portal);
        score.Group("CKMB").Measured.Should().Be(Measured(null, 6));
        score.Total.Measured.Should().Be(Measured(2, 8));
    }

    [Fact]
    public void A_tracked_component_that_was_not_measured_leaves_its_group_complete()
    {
        var score = Figures(Code).Count("PETITION_PROCESSING_ON_TIME", 1, 2).Count("PETITION_HANDLING_SATISFACTION", 1, 1)
            .Count("DOSSIER_RECEIVING_SATISFACTION", 9, 10).Score(Portal);
        score.Component("PETITION_CLASSIFICATION_TTHC").Score.Short().Should().Be((ScoreState.NotMeasured, null, 0m));
        score.Group("MDHL").Short().Should().Be((ScoreState.Scored, 15m, 18m));
        score.Missing.Should().NotContain("PETITION_CLASSIFICATION_TTHC");
    }

    [Fact]
    public void A_tracked_component_alone_makes_no_score()
    {
        var rules = RulesOf(Group(
            "G",
            Component("POINTS", "\"maximum\": 5, \"target\": 100, \"empty\": \"no-data\""),
            Component("TRACKED", "\"maximum\": 0, \"target\": 100, \"empty\": \"no-data\"")));
        var score = Figures(Code).Count("TRACKED", 1, 2).Score(rules);
        score.Component("TRACKED").Score.Short().Should().Be((ScoreState.Scored, 0m, 0m));
        score.Component("TRACKED").Score.Share.Should().BeNull();
        score.Group("G").Measured.Should().Be(Measured(null, 0));
        score.Missing.Should().Equal("POINTS");
        Figures(Code).Count("POINTS", 0, 0).Count("TRACKED", 1, 2).Score(rules).Group("G").Short().Should().Be((ScoreState.NoData, null, 5m));
    }

    // 18 reported of 18, and everything else of nothing: 14 points by policy, see EmptyPolicyTests.
    [Fact]
    public void Nothing_is_missing_from_a_group_whose_score_was_reported()
    {
        var figures = Figures(Code).Report("CKMB", 18).Report("MDSH", 9.67m);
        foreach (var component in Portal.Components.Where(component => Portal.GroupOf(component).Id is not ("CKMB" or "MDSH")))
        {
            figures.Count(component.Id, 0, 0);
        }

        var score = figures.Score(Portal);
        score.Component("DOSSIER_SYNC").Score.State.Should().Be(ScoreState.NotMeasured);
        score.Missing.Should().BeEmpty();
        score.Total.Short().Should().Be((ScoreState.Scored, 18m + 9.67m + 12m, 100m));
    }

    [Fact]
    public void A_group_without_data_adds_0_to_a_total_that_is_ranked()
    {
        var rules = RulesOf(
            Group("G1", Component("A", "\"maximum\": 60, \"target\": 100, \"empty\": \"no-data\"")),
            Group("G2", Component("B", "\"maximum\": 40, \"target\": 100, \"empty\": \"no-data\"")));
        var figures = Figures("x", "y", "z").Count("A", 0, 0).Count("B", 1, 2);
        figures.Add(1, "A", FigureEntry.FromFigure(new Figure(1, 6))).Add(1, "B", FigureEntry.FromFigure(new Figure(1, 8)));
        figures.Add(2, "B", FigureEntry.FromFigure(new Figure(1, 1)));

        var result = Indicators.Score(figures.Build(), rules);
        result.Scores[0].Group("G1").Short().Should().Be((ScoreState.NoData, null, 60m));
        result.Scores[0].Total.Short().Should().Be((ScoreState.Scored, 20m, 100m));
        result.Scores[1].Total.Short().Should().Be((ScoreState.Scored, 15m, 100m));
        result.Scores[2].Total.Measured.Should().Be(Measured(40, 40));
        Enumerable.Range(0, 3).Select(row => result.RankOf(row, RuleSet.TotalId)?.Value).Should().Equal(1, 2, null);
        Enumerable.Range(0, 3).Select(row => result.RankOf(row, "G1")?.Value).Should().Equal(null, 1, null);
        Enumerable.Range(0, 3).Select(row => result.RankOf(row, "G2")?.Value).Should().Equal(2, 3, 1);

        // G1 has one score, 10; G2 20, 5 and 40 have the mean 21.666…; the third agency's first group is in no mean.
        result.MeanOf(result.Cohorts[0]).Groups.Select(group => group.Points?.Value).Should().Equal(10m, 21.67m);
        result.MeanOf(result.Cohorts[0]).Total.Short().Should().Be((ScoreState.Scored, 31.67m, 100m));
    }

    /// <summary>The figures of an agency of which dossiers, agencies and the catalogue of procedures were given: 48.57 of 64.</summary>
    internal static FigureTableBuilder DossiersAlone() => Figures(Code)
        .Count("DOSSIER_SYNC", 100, 100).Count("ON_TIME_PROCESSING", 90, 100).Count("DOSSIERS_ONLINE", 45, 100)
        .Count("DOSSIERS_PAID_ONLINE", 50, 70).Count("ORIGINAL_RESULT_AVAILABLE", 60, 100).Count("SO_HOA_GIAY_TO_GIAI_QUYET", 40, 100)
        .Count("REUSED_DIGITIZED_DATA", 20, 100).Count("SYNCED_WITH_DVCQG_PERSONAL_STORAGE", 22, 100)
        .Count("CITIZEN_DATA_CONNECTED_DOSSIER", 55, 100).Count("DOSSIER_RECEIVING_SATISFACTION", 78, 100);

    private static MeasuredPart Measured(decimal? points, decimal maximum) =>
        new(points is { } known ? new Points(known) : null, new Points(maximum));
}
