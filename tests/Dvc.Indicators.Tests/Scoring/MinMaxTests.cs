using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Scoring;

/// <summary>Min-max over the agencies given, as the United Nations score their sub-indices.</summary>
public class MinMaxTests
{
    private static readonly RuleSet Index = BuiltInRules.Find("un-osi-2022")!;

    // Of each row: maximum × (ratio − lowest) ÷ (highest − lowest).
    //   institutional 10: 2/10, 5/10, 8/10 -> 0, 10 × 0.3 ÷ 0.6 = 5, 10
    //   content 5:        1/4, 1/4, 3/4    -> 0, 0, 5
    //   services 45:      1/3, 1/2, 1      -> 0, 45 × (1/6 ÷ 2/3) = 11.25, 45
    //   technology 5:     0/7, 1/7, 3/7    -> 0, 5 ÷ 3 = 1.666… -> 1.67, 5
    //   participation 35: 9/10, 4/10, 4/10 -> 35, 0, 0
    [Fact]
    public void Three_states_by_hand()
    {
        var result = Scorer.Score(ThreeStates().Build(), Index);
        PointsOf(result, 0).Should().Equal(0m, 0m, 0m, 0m, 35m);
        PointsOf(result, 1).Should().Equal(5m, 0m, 11.25m, 1.67m, 0m);
        PointsOf(result, 2).Should().Equal(10m, 5m, 45m, 5m, 0m);
        Enumerable.Range(0, 3).Select(row => result[row].Total.Points!.Value.Value).Should().Equal(35m, 17.92m, 65m);
    }

    [Fact]
    public void Where_all_are_alike_there_is_no_place_to_tell_and_no_data()
    {
        var figures = Figures("A", "B").Add(0, "TECHNOLOGY_INDEX", Of(1, 2)).Add(1, "TECHNOLOGY_INDEX", Of(2, 4)).Build();
        var result = Scorer.Score(figures, Index);
        result[0].Component("TECHNOLOGY_INDEX").Score.Short().Should().Be((ScoreState.NoData, null, 5m));
        result[1].Group("TECHNOLOGY").Short().Should().Be((ScoreState.NoData, null, 5m));
        result[1].Total.State.Should().Be(ScoreState.Incomplete);
    }

    [Fact]
    public void One_state_alone_has_no_data() =>
        Figures(Code).Count("TECHNOLOGY_INDEX", 1, 2).Score(Index).Component("TECHNOLOGY_INDEX").Score.State.Should().Be(ScoreState.NoData);

    [Fact]
    public void A_state_without_a_figure_has_no_data_and_does_not_move_the_others()
    {
        var figures = Figures("A", "B", "C", "D").Add(0, "TECHNOLOGY_INDEX", Of(1, 5)).Add(1, "TECHNOLOGY_INDEX", Of(0, 0))
            .Add(2, "TECHNOLOGY_INDEX", Of(2, 5)).Add(3, "TECHNOLOGY_INDEX", Of(3, 5)).Build();
        var result = Scorer.Score(figures, Index);
        Enumerable.Range(0, 4).Select(row => result[row].Component("TECHNOLOGY_INDEX").Score.Points?.Value)
            .Should().Equal(0m, null, 2.5m, 5m);
    }

    [Fact]
    public void Only_agencies_to_which_the_component_applies_make_the_range()
    {
        var rules = RulesOf(Group(
            "G", Component("C", "\"maximum\": 10, \"method\": \"min-max\", \"empty\": \"zero\", \"levels\": [\"commune\"]")));
        var roster = AgencyRoster.Create(Figures("A", "B", "C").Build().Agencies.Agencies
            .Select((agency, row) => agency with { Level = row == 0 ? AgencyLevel.Province : AgencyLevel.Commune }));
        var figures = new FigureTableBuilder(roster).Add(0, "C", Of(0, 4)).Add(1, "C", Of(2, 4)).Add(2, "C", Of(4, 4)).Build();
        var result = Scorer.Score(figures, rules);
        Enumerable.Range(0, 3).Select(row => result[row].Component("C").Score.Points?.Value).Should().Equal(null, 0m, 10m);
    }

    private static FigureTableBuilder ThreeStates()
    {
        (string Component, (long Top, long Bottom)[] Ratios)[] all =
        [
            ("INSTITUTIONAL_FRAMEWORK_INDEX", [(2, 10), (5, 10), (8, 10)]),
            ("CONTENT_PROVISION_INDEX", [(1, 4), (1, 4), (3, 4)]),
            ("SERVICES_PROVISION_INDEX", [(1, 3), (1, 2), (1, 1)]),
            ("TECHNOLOGY_INDEX", [(0, 7), (1, 7), (3, 7)]),
            ("E_PARTICIPATION_INDEX", [(9, 10), (4, 10), (4, 10)]),
        ];
        var builder = Figures("A", "B", "C");
        foreach (var (component, ratios) in all)
        {
            for (var row = 0; row < ratios.Length; row++)
            {
                builder.Add(row, component, Of(ratios[row].Top, ratios[row].Bottom));
            }
        }

        return builder;
    }

    private static FigureEntry Of(long numerator, long denominator) => FigureEntry.FromFigure(new Figure(numerator, denominator));

    private static IEnumerable<decimal> PointsOf(ScoreResult result, int row) =>
        result[row].Groups.Select(group => group.Score.Points!.Value.Value);
}
