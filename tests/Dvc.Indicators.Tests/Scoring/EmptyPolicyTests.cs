using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Scoring;

/// <summary>What a component is worth without a ratio: of nothing the policy tells, of what nobody looked at nobody does.</summary>
public class EmptyPolicyTests
{
    [Theory]
    [InlineData("DOSSIER_SYNC", ScoreState.NoData, null)]
    [InlineData("ON_TIME_PROCESSING", ScoreState.Scored, 0)]
    [InlineData("PETITION_PROCESSING_ON_TIME", ScoreState.Scored, 6)]
    [InlineData("ELECTRONIC_CERTIFIED_COPY", ScoreState.Scored, 2)]
    public void Nothing_of_nothing_is_no_data_zero_or_full_points(string component, ScoreState state, int? points)
    {
        var score = Figures(Code).Count(component, 0, 0).Score(Portal).Component(component);
        score.Score.Short().Should().Be((state, points, Portal.FindComponent(component)!.Maximum));
        (score.Entry.Kind, score.Ratio).Should().Be((FigureKind.Counted, null));
    }

    [Theory]
    [InlineData("DOSSIER_SYNC")]
    [InlineData("ON_TIME_PROCESSING")]
    [InlineData("PETITION_PROCESSING_ON_TIME")]
    public void What_nobody_looked_at_is_not_measured_whatever_the_policy(string component)
    {
        var score = Figures(Code).Score(Portal).Component(component);
        score.Score.Short().Should().Be((ScoreState.NotMeasured, null, Portal.FindComponent(component)!.Maximum));
        (score.Entry.Kind, score.Score.Share).Should().Be((FigureKind.Absent, null));
    }

    [Fact]
    public void Where_the_rule_says_so_the_policy_answers_for_what_nobody_looked_at()
    {
        var score = Figures(Code).Score(Portal).Component("ELECTRONIC_CERTIFIED_COPY");
        score.Score.Short().Should().Be((ScoreState.Scored, 2m, 2m));
        score.Entry.Kind.Should().Be(FigureKind.Absent);
        Portal.Components.Where(component => component.WhenAbsent == AbsentPolicy.Policy).Select(component => component.Id)
            .Should().Equal("ELECTRONIC_CERTIFIED_COPY");
    }

    // "no-data" is a policy too: the component was no one's business, and its group is complete without it.
    [Theory]
    [InlineData("no-data", ScoreState.NoData, null)]
    [InlineData("zero", ScoreState.Scored, 0)]
    [InlineData("full", ScoreState.Scored, 5)]
    public void Every_policy_can_answer_for_what_nobody_looked_at(string policy, ScoreState state, int? points)
    {
        var rules = RulesOf(Group(
            "G", Component("A", $"\"maximum\": 5, \"target\": 100, \"empty\": \"{policy}\", \"whenAbsent\": \"policy\"")));
        var score = Figures(Code).Score(rules);
        score.Component("A").Score.Short().Should().Be((state, points, 5m));
        score.Total.Short().Should().Be((state, points, 5m));
        score.Missing.Should().BeEmpty();
    }

    // The giver's 4 points go to its sibling, although nobody looked at the giver: 9 × 1/2.
    [Fact]
    public void A_shared_maximum_goes_to_the_siblings_of_what_nobody_looked_at_where_the_rule_says_so()
    {
        var rules = RulesOf(Group(
            "G",
            Component("GIVER", "\"maximum\": 4, \"target\": 100, \"empty\": \"shared\", \"sharedWith\": [\"TAKER\"], \"whenAbsent\": \"policy\""),
            Component("TAKER", "\"maximum\": 5, \"target\": 100, \"empty\": \"zero\"")));
        var score = Figures(Code).Count("TAKER", 1, 2).Score(rules);
        score.Component("GIVER").Score.Short().Should().Be((ScoreState.NotApplicable, null, 0m));
        score.Group("G").Short().Should().Be((ScoreState.Scored, 4.5m, 9m));
    }

    // CKMB: 6 × 1 ÷ 2 = 3; the rest was looked at and there was nothing. It stays in the maximum.
    [Fact]
    public void No_data_adds_nothing_to_its_group()
    {
        var score = Figures(Code).Count("PUBLISH_ON_TIME", 1, 2).Count("PUBLIC_UPDATE_ON_TIME", 0, 0).Count("PUBLIC_CONTENT_FULL", 0, 0)
            .Count("DOSSIER_SYNC", 0, 0).Score(Portal);
        score.Group("CKMB").Short().Should().Be((ScoreState.Scored, 3m, 18m));
    }

    // By the table of policies: 2.1, 3.1 to 3.6 and 5.4 are 0, the certified copies 2, the petitions 6 and 6, the rest no data.
    [Fact]
    public void An_agency_with_nothing_of_everything_has_14_points_and_no_activity()
    {
        var figures = Portal.Components.Aggregate(Figures(Code), (builder, component) => builder.Count(component.Id, 0, 0));
        var score = figures.Score(Portal);
        score.Groups.Select(group => (group.Group.Id, group.Score.State, group.Score.Points?.Value)).Should().Equal(
            ("CKMB", ScoreState.NoData, null), ("TDGQ", ScoreState.Scored, 0m), ("CLGQ", ScoreState.Scored, 0m),
            ("TTTT", ScoreState.Scored, 0m), ("MDSH", ScoreState.Scored, 2m), ("MDHL", ScoreState.Scored, 12m));
        score.Total.Short().Should().Be((ScoreState.Scored, 14m, 100m));
        (score.HasNoActivity, score.Missing.Length).Should().Be((true, 0));
    }
}
