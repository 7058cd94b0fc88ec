using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Scoring;

/// <summary>Scores from outside, and what is suspicious about figures.</summary>
public class ReportedScoreTests
{
    [Fact]
    public void A_reported_component_is_taken_as_it_is()
    {
        var score = Figures(Code).Report("PUBLISH_ON_TIME", 1.234m).Count("DOSSIER_SYNC", 1, 1)
            .Count("PUBLIC_UPDATE_ON_TIME", 0, 0).Count("PUBLIC_CONTENT_FULL", 0, 0).Score(Portal);
        score.Component("PUBLISH_ON_TIME").Score.Short().Should().Be((ScoreState.Reported, 1.234m, 6m));
        score.Component("PUBLISH_ON_TIME").Ratio.Should().BeNull();
        score.Group("CKMB").Short().Should().Be((ScoreState.Scored, 7.234m, 18m));
    }

    // The certified copies have 2 points without anything.
    [Fact]
    public void A_reported_group_is_taken_in_place_of_its_components()
    {
        var score = Figures(Code).Report("CKMB", 5).Count("DOSSIER_SYNC", 1, 1).Score(Portal);
        score.Group("CKMB").Short().Should().Be((ScoreState.Reported, 5m, 18m));
        score.Component("DOSSIER_SYNC").Score.Short().Should().Be((ScoreState.Scored, 6m, 6m));
        score.Total.Measured.Should().Be(new MeasuredPart(new Points(5m + 2m), new Points(18m + 2m)));
    }

    [Fact]
    public void A_reported_0_is_a_score_and_not_no_data()
    {
        var score = Figures(Code).Report("CKMB", 0).Report("DOSSIERS_ONLINE", 0).Score(Portal);
        score.Group("CKMB").Short().Should().Be((ScoreState.Reported, 0m, 18m));
        score.Component("DOSSIERS_ONLINE").Score.Short().Should().Be((ScoreState.Reported, 0m, 6m));
    }

    [Fact]
    public void A_numerator_above_its_denominator_scores_the_maximum_and_is_a_finding()
    {
        var result = Scorer.Score(Figures(Code).Count("DOSSIERS_ONLINE", 12, 10).Count("DOSSIER_SYNC", 7, 0).Build(), Portal);
        result[0].Component("DOSSIERS_ONLINE").Score.Points!.Value.Value.Should().Be(6m);
        result[0].Component("DOSSIERS_ONLINE").Ratio.Should().Be(new Ratio(6, 5));
        result.Findings.Select(finding => (finding.Kind, finding.Agency.WrittenCode, finding.Item, finding.Message.English)).Should().Equal(
            (ScoreFindingKind.NumeratorAboveDenominator, Code, "DOSSIER_SYNC",
                "The numerator of DOSSIER_SYNC is above its denominator (7/0); check the figure."),
            (ScoreFindingKind.NumeratorAboveDenominator, Code, "DOSSIERS_ONLINE",
                "The numerator of DOSSIERS_ONLINE is above its denominator (12/10); check the figure."));
        result.Findings[1].Message.Vietnamese.Should().Be("Tử số của DOSSIERS_ONLINE lớn hơn mẫu số (12/10); hãy kiểm tra số liệu.");
    }

    [Fact]
    public void A_reported_score_above_its_maximum_is_taken_and_is_a_finding()
    {
        var figures = Figures(Code).Report("TDGQ", 20.01m).Report("PUBLISH_ON_TIME", 60).Report("DOSSIER_SYNC", 6).Build();
        var result = Scorer.Score(figures, Portal);
        result[0].Group("TDGQ").Points!.Value.Value.Should().Be(20.01m);
        result[0].Group("TDGQ").Share.Should().Be(new Ratio(2001, 2000));
        result.Findings.Select(finding => (finding.Kind, finding.Item, finding.Message.English)).Should().Equal(
            (ScoreFindingKind.ReportedAboveMaximum, "PUBLISH_ON_TIME",
                "The score reported for PUBLISH_ON_TIME is 60.00, above the maximum 6.00; check its source."),
            (ScoreFindingKind.ReportedAboveMaximum, "TDGQ",
                "The score reported for TDGQ is 20.01, above the maximum 20.00; check its source."));
    }

    [Fact]
    public void Only_an_agency_without_dossiers_has_no_activity()
    {
        var result = PublishedData.Score("gia-lai-departments-2026");
        Enumerable.Range(0, result.Count).Where(row => result[row].HasNoActivity).Select(row => result.Agencies[row].WrittenCode)
            .Should().Equal("H21.20");
        result.Find(result.Agencies[13].Code)!.Value.Total.Points!.Value.Value.Should().Be(19.79m);
    }

    [Fact]
    public void Activity_is_one_dossier_or_one_reported_point()
    {
        Figures(Code).Count("ON_TIME_PROCESSING", 0, 1).Score(Portal).HasNoActivity.Should().BeFalse();
        Figures(Code).Report("DOSSIERS_ONLINE", 0.01m).Score(Portal).HasNoActivity.Should().BeFalse();
        Figures(Code).Report("CLGQ", 0.01m).Score(Portal).HasNoActivity.Should().BeFalse();
        Figures(Code).Report("CLGQ", 0).Count("ON_TIME_PROCESSING", 0, 0).Score(Portal).HasNoActivity.Should().BeTrue();
        Figures(Code).Count("PETITION_PROCESSING_ON_TIME", 3, 3).Count("DOSSIER_SYNC", 0, 0).Report("TTTT", 1).Score(Portal)
            .HasNoActivity.Should().BeTrue();
        Figures(Code).Score(BuiltInRules.Find("un-osi-2022")!).HasNoActivity.Should().BeFalse();
    }

    // Nobody looked for dossiers, so nobody knows whether there were any.
    [Fact]
    public void Without_a_figure_of_dossiers_nothing_is_said_of_activity()
    {
        Figures(Code).Score(Portal).HasNoActivity.Should().BeFalse();
        Figures(Code).Count("PETITION_PROCESSING_ON_TIME", 3, 3).Report("TTTT", 1).Score(Portal).HasNoActivity.Should().BeFalse();
    }

    // Online 30 of 40, paid 1 of 3, CKMB 6 of 18, digitisation without figure, on time 9 of 8 (as given).
    [Fact]
    public void The_headline_rates_are_exact()
    {
        var score = Figures(Code).Count("DOSSIERS_ONLINE", 30, 40).Count("DOSSIERS_PAID_ONLINE", 1, 3).Count("DOSSIER_SYNC", 5, 5)
            .Count("PUBLISH_ON_TIME", 0, 0).Count("PUBLIC_UPDATE_ON_TIME", 0, 0).Count("PUBLIC_CONTENT_FULL", 0, 0)
            .Count("SO_HOA_GIAY_TO_GIAI_QUYET", 0, 0).Count("ON_TIME_PROCESSING", 9, 8).Score(Portal);
        HeadlineRates.Compute(score).Select(rate => (rate.Rate.Id, rate.Value)).Should().Equal(
            ("online-dossiers", new Ratio(3, 4)),
            ("online-payment", new Ratio(1, 3)),
            ("transparency", new Ratio(1, 3)),
            ("digitisation", null),
            ("on-time", new Ratio(9, 8)));
        HeadlineRates.Compute(Figures(Code).Score(Portal)).Should().OnlyContain(rate => rate.Value == null);
    }
}
