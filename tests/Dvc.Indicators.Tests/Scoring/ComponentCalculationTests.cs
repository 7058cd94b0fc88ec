using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Scoring;

/// <summary>The steps of the exact form, from which explanations are made.</summary>
public class ComponentCalculationTests
{
    private static readonly RuleSet Document = BuiltInRules.Find("decision-766-document")!;

    // 1 ÷ 134 -> 0.75 %, 6 × 75/10000 = 9/200 = 0.045 -> 0.05.
    [Fact]
    public void A_rounded_percentage_is_a_step_of_its_own() =>
        Calculate(Portal, "DOSSIERS_PAID_ONLINE", Figures(Code).Count("DOSSIERS_PAID_ONLINE", 1, 134)).Should().BeEquivalentTo(new
        {
            State = ScoreState.Scored,
            Maximum = 6m,
            Ratio = (Ratio?)new Ratio(1, 134),
            RoundedPercentage = (decimal?)0.75m,
            Unrounded = (Ratio?)new Ratio(9, 200),
            Points = (Points?)new Points(0.05m),
            Policy = (EmptyPolicy?)null,
            IsCapped = false,
        });

    // 81 % of a target of 80 %.
    [Theory]
    [InlineData(80, false)]
    [InlineData(81, true)]
    public void Above_the_target_the_points_are_capped(long numerator, bool isCapped)
    {
        var steps = Calculate(Portal, "PROCEDURES_ONLINE", Figures(Code).Count("PROCEDURES_ONLINE", numerator, 100));
        (steps.IsCapped, steps.Unrounded, steps.RoundedPercentage).Should().Be((isCapped, new Ratio(2, 1), null));
    }

    [Fact]
    public void Factors_and_the_product_are_kept()
    {
        var steps = Calculate(Document, "DOSSIERS_ONLINE", Figures(Code).Count("DOSSIERS_ONLINE", 60, 100).Count("DOSSIER_SYNC", 90, 120));
        steps.Factors.Should().Equal(new Ratio(3, 4));
        (steps.Ratio, steps.Unrounded).Should().Be((new Ratio(9, 20), new Ratio(27, 5)));
    }

    [Fact]
    public void The_range_of_a_min_max_component_is_kept()
    {
        var figures = Figures("A", "B", "C");
        foreach (var row in Enumerable.Range(0, 3))
        {
            figures.Add(row, "TECHNOLOGY_INDEX", FigureEntry.FromFigure(new Figure(row + 1, 5)));
        }

        var steps = Calculate(BuiltInRules.Find("un-osi-2022")!, "TECHNOLOGY_INDEX", figures);
        (steps.Range, steps.Unrounded).Should().Be(((new Ratio(1, 5), new Ratio(3, 5)), new Ratio(0, 1)));
    }

    [Theory]
    [InlineData("DOSSIER_SYNC", EmptyPolicy.NoData, ScoreState.NoData)]
    [InlineData("ON_TIME_PROCESSING", EmptyPolicy.Zero, ScoreState.Scored)]
    [InlineData("ELECTRONIC_CERTIFIED_COPY", EmptyPolicy.Full, ScoreState.Scored)]
    [InlineData("PETITION_PROCESSING_ON_TIME", EmptyPolicy.Shared, ScoreState.NotApplicable)]
    public void The_policy_that_decided_is_named(string component, EmptyPolicy policy, ScoreState state)
    {
        var steps = Calculate(Document, component, Figures(Code));
        (steps.Policy, steps.State, steps.Ratio, steps.Unrounded).Should().Be((policy, state, null, null));
    }

    [Fact]
    public void Where_nothing_was_calculated_there_are_no_steps()
    {
        var reported = Calculate(Portal, "DOSSIER_SYNC", Figures(Code).Report("DOSSIER_SYNC", 7));
        (reported.State, reported.Points, reported.Policy, reported.Ratio).Should().Be((ScoreState.Reported, new Points(7), null, null));
        var unseen = Calculate(Portal, "DOSSIER_SYNC", Figures(Code).Add(0, "DOSSIER_SYNC", default(FigureEntry)));
        (unseen.State, unseen.Points, unseen.Policy).Should().Be((ScoreState.NoData, null, null));
    }

    private static ComponentCalculation Calculate(RuleSet rules, string id, FigureTableBuilder figures)
    {
        var component = rules.FindComponent(id)!;
        return new ComponentCalculator(rules, figures.Build()).Calculate(rules.GroupOf(component), component, 0);
    }
}
