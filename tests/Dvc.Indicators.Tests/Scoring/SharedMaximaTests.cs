using System.Text.Json.Nodes;
using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Scoring;

/// <summary>Points of components without data that are shared out over siblings.</summary>
public class SharedMaximaTests
{
    private static readonly RuleSet Document = BuiltInRules.Find("decision-766-document")!;

    // 5.4 is full at 90 %: of 18 points 18 × 80 ÷ 90 = 16.
    [Fact]
    public void Without_petitions_their_12_points_go_to_the_dossiers()
    {
        var score = Figures(Code).Count("PETITION_PROCESSING_ON_TIME", 0, 0)
            .Count("DOSSIER_RECEIVING_SATISFACTION", 80, 100).Score(Document);
        score.Component("PETITION_PROCESSING_ON_TIME").Score.Short().Should().Be((ScoreState.NotApplicable, null, 0m));
        score.Component("PETITION_HANDLING_SATISFACTION").Score.Short().Should().Be((ScoreState.NotApplicable, null, 0m));
        score.Component("DOSSIER_RECEIVING_SATISFACTION").Score.Short().Should().Be((ScoreState.Scored, 16m, 18m));
        score.Group("MDHL").Short().Should().Be((ScoreState.Scored, 16m, 18m));
        score.Missing.Should().NotContain("MDHL");
    }

    // 5.3: 6 × 3 ÷ 4 = 4.5; 5.4 of 12 points: 12 × 80 ÷ 90 = 10.666… -> 10.67.
    [Fact]
    public void One_of_two_givers_gives_its_own_points()
    {
        var score = Figures(Code).Count("PETITION_HANDLING_SATISFACTION", 3, 4)
            .Count("DOSSIER_RECEIVING_SATISFACTION", 80, 100).Score(Document);
        score.Component("PETITION_HANDLING_SATISFACTION").Score.Short().Should().Be((ScoreState.Scored, 4.5m, 6m));
        score.Component("DOSSIER_RECEIVING_SATISFACTION").Score.Short().Should().Be((ScoreState.Scored, 10.67m, 12m));
        score.Group("MDHL").Short().Should().Be((ScoreState.Scored, 15.17m, 18m));
    }

    [Fact]
    public void A_taker_without_data_has_the_points_and_its_own_policy()
    {
        var score = Figures(Code).Count("DOSSIER_RECEIVING_SATISFACTION", 0, 0).Score(Document);
        score.Component("DOSSIER_RECEIVING_SATISFACTION").Score.Short().Should().Be((ScoreState.Scored, 0m, 18m));
        score.Group("MDHL").Short().Should().Be((ScoreState.Scored, 0m, 18m));
    }

    [Fact]
    public void A_component_with_a_ratio_or_a_reported_score_or_that_nobody_looked_for_gives_nothing()
    {
        var score = Figures(Code).Report("PETITION_PROCESSING_ON_TIME", 1.5m)
            .Add(0, "PETITION_HANDLING_SATISFACTION", default(FigureEntry))
            .Count("DOSSIER_RECEIVING_SATISFACTION", 9, 10).Score(Document);
        score.Component("PETITION_PROCESSING_ON_TIME").Score.Short().Should().Be((ScoreState.Reported, 1.5m, 6m));
        score.Component("PETITION_HANDLING_SATISFACTION").Score.Short().Should().Be((ScoreState.NoData, null, 6m));
        score.Component("DOSSIER_RECEIVING_SATISFACTION").Score.Short().Should().Be((ScoreState.Scored, 6m, 6m));
    }

    // Giver and takers in points; what the takers then have. By hand, in hundredths:
    //   100 over 1:1:1 -> 33, 33, 33, one left: equal remainders, the first takes it
    //   1 over 1:2 -> 0 (remainder 1/3), 0 (2/3): the larger remainder takes it
    //   500 over 4:1:10 -> 133, 33, 333 (remainders 1/3 each), one left: the first
    //   700 over 3:2:1 -> 350, 233 1/3, 116 2/3 -> 350, 233, 117
    [Theory]
    [InlineData("1", "1 1 1", "1.34 1.33 1.33")]
    [InlineData("0.01", "1 2", "1 2.01")]
    [InlineData("5", "4 1 10", "5.34 1.33 13.33")]
    [InlineData("7", "3 2 1", "6.5 4.33 2.17")]
    [InlineData("0", "3 2", "3 2")]
    public void Points_are_shared_in_proportion_with_the_largest_remainder(string giver, string takers, string maxima)
    {
        var names = takers.Split(' ').Select((_, index) => $"T{index}").ToArray();
        JsonObject[] components =
        [
            Giver("GIVER", giver, names),
            .. names.Zip(takers.Split(' '), (name, maximum) =>
                Component(name, $"\"maximum\": {maximum}, \"target\": 100, \"empty\": \"zero\"")),
        ];
        var score = Figures(Code).Score(RulesOf(Group("G", components)));
        names.Select(name => score.Component(name).Score.Maximum.Value).Should().Equal(maxima.Split(' ').Select(Number));
        score.Group("G").Maximum.Value.Should().Be(Number(giver) + takers.Split(' ').Sum(Number));
    }

    // A gives 1 over C:D = 3:1 -> 0.75, 0.25; B gives 2 to D. C 3.75, D 1 + 0.25 + 2 = 3.25, of which a half is 1.625 -> 1.63.
    [Fact]
    public void Several_givers_add_up_at_a_taker()
    {
        var rules = RulesOf(Group(
            "G",
            Giver("A", "1", "C", "D"),
            Giver("B", "2", "D"),
            Component("C", "\"maximum\": 3, \"target\": 100, \"empty\": \"full\""),
            Component("D", "\"maximum\": 1, \"target\": 100, \"empty\": \"zero\"")));
        var score = Figures(Code).Count("D", 1, 2).Score(rules);
        score.Component("C").Score.Short().Should().Be((ScoreState.Scored, 3.75m, 3.75m));
        score.Component("D").Score.Short().Should().Be((ScoreState.Scored, 1.63m, 3.25m));
        score.Group("G").Short().Should().Be((ScoreState.Scored, 5.38m, 7m));
    }

    [Fact]
    public void Where_nobody_can_take_the_points_the_component_has_no_data()
    {
        var rules = RulesOf(Group("G", Giver("A", "1", "B"), Giver("B", "2", "A")));
        var none = Figures(Code).Score(rules);
        none.Component("A").Score.Short().Should().Be((ScoreState.NoData, null, 1m));
        none.Component("B").Score.Short().Should().Be((ScoreState.NoData, null, 2m));
        none.Missing.Should().Equal("G", "A", "B");

        var one = Figures(Code).Count("B", 1, 2).Score(rules);
        one.Component("A").Score.Short().Should().Be((ScoreState.NotApplicable, null, 0m));
        one.Component("B").Score.Short().Should().Be((ScoreState.Scored, 1.5m, 3m));
    }

    [Fact]
    public void Points_are_not_shared_over_a_component_that_does_not_apply()
    {
        var rules = RulesOf(Group(
            "G",
            Giver("A", "1", "B", "C"),
            Component("B", "\"maximum\": 1, \"target\": 100, \"empty\": \"full\", \"levels\": [\"province\"]"),
            Component("C", "\"maximum\": 1, \"target\": 100, \"empty\": \"full\"")));
        var score = FiguresOf(AgencyLevel.Commune).Score(rules);
        score.Component("B").Score.Short().Should().Be((ScoreState.NotApplicable, null, 0m));
        score.Component("C").Score.Short().Should().Be((ScoreState.Scored, 2m, 2m));
    }

    private static JsonObject Giver(string id, string maximum, params string[] takers) => Component(
        id,
        $"\"maximum\": {maximum}, \"target\": 100, \"empty\": \"shared\", "
        + $"\"sharedWith\": [{string.Join(", ", takers.Select(name => $"\"{name}\""))}]");

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
