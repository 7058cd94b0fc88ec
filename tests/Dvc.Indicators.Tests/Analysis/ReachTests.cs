using Dvc.Indicators.Analysis;
using static Dvc.Indicators.Tests.Analysis.SmallAgencies;
using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Analysis;

/// <summary>Reach against every vector of corrections of small agencies, and its edges by hand.</summary>
public class ReachTests
{
    [Fact]
    public void Costs_are_those_of_trying_every_vector()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var agencies = new SmallAgencies(seed, Portal, TieRule.Competition);
            var all = agencies.All().Select(one => (one.Cost, Total(one.Scores))).ToList();
            foreach (var goal in Goals(all))
            {
                Costs(agencies, ReachGoal.Points(goal), null).Should().Be(Least(all, goal), $"seed {seed}, {goal} points");
            }
        }
    }

    [Fact]
    public void Costs_of_one_unit_alone_are_those_of_its_vectors()
    {
        for (var seed = 20; seed < 26; seed++)
        {
            var agencies = new SmallAgencies(seed, Portal, TieRule.Competition);
            foreach (var unit in (LeverUnit[])[LeverUnit.Dossier, LeverUnit.Procedure, LeverUnit.Petition])
            {
                var all = agencies.All(unit: unit).Select(one => (one.Cost, Total(one.Scores))).ToList();
                foreach (var goal in Goals(all))
                {
                    Plan(agencies, ReachGoal.Points(goal), null, unit.ToText()).Cost.Should().Be(Least(all, goal), $"seed {seed}, {goal} points by {unit}");
                }
            }
        }
    }

    [Fact]
    public void Efforts_and_dislikes_count()
    {
        var effort = new Dictionary<string, int> { [OnTime] = 3, [Digitised] = 2, [Paid] = 5 };
        for (var seed = 40; seed < 46; seed++)
        {
            var agencies = new SmallAgencies(seed, Portal, TieRule.Competition);
            var most = agencies[Satisfied].Numerator + (seed % 2);
            var all = agencies.All(effort, mostSatisfied: most).Select(one => (one.Cost, Total(one.Scores))).ToList();
            var options = new ReachOptions { Effort = ReachOptions.Default.Effort.AddRange(effort), MostSatisfied = most };
            foreach (var goal in Goals(all))
            {
                Costs(agencies, ReachGoal.Points(goal), options).Should().Be(Least(all, goal), $"seed {seed}, {goal} points");
            }
        }
    }

    [Fact]
    public void Of_expected_dossiers_only_new_ones_can_be_right()
    {
        for (var seed = 60; seed < 66; seed++)
        {
            var agencies = new SmallAgencies(seed, Portal, TieRule.Competition);
            var all = agencies.All(expected: 3).Select(one => (one.Cost, Total(one.Scores))).ToList();
            var options = new ReachOptions { ExpectedDossiers = 3 };
            foreach (var goal in Goals(all))
            {
                Costs(agencies, ReachGoal.Points(goal), options).Should().Be(Least(all, goal), $"seed {seed}, {goal} points");
            }

            Find(agencies, ReachGoal.Points(1), options).PointsIfNone!.Value.Value.Should().Be(all.Where(one => one.Cost == 0).Max(one => one.Item2));
        }
    }

    [Theory]
    [InlineData(TieRule.Competition)]
    [InlineData(TieRule.Dense)]
    [InlineData(TieRule.Fractional)]
    public void A_place_is_the_one_that_the_ranking_gives(TieRule tieRule)
    {
        for (var seed = 80; seed < 86; seed++)
        {
            var agencies = new SmallAgencies(seed, Portal, tieRule);
            var all = agencies.All().Select(one => (one.Cost, Place: RankedResult.Create(one.Scores, tieRule).RankOf(0, RuleSet.TotalId)!.Value.Value)).ToList();
            foreach (var place in (decimal[])[1, 1.5m, 2, 2.5m, 3, 4])
            {
                var reaching = all.Where(one => one.Place <= place).Select(one => (long?)one.Cost).Min();
                var plan = Plan(agencies, ReachGoal.Rank(place), null, "all");
                plan.Cost.Should().Be(reaching, $"seed {seed}, place {place}");
                if (plan.IsReached)
                {
                    plan.Place.Should().BeLessThanOrEqualTo(place);
                }
            }
        }
    }

    [Fact]
    public void A_group_counts_only_what_is_in_it()
    {
        for (var seed = 100; seed < 106; seed++)
        {
            var agencies = new SmallAgencies(seed, Portal, TieRule.Competition);
            foreach (var group in (string[])["TDGQ", "MDSH"])
            {
                var all = agencies.All().Select(one => (one.Cost, one.Scores[0].Group(group).Points!.Value.Value)).ToList();
                foreach (var goal in Goals(all))
                {
                    Costs(agencies, ReachGoal.Points(goal), new ReachOptions { Item = group }).Should().Be(Least(all, goal), $"seed {seed}, {goal} of {group}");
                }
            }

            // The dossiers of 2.1 are outside of the group of 5.4: only petitions raise it.
            Find(agencies, ReachGoal.Points(18), new ReachOptions { Item = "MDHL" }).OneMore
                .Select(one => one.Component.Id).Should().BeSubsetOf([Petitions]);
        }
    }

    [Fact]
    public void The_plan_reaches_the_goal_and_one_correction_less_does_not()
    {
        var builder = Figures("a");
        foreach (var component in Portal.Components)
        {
            builder.Count(component.Id, 7_000 + (component.Id.Length * 13), 11_003);
        }

        var result = RankedResult.Create(Scorer.Score(builder.Build(), Portal));
        var found = Reach.Find(result, 0, ReachGoal.Points(90)).Require();
        var plan = found.Plans[0];
        plan.Points.Value.Should().BeGreaterThanOrEqualTo(90);
        foreach (var part in plan.Parts.Where(part => !part.IsFollower))
        {
            var less = plan.Parts.Aggregate(result.Scores.Figures, (table, each) => table.With(0, each.Component.Id, FigureEntry.FromFigure(
                each == part || (part.Component.Id == OnTime && each.IsFollower) ? new Figure(each.After.Numerator - 1, each.After.Denominator) : each.After)));
            Scorer.Score(less, Portal)[0].Total.Points!.Value.Value.Should().BeLessThan(90, part.Component.Id);
        }
    }

    [Fact]
    public void Greed_is_not_exact()
    {
        // Two of the second gain 15 hundredths; who takes the best first step, 7 of the first, needs three.
        var rules = RulesOf(Group("G", Component("A", "\"maximum\": 0.14, \"target\": 100, \"empty\": \"zero\""), Component("B", "\"maximum\": 0.15, \"target\": 100, \"empty\": \"zero\"")));
        var result = RankedResult.Create(Scorer.Score(Figures("a").Count("A", 0, 2).Count("B", 0, 2).Build(), rules));
        var plan = Reach.Find(result, 0, ReachGoal.Points(0.15m)).Require().Plans[0];
        plan.Cost.Should().Be(2);
        plan.Parts.Sum(part => part.Corrections).Should().Be(2);
    }

    [Fact]
    public void Further_dossiers_are_the_fewest_that_do()
    {
        var builder = Figures("a");
        foreach (var component in Portal.Components)
        {
            builder.Count(component.Id, 6, 10);
        }

        var result = RankedResult.Create(Scorer.Score(builder.Build(), Portal));
        decimal With(long more) => Portal.Components.Where(component => component.CountsDossiers).Aggregate(
            result.Scores.Figures, (table, component) => table.With(0, component.Id, FigureEntry.FromFigure(new Figure(6 + more, 10 + more)))) is var figures
            ? Scorer.Score(figures, Portal)[0].Total.Points!.Value.Value : 0;
        var plan = Reach.Find(result, 0, ReachGoal.Points(75), new ReachOptions { IsNew = true }).Require().Plans.Should().ContainSingle().Subject;
        plan.Kind.Should().Be("new");
        plan.Cost.Should().NotBeNull();
        With(plan.Cost!.Value).Should().Be(plan.Points.Value).And.BeGreaterThanOrEqualTo(75);
        With(plan.Cost.Value - 1).Should().BeLessThan(75);
        Reach.Find(result, 0, ReachGoal.Points(100), new ReachOptions { IsNew = true }).Require().Plans[0].Cost.Should().BeNull();
    }

    private static List<decimal> Goals(List<(long Cost, decimal Points)> all)
    {
        var distinct = all.Select(one => one.Points).Distinct().Order().ToList();
        return [.. distinct.Where((_, place) => place % Math.Max(1, distinct.Count / 6) == 0).SelectMany(points => (decimal[])[points, points + 0.01m])];
    }

    private static long? Least(List<(long Cost, decimal Points)> all, decimal goal) =>
        all.Where(one => one.Points >= goal).Select(one => (long?)one.Cost).Min();

    private static decimal Total(ScoreResult scores) => scores[0].Total.Points!.Value.Value;

    private static ReachResult Find(SmallAgencies agencies, ReachGoal goal, ReachOptions? options) => Reach.Find(agencies.Result0, 0, goal, options).Require();

    private static ReachPlan Plan(SmallAgencies agencies, ReachGoal goal, ReachOptions? options, string kind) =>
        Find(agencies, goal, options).Plans.Single(plan => plan.Kind == kind);

    private static long? Costs(SmallAgencies agencies, ReachGoal goal, ReachOptions? options) => Plan(agencies, goal, options, "all").Cost;
}
