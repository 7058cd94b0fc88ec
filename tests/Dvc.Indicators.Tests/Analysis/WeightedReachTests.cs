using Dvc.Indicators.Analysis;
using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Analysis;

/// <summary>Reach of rule sets whose total is a weighted mean, and of those where it has no answer.</summary>
public class WeightedReachTests
{
    private static readonly RuleSet Rates = BuiltInRules.Find("decision-766-five-rates")!;
    private static readonly string[] Counted = ["DOSSIERS_ONLINE", "DOSSIERS_PAID_ONLINE", "PUBLISH_ON_TIME", "SO_HOA_GIAY_TO_GIAI_QUYET", "ON_TIME_PROCESSING"];

    [Fact]
    public void Costs_under_five_rates_are_those_of_trying_every_vector()
    {
        for (var seed = 0; seed < 6; seed++)
        {
            var random = new Random(seed);
            var (n, builder) = (Counted.Select(_ => random.Next(1, 5)).ToArray(), Figures("a"));
            var x = n.Select(each => random.Next(0, each + 1)).ToArray();
            foreach (var component in Rates.Components)
            {
                var place = Array.IndexOf(Counted, component.Id);
                _ = place >= 0 ? builder.Count(component.Id, x[place], n[place]) : builder.Report(component.Id, component.Maximum / 3);
            }

            var result = RankedResult.Create(Scorer.Score(builder.Build(), Rates));
            var all = Vectors(x, n, 0).Select(k => (Cost: (long?)k.Sum(), Total: TotalWith(result, x, n, k))).ToList();
            foreach (var goal in all.Select(one => one.Total).Distinct().Order().Where((_, at) => at % 9 == 0).SelectMany(total => (decimal[])[total, total + 0.01m, total + 0.004m]))
            {
                Reach.Find(result, 0, ReachGoal.Points(goal)).Require().Plans[0].Cost
                    .Should().Be(all.Where(one => one.Total >= goal).Min(one => one.Cost), $"seed {seed}, {goal} points");
            }
        }
    }

    [Fact]
    public void Min_max_rules_are_refused()
    {
        var rules = BuiltInRules.Find("un-osi-2022")!;
        var builder = Figures("a", "b");
        foreach (var component in rules.Components)
        {
            builder.Count(component.Id, 1, 2).Add(1, component.Id, FigureEntry.FromFigure(new Figure(2, 2)));
        }

        var outcome = Reach.Find(RankedResult.Create(Scorer.Score(builder.Build(), rules)), 0, ReachGoal.Points(1));
        outcome.Errors.Should().ContainSingle().Which.Should().BeOfType<AnalysisRefusal>().Which.Code.Should().Be("not-additive");
    }

    [Fact]
    public void A_factor_that_could_rise_is_refused_and_can_be_left_out()
    {
        var rules = BuiltInRules.Find("decision-766-document")!;
        var builder = Figures("a");
        foreach (var component in rules.Components)
        {
            builder.Count(component.Id, 1, 2);
        }

        var result = RankedResult.Create(Scorer.Score(builder.Build(), rules));
        Reach.Find(result, 0, ReachGoal.Points(60)).Errors.Should().ContainSingle().Which.Message.English.Should().Contain("multiplied by DOSSIER_SYNC");
        Reach.Find(result, 0, ReachGoal.Points(60), new ReachOptions { Except = ["DOSSIER_SYNC"] }).Require().Plans[0].Cost.Should().BeGreaterThan(0);
    }

    [Fact]
    public void An_incomplete_agency_is_refused_with_what_is_missing()
    {
        var result = RankedResult.Create(Scorer.Score(Figures("a").Count("ON_TIME_PROCESSING", 1, 2).Build(), Rates));
        var refusal = Reach.Find(result, 0, ReachGoal.Points(60)).Errors.Should().ContainSingle().Which.Should().BeOfType<AnalysisRefusal>().Subject;
        refusal.Code.Should().Be("incomplete");
        refusal.Message.English.Should().Contain("DOSSIERS_ONLINE");
        refusal.Message.Vietnamese.Should().Contain("DOSSIERS_ONLINE");
    }

    [Fact]
    public void What_is_out_of_hand_is_named_with_its_points()
    {
        var builder = FiguresOf(AgencyLevel.Commune);
        foreach (var component in Rates.Components)
        {
            _ = component.Id switch
            {
                "DOSSIERS_ONLINE" => builder.Report(component.Id, 40),
                "DOSSIERS_PAID_ONLINE" => builder.Count(component.Id, 0, 0),
                _ => builder.Count(component.Id, 1, 2),
            };
        }

        var result = RankedResult.Create(Scorer.Score(builder.Build(), Rates));
        var found = Reach.Find(result, 0, ReachGoal.Points(50)).Require();
        found.OutOfHand.Select(one => (one.Item, one.Reason, one.Points.Value)).Should().Equal(
            ("DOSSIERS_ONLINE", OutOfHandReason.Reported, 60m),
            ("DOSSIERS_PAID_ONLINE", OutOfHandReason.NoData, 100m),
            ("PUBLISH_ON_TIME", OutOfHandReason.NotOurs, 3m),
            ("PUBLIC_UPDATE_ON_TIME", OutOfHandReason.NotOurs, 2m),
            ("PUBLIC_CONTENT_FULL", OutOfHandReason.NotOurs, 1m));
        found.OneMore.Select(one => (one.Component.Id, one.PointsPerCorrection)).Should().Equal(
            ("DOSSIER_SYNC", 3m), ("SO_HOA_GIAY_TO_GIAI_QUYET", 50m), ("ON_TIME_PROCESSING", 50m));
        Reach.Find(result, 0, ReachGoal.Points(50), new ReachOptions { All = true }).Require().OneMore.Should().HaveCount(6);
    }

    private static decimal TotalWith(RankedResult result, int[] x, int[] n, int[] k) => Scorer.Score(
        Counted.Index().Aggregate(result.Scores.Figures, (table, one) => table.With(0, one.Item, FigureEntry.FromFigure(new Figure(x[one.Index] + k[one.Index], n[one.Index])))),
        Rates)[0].Total.Points!.Value.Value;

    private static IEnumerable<int[]> Vectors(int[] x, int[] n, int place) => place == x.Length
        ? [[]]
        : Vectors(x, n, place + 1).SelectMany(rest => Enumerable.Range(0, n[place] - x[place] + 1).Select(k => (int[])[k, .. rest]));
}
