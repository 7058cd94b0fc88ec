using Dvc.Indicators.Analysis;
using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Analysis;

public class ChangeExplanationTests
{
    private static readonly RuleSet Rules = RulesOf(
        Group("G", Component("A", "\"maximum\": 60, \"target\": 100, \"empty\": \"no-data\""), Component("B", "\"maximum\": 40, \"target\": 100, \"empty\": \"no-data\"")));

    private static readonly string[] Codes = ["a", "b", "c"];

    [Fact]
    public void Points_add_up_and_the_largest_change_comes_first()
    {
        var why = Explain([(10, 20), (5, 10)], [(12, 16), (4, 10)]);
        why.Change.Value.Should().Be(11);
        why.Items.Select(item => (item.Item, item.Change.Value)).Should().Equal(("A", 15m), ("B", -4m));
        why.Items.Should().OnlyContain(item => item.Cause == ChangeCause.Plain);
    }

    [Fact]
    public void What_came_since_in_the_same_period_is_told_apart()
    {
        // 10 of 20 became 25 of 40: 15 of the 20 new ones, half of all.
        var cause = Explain([(10, 20), (5, 10)], [(25, 40), (5, 10)], sameStart: true).Items[0];
        cause.Cause.Should().Be(ChangeCause.Flow);
        cause.Flow.Should().Be(new ChangeFlow(new Ratio(1, 2), new Ratio(3, 4), new Ratio(1, 2)));
    }

    [Fact]
    public void Agencies_below_give_their_own_rates_and_their_shares()
    {
        // Both children keep their rates 1 and 1/2; the better one grows from a half to three quarters: mix alone, 60 × (7/8 − 3/4) = 7.5.
        var before = Tree((15, 20), (10, 10), (5, 10));
        var after = Tree((14, 16), (12, 12), (2, 4));
        var cause = ChangeExplanation.Create(before, after, AgencyCode.Parse("p")).Require().Items.Single(item => item.Item == "A");
        cause.Cause.Should().Be(ChangeCause.Mix);
        cause.Children.Select(child => (child.Agency.WrittenCode, child.Within.Value, child.Mix.Value)).Should().Equal(("p.1", 0m, 2.81m), ("p.2", 0m, 4.69m));
        cause.Children.Sum(child => child.Within.Value + child.Mix.Value).Should().Be(cause.Change.Value).And.Be(7.5m);
    }

    [Fact]
    public void Places_are_shared_between_own_and_others_changes()
    {
        // a falls from 60 to 50 and b rises from 55 to 65, c stays at 58: from first to third.
        var why = Explain([(60, 60), (0, 40)], [(50, 60), (0, 40)], others: [(55, 65), (58, 58)]);
        why.Places!.Before.Should().Be(1);
        why.Places.After.Should().Be(3);
        // Own alone: −2; others alone: −1; both: −2. Own: (−2 + −1)/2, others: (−1 + 0)/2.
        (why.Places.ByOwn, why.Places.ByOthers).Should().Be((-1.5m, -0.5m));
        why.Places.PassedUs.Select(agency => agency.WrittenCode).Should().Equal("b", "c");
        why.Places.WePassed.Should().BeEmpty();
    }

    [Fact]
    public void Rules_and_figures_share_the_change()
    {
        // Old rules: A half of 60; new rules with target 50: full. Figures 1/4 → 1/2: 15 → 30 by the old, 30 → 60 by the new.
        var easier = RulesOf(Group("G", Component("A", "\"maximum\": 60, \"target\": 50, \"empty\": \"no-data\""), Component("B", "\"maximum\": 40, \"target\": 100, \"empty\": \"no-data\"")));
        var (before, after) = (Ranked(Rules, [(10, 40), (5, 10)], [], March(1)), Ranked(easier, [(20, 40), (5, 10)], [], March(2)));
        var refused = ChangeExplanation.Create(before, after, AgencyCode.Parse("a"));
        refused.Errors.Single().Should().BeOfType<ComparisonRefusal>().Which.Reason.Should().Be(RefusalReason.OtherRuleSet);
        var why = ChangeExplanation.Create(before, after, AgencyCode.Parse("a"), acrossRules: true).Require();
        why.Rules.Should().Be(new RuleCause(new Points(22.5m), new Points(22.5m), new Points(50), new Points(50)));
        (why.Rules!.ByRules + why.Rules.ByFigures).Should().Be(why.Change);
    }

    private static ChangeExplanation Explain(
        (int X, int N)[] before, (int X, int N)[] after, bool sameStart = false, (decimal Before, decimal After)[]? others = null) => ChangeExplanation.Create(
            Ranked(Rules, before, [.. (others ?? []).Select(other => other.Before)], March(1)),
            Ranked(Rules, after, [.. (others ?? []).Select(other => other.After)], March(sameStart ? 1 : 2)), AgencyCode.Parse("a")).Require();

    private static ReportingPeriod March(int month) => ReportingPeriod.Month(2026, month);

    private static RankedResult Ranked(RuleSet rules, (int X, int N)[] figures, decimal[] others, ReportingPeriod period)
    {
        var builder = Figures([.. Codes.Take(1 + others.Length)]).Count("A", figures[0].X, figures[0].N).Count("B", figures[1].X, figures[1].N);
        foreach (var (place, points) in others.Index())
        {
            builder.Add(place + 1, "G", FigureEntry.FromReported(new Points(points)));
        }

        return RankedResult.Create(Scorer.Score(builder.Build(), rules, new ScoringContext(period)));
    }

    private static RankedResult Tree(params (int X, int N)[] figures)
    {
        var codes = (string[])["p", "p.1", "p.2"];
        var agencies = codes.Select(code => new Agency(AgencyCode.Parse(code), code, code) { Parent = code == "p" ? null : AgencyCode.Parse("p") });
        var builder = new FigureTableBuilder(AgencyRoster.Create(agencies));
        foreach (var (row, figure) in figures.Index())
        {
            builder.Add(row, "A", FigureEntry.FromFigure(new Figure(figure.X, figure.N))).Add(row, "B", FigureEntry.FromReported(new Points(1)));
        }

        return RankedResult.Create(Scorer.Score(builder.Build(), Rules, new ScoringContext(March(figures[0].N == 20 ? 1 : 2))));
    }
}
