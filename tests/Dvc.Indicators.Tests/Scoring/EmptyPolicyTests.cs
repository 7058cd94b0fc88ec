using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Scoring;

/// <summary>What a component is worth without a ratio: 0/0, an absent figure, a figure that nobody looked for.</summary>
public class EmptyPolicyTests
{
    [Theory]
    [InlineData("DOSSIER_SYNC", ScoreState.NoData, null)]
    [InlineData("ON_TIME_PROCESSING", ScoreState.Scored, 0)]
    [InlineData("PETITION_PROCESSING_ON_TIME", ScoreState.Scored, 6)]
    public void Nothing_of_nothing_is_no_data_zero_or_full_points(string component, ScoreState state, int? points)
    {
        var score = Figures(Code).Count(component, 0, 0).Score(Portal).Component(component);
        score.Score.Short().Should().Be((state, points, Portal.FindComponent(component)!.Maximum));
        (score.Entry.Kind, score.Ratio).Should().Be((FigureKind.Counted, null));
    }

    [Theory]
    [InlineData("DOSSIER_SYNC", ScoreState.NoData, null)]
    [InlineData("ON_TIME_PROCESSING", ScoreState.Scored, 0)]
    [InlineData("PETITION_PROCESSING_ON_TIME", ScoreState.Scored, 6)]
    public void An_absent_figure_is_decided_by_the_policy_too(string component, ScoreState state, int? points)
    {
        var score = Figures(Code).Count("PUBLISH_ON_TIME", 1, 1).Score(Portal).Component(component);
        score.Score.Short().Should().Be((state, points, Portal.FindComponent(component)!.Maximum));
        score.Entry.Kind.Should().Be(FigureKind.Absent);
    }

    [Theory]
    [InlineData("DOSSIER_SYNC")]
    [InlineData("ON_TIME_PROCESSING")]
    [InlineData("PETITION_PROCESSING_ON_TIME")]
    public void What_nobody_looked_for_is_no_data_whatever_the_policy(string component) =>
        Figures(Code).Add(0, component, default(FigureEntry)).Score(Portal).Component(component)
            .Score.Short().Should().Be((ScoreState.NoData, null, Portal.FindComponent(component)!.Maximum));

    // CKMB: 6 × 1 ÷ 2 = 3, the rest no data.
    [Fact]
    public void No_data_adds_nothing_to_its_group()
    {
        var score = Figures(Code).Count("PUBLISH_ON_TIME", 1, 2).Count("DOSSIER_SYNC", 0, 0).Score(Portal);
        score.Group("CKMB").Short().Should().Be((ScoreState.Scored, 3m, 18m));
    }

    // MDSH with nothing known but certified copies, which are full at 0/0: 2 of 22.
    [Fact]
    public void An_agency_without_any_figure_has_14_points_in_two_groups_and_no_total()
    {
        var score = Figures(Code).Score(Portal);
        score.Groups.Select(group => (group.Group.Id, group.Score.Points?.Value)).Should().Equal(
            ("CKMB", null), ("TDGQ", 0m), ("CLGQ", 0m), ("TTTT", 0m), ("MDSH", 2m), ("MDHL", 12m));
        score.Total.Short().Should().Be((ScoreState.Incomplete, null, 100m));
        score.HasNoActivity.Should().BeTrue();
    }

    [Fact]
    public void Missing_names_the_group_without_data_and_the_components_without_data()
    {
        Figures(Code).Count("ORIGINAL_RESULT_AVAILABLE", 1, 1).Score(Portal).Missing.Should().Equal(
            "CKMB", "PUBLISH_ON_TIME", "PUBLIC_UPDATE_ON_TIME", "PUBLIC_CONTENT_FULL", "DOSSIER_SYNC",
            "SO_HOA_GIAY_TO_GIAI_QUYET", "REUSED_DIGITIZED_DATA", "SYNCED_WITH_DVCQG_PERSONAL_STORAGE",
            "CITIZEN_DATA_CONNECTED_DOSSIER", "CITIZEN_DATA_CONNECTED_FORMALITY");
    }

    [Fact]
    public void With_one_component_of_the_last_group_there_is_a_total()
    {
        var score = Figures(Code).Count("PUBLIC_CONTENT_FULL", 2, 2).Score(Portal);
        score.Total.Short().Should().Be((ScoreState.Scored, 16m, 100m));
        score.Missing.Should().NotContain("CKMB").And.Contain("DOSSIER_SYNC");
    }

    [Fact]
    public void Nothing_is_missing_from_a_group_that_was_reported()
    {
        var score = Figures(Code).Report("CKMB", 11.46m).Report("MDSH", 9.67m).Score(Portal);
        score.Missing.Should().BeEmpty();
        score.Total.Points!.Value.Value.Should().Be(11.46m + 9.67m + 12m);
    }

    [Fact]
    public void A_tracked_component_without_points_does_not_make_a_group_scored()
    {
        var rules = RulesOf(Group(
            "G",
            Component("POINTS", "\"maximum\": 5, \"target\": 100, \"empty\": \"no-data\""),
            Component("TRACKED", "\"maximum\": 0, \"target\": 100, \"empty\": \"no-data\"")));
        var score = Figures(Code).Count("TRACKED", 1, 2).Score(rules);
        score.Component("TRACKED").Score.Short().Should().Be((ScoreState.Scored, 0m, 0m));
        score.Component("TRACKED").Score.Share.Should().BeNull();
        score.Group("G").Short().Should().Be((ScoreState.NoData, null, 5m));
        score.Missing.Should().Equal("G", "POINTS");
    }
}
