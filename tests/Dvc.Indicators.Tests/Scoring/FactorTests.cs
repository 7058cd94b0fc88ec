using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Scoring;

/// <summary>Components that are multiplied by other components' ratios: online dossiers × synchronisation in the document.</summary>
public class FactorTests
{
    private static readonly RuleSet Document = BuiltInRules.Find("decision-766-document")!;

    // 6 points, full at 50 %: 6 × (60 ÷ 100 × 90 ÷ 120) ÷ 0.5 = 6 × 0.45 ÷ 0.5 = 5.4.
    [Theory]
    [InlineData(60, 100, 90, 120, 5.4)]
    [InlineData(60, 100, 120, 120, 6.0)] // 60 % is above the target
    [InlineData(40, 100, 130, 120, 4.8)] // a factor is at most 1
    [InlineData(2, 3, 1, 2, 4.0)] // 1/3 ÷ 1/2 of 6: exact, not 3.9999
    [InlineData(150, 100, 1, 6, 3.0)] // the component's own ratio is not cut: 1.5 × 1/6 = 1/4
    [InlineData(60, 100, 0, 120, 0.0)]
    public void The_ratio_is_multiplied_before_it_meets_the_target(long own, long of, long synced, long ofSynced, double points) =>
        Figures(Code).Count("DOSSIERS_ONLINE", own, of).Count("DOSSIER_SYNC", synced, ofSynced).Score(Document)
            .Component("DOSSIERS_ONLINE").Score.Short().Should().Be((ScoreState.Scored, (decimal)points, 6m));

    [Fact]
    public void A_factor_of_nothing_leaves_the_policy_to_decide()
    {
        Figures(Code).Count("DOSSIERS_ONLINE", 60, 100).Count("DOSSIER_SYNC", 0, 0).Score(Document)
            .Component("DOSSIERS_ONLINE").Score.Short().Should().Be((ScoreState.Scored, 0m, 6m));
        Figures(Code).Count("DOSSIERS_ONLINE", 60, 100).Score(Document)
            .Component("DOSSIERS_ONLINE").Score.Short().Should().Be((ScoreState.Scored, 0m, 6m));
    }

    [Fact]
    public void A_factor_that_nobody_counted_means_no_data()
    {
        Figures(Code).Count("DOSSIERS_ONLINE", 60, 100).Add(0, "DOSSIER_SYNC", default(FigureEntry)).Score(Document)
            .Component("DOSSIERS_ONLINE").Score.Short().Should().Be((ScoreState.NoData, null, 6m));
        Figures(Code).Count("DOSSIERS_ONLINE", 60, 100).Report("DOSSIER_SYNC", 6).Score(Document)
            .Component("DOSSIERS_ONLINE").Score.Short().Should().Be((ScoreState.NoData, null, 6m));
    }

    // 1/2 × 2/3 × 3/4 = 1/4 of 8.
    [Fact]
    public void Several_factors_multiply()
    {
        var rules = RulesOf(Group(
            "G",
            Component("A", "\"maximum\": 8, \"target\": 100, \"empty\": \"zero\", \"multipliedBy\": [\"B\", \"C\"]"),
            Component("B", "\"maximum\": 1, \"target\": 100, \"empty\": \"zero\""),
            Component("C", "\"maximum\": 1, \"target\": 100, \"empty\": \"zero\"")));
        var figures = Figures(Code).Count("A", 1, 2).Count("B", 2, 3).Count("C", 3, 4);
        figures.Score(rules).Component("A").Score.Points!.Value.Value.Should().Be(2m);
    }
}
