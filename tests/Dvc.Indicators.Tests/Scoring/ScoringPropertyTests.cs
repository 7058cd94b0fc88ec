using FsCheck;
using FsCheck.Fluent;

namespace Dvc.Indicators.Tests.Scoring;

/// <summary>What holds for all rules and figures.</summary>
public class ScoringPropertyTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(1000);
    private static readonly Config Seldom = Config.QuickThrowOnFailure.WithMaxTest(50);

    public static TheoryData<string> BuiltIn => [.. BuiltInRules.All.Select(rules => rules.Id)];

    [Fact]
    public void The_fast_form_equals_the_exact_form()
    {
        var cases = from rules in ScoringGenerators.PlainRules from entry in ScoringGenerators.Entries select (rules, entry);
        Prop.ForAll(Arb.From(cases), pair =>
        {
            var component = pair.rules.Components[0];
            PlainComponentScorer.CanScore(pair.rules.Groups[0], component).Should().BeTrue();
            var figures = Table([[pair.entry]], pair.rules);
            var exact = new ComponentCalculator(pair.rules, figures).Calculate(pair.rules.Groups[0], component, 0);
            Scorer.Score(figures, pair.rules)[0].Component("C").Score.Short()
                .Should().Be((exact.State, exact.Points?.Value, exact.Maximum));
        }).Check(Often);
    }

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void The_fast_form_equals_the_exact_form_in_built_in_rules(string id)
    {
        var rules = BuiltInRules.Find(id)!;
        Prop.ForAll(Arb.From(ScoringGenerators.Tables(rules)), rows =>
        {
            var figures = Table(rows, rules);
            var calculator = new ComponentCalculator(rules, figures);
            var result = Scorer.Score(figures, rules);
            for (var row = 0; row < rows.Length; row++)
            {
                foreach (var component in rules.Components)
                {
                    var exact = calculator.Calculate(rules.GroupOf(component), component, row);
                    result[row].Component(component.Id).Score.Short().Should().Be((exact.State, exact.Points?.Value, exact.Maximum));
                }
            }
        }).Check(Seldom);
    }

    [Fact]
    public void Points_lie_between_0_and_the_maximum_and_have_the_rules_digits()
    {
        var cases = from rules in ScoringGenerators.PlainRules from figure in ScoringGenerators.Figures select (rules, figure);
        Prop.ForAll(Arb.From(cases), pair =>
        {
            var points = PointsOf(pair.rules, pair.figure);
            (points ?? 0m).Should().BeInRange(0m, pair.rules.TotalMaximum);
            decimal.Round(points ?? 0m, pair.rules.PointsDigits).Should().Be(points ?? 0m);
        }).Check(Often);
    }

    [Fact]
    public void More_in_the_numerator_never_gives_fewer_points()
    {
        var cases =
            from rules in ScoringGenerators.PlainRules
            from figure in ScoringGenerators.Figures
            from more in ScoringGenerators.Counts
            select (rules, figure, more);
        Prop.ForAll(Arb.From(cases), given =>
        {
            var larger = new Figure(Math.Min(given.figure.Numerator + given.more, Figure.LargestCount), given.figure.Denominator);
            (PointsOf(given.rules, larger) ?? 0m).Should().BeGreaterThanOrEqualTo(PointsOf(given.rules, given.figure) ?? 0m);
        }).Check(Often);
    }

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void Groups_and_totals_add_up_and_stay_within_their_maxima(string id)
    {
        var rules = BuiltInRules.Find(id)!;
        Prop.ForAll(Arb.From(ScoringGenerators.Tables(rules)), rows =>
        {
            var result = Scorer.Score(Table(rows, rules), rules);
            for (var row = 0; row < rows.Length; row++)
            {
                foreach (var group in result[row].Groups)
                {
                    group.Score.Maximum.Value.Should().Be(group.Components.Sum(component => component.Score.Maximum.Value));
                    var sum = group.Components.Sum(component => component.Score.Points?.Value ?? 0);
                    PointsOf(group.Score).Should().Be(PointsOf(group.Score) is null ? null : sum);
                    IsIncomplete(group.Score).Should().Be(group.Components.Any(component =>
                        component.Score is { State: ScoreState.NotMeasured, Maximum.Value: > 0 }));
                    (group.Score.Measured?.Maximum ?? group.Score.Maximum).Value.Should().Be(group.Components
                        .Where(component => component.Score.State != ScoreState.NotMeasured).Sum(component => component.Score.Maximum.Value));
                }

                var (total, groups) = (result[row].Total, result[row].Groups);
                IsIncomplete(total).Should().Be(groups.Any(group => IsIncomplete(group.Score))).And.Be(!result[row].Missing.IsEmpty);
                PointsOf(total).HasValue.Should().Be(groups.Any(group => PointsOf(group.Score).HasValue));
                if (!rules.IsWeighted && PointsOf(total) is { } points)
                {
                    points.Should().Be(groups.Sum(group => PointsOf(group.Score) ?? 0));
                    (total.Measured?.Maximum ?? total.Maximum).Value.Should().Be(
                        groups.Sum(group => (group.Score.Measured?.Maximum ?? group.Score.Maximum).Value));
                }
            }
        }).Check(Seldom);
    }

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void Permuting_agencies_permutes_their_scores(string id)
    {
        var rules = BuiltInRules.Find(id)!;
        var cases =
            from rows in ScoringGenerators.Tables(rules)
            from order in Gen.Shuffle(Enumerable.Range(0, rows.Length))
            select (rows, order);
        Prop.ForAll(Arb.From(cases), given =>
        {
            var straight = Scorer.Score(Table(given.rows, rules), rules);
            var shuffled = Scorer.Score(Table([.. given.order.Select(row => given.rows[row])], rules), rules);
            for (var row = 0; row < given.rows.Length; row++)
            {
                ItemsOf(shuffled[row]).Should().Equal(ItemsOf(straight[given.order[row]]));
            }
        }).Check(Seldom);
    }

    [Fact]
    public void The_order_in_which_figures_are_given_does_not_matter()
    {
        var rules = BuiltInRules.Default;
        Prop.ForAll(Arb.From(ScoringGenerators.Tables(rules)), rows =>
        {
            var (forward, backward) = (Builder(rows.Length), Builder(rows.Length));
            var all = rows.SelectMany((row, index) => row.Select((entry, component) => (index, component, entry))).ToList();
            all.ForEach(given => forward.Add(given.index, rules.Components[given.component].Id, given.entry));
            all.Reverse();
            all.ForEach(given => backward.Add(given.index, rules.Components[given.component].Id, given.entry));
            var (first, second) = (Scorer.Score(forward.Build(), rules), Scorer.Score(backward.Build(), rules));
            Enumerable.Range(0, rows.Length).SelectMany(row => ItemsOf(first[row]))
                .Should().Equal(Enumerable.Range(0, rows.Length).SelectMany(row => ItemsOf(second[row])));
        }).Check(Seldom);
    }

    private static IEnumerable<ItemScore> ItemsOf(AgencyScore score) =>
        [.. score.Groups.SelectMany(group => group.Components.Select(component => component.Score).Append(group.Score)), score.Total];

    private static bool IsIncomplete(ItemScore score) => score.State == ScoreState.Incomplete;

    // Of an incomplete item those of what was measured; an item has the one or the other.
    private static decimal? PointsOf(ItemScore score)
    {
        score.Measured.HasValue.Should().Be(IsIncomplete(score));
        (IsIncomplete(score) && score.Points.HasValue).Should().BeFalse();
        return (score.Points ?? score.Measured?.Points)?.Value;
    }

    private static decimal? PointsOf(RuleSet rules, Figure figure) =>
        Scorer.Score(Table([[FigureEntry.FromFigure(figure)]], rules), rules)[0].Component("C").Score.Points?.Value;

    private static FigureTable Table(FigureEntry[][] rows, RuleSet rules)
    {
        var builder = Builder(rows.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var component = 0; component < rules.Components.Length; component++)
            {
                builder.Add(row, rules.Components[component].Id, rows[row][component]);
            }
        }

        return builder.Build();
    }

    private static FigureTableBuilder Builder(int count) => new(AgencyRoster.FromCodes(
        Enumerable.Range(0, count).Select(row => AgencyCode.Parse($"A{row}"))));
}
