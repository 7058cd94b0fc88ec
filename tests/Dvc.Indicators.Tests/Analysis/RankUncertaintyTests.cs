using Dvc.Indicators.Analysis;
using MathNet.Numerics.Distributions;
using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Analysis;

public class RankUncertaintyTests
{
    private const string OnTime = "ON_TIME_PROCESSING", Satisfied = "DOSSIER_RECEIVING_SATISFACTION", Paid = "DOSSIERS_PAID_ONLINE";

    private static readonly RuleSet Rules = RulesOf(
        Group("G", Component(OnTime, "\"maximum\": 20, \"target\": 100, \"empty\": \"zero\""), Component(Satisfied, "\"maximum\": 6, \"target\": 90, \"empty\": \"zero\"")),
        Group("H", Component(Paid, "\"maximum\": 6, \"target\": 80, \"percentageDigits\": 2, \"empty\": \"zero\"")));

    private static readonly (int OnTime, int Satisfied, int N, int Paid, int Fees)[] Agencies =
        [(25, 22, 30, 5, 9), (24, 24, 30, 6, 9), (20, 11, 25, 9, 10), (80, 70, 90, 15, 30), (1, 1, 1, 0, 0)];

    [Theory]
    [InlineData(Dependence.Nested)]
    [InlineData(Dependence.Independent)]
    [InlineData(Dependence.Full)]
    public void Rank_intervals_agree_with_a_seeded_simulation(Dependence dependence)
    {
        var found = RankUncertainty.Compute(Ranked(), dependence).Require().Cohorts.Single().Agencies.ToDictionary(agency => agency.Row);
        var ranks = Simulate(dependence, 40_000);
        for (var row = 0; row < Agencies.Length; row++)
        {
            var (low, median, high) = found[row].Ranks!.Value;
            foreach (var (rank, probability) in (ReadOnlySpan<(int, double)>)[(low, 0.05), (median, 0.5), (high, 0.95)])
            {
                // The least rank with at least so much probability: no less at the rank, and less before it, but for the draw's error.
                ranks[row].Count(drawn => drawn <= rank).Should().BeGreaterThan((int)(40_000 * (probability - 0.01)));
                ranks[row].Count(drawn => drawn < rank).Should().BeLessThan((int)(40_000 * (probability + 0.01)));
            }
        }
    }

    [Fact]
    public void Rank_probabilities_add_up_to_1()
    {
        var spreads = new AgencySpreads(Ranked().Scores, RuleSet.TotalId, Dependence.Nested).All(1).Select(each => each.Spread!).ToList();
        foreach (var own in spreads)
        {
            own.Probabilities.Sum().Should().BeApproximately(1, 1e-12);
            RankSpread.Of(own, [.. spreads.Where(other => other != own)]).Sum().Should().BeApproximately(1, 1e-12);
            spreads.Should().OnlyContain(other => Math.Abs(own.AheadOf(other) + other.AheadOf(own) - 1) < 1e-12);
        }
    }

    [Fact]
    public void A_single_figure_is_the_beta_distribution()
    {
        // 8 of 10 and certain petitions: P(points ≤ 15.99) = I(0.79975; 8.5, 2.5), worked out by MathNet's Beta itself.
        var rules = RulesOf(Group("G", Component(OnTime, "\"maximum\": 20, \"target\": 100, \"empty\": \"zero\"")));
        var spread = new AgencySpreads(Scorer.Score(Figures("a").Count(OnTime, 8, 10).Build(), rules), RuleSet.TotalId, Dependence.Nested).All(1)[0].Spread!;
        (1 - spread.Above((long)(1599 - spread.First))).Should().BeApproximately(new Beta(8.5, 2.5).CumulativeDistribution(0.79975), 1e-10);
    }

    [Fact]
    public void What_is_far_behind_opens_another_class()
    {
        var rules = RulesOf(Group("G", Component(OnTime, "\"maximum\": 20, \"target\": 100, \"empty\": \"zero\"")));
        var builder = Figures("a", "b", "c", "d");
        foreach (var (row, numerator) in ((int[])[900, 895, 500, 498]).Index())
        {
            builder.Add(row, OnTime, FigureEntry.FromFigure(new Figure(numerator, 1000)));
        }

        var agencies = RankUncertainty.Compute(RankedResult.Create(Scorer.Score(builder.Build(), rules))).Require().Cohorts.Single().Agencies;
        agencies.Select(agency => agency.Class).Should().Equal(1, 1, 2, 2);
        agencies.Select(agency => agency.Ranks).Should().Equal((1, 1, 2), (1, 2, 2), (3, 3, 4), (3, 4, 4));
        agencies[2].AheadOfAbove.Should().Be(0);
        agencies[1].AheadOfBelow.Should().Be(1);
        agencies[0].AheadOfAbove.Should().BeNull();
    }

    [Fact]
    public void Scores_from_outside_have_no_interval_and_one_agency_is_first()
    {
        var rules = RulesOf(Group("G", Component(OnTime, "\"maximum\": 20, \"target\": 100, \"empty\": \"zero\"")));
        var reported = RankUncertainty.Compute(RankedResult.Create(Scorer.Score(Figures("a").Report(OnTime, 15).Build(), rules))).Require();
        reported.Cohorts.Single().Agencies.Single().HasInterval.Should().BeFalse();
        var alone = RankUncertainty.Compute(RankedResult.Create(Scorer.Score(Figures("a").Count(OnTime, 1, 2).Build(), rules))).Require();
        alone.Cohorts.Single().Agencies.Single().Ranks.Should().Be((1, 1, 1));
        var empty = RankUncertainty.Compute(RankedResult.Create(Scorer.Score(Figures("a").Build(), rules))).Require().Cohorts.Single();
        empty.Agencies.Should().BeEmpty();
        empty.LeftOut.Should().ContainSingle();
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var one = Text(1);
        Enumerable.Range(2, 7).Select(Text).Should().OnlyContain(text => text == one);

        static string Text(int threads) => string.Join(';', RankUncertainty.Compute(Ranked(), maxDegreeOfParallelism: threads).Require()
            .Cohorts.Single().Agencies.Select(agency => $"{agency.Row} {agency.Ranks} {agency.Interval} {agency.AheadOfAbove} {agency.Class}"));
    }

    [Fact]
    public void Five_rates_are_spread_on_the_scale_of_the_total()
    {
        var rates = BuiltInRules.Find("decision-766-five-rates")!;
        var builder = Figures("a");
        foreach (var component in rates.Components)
        {
            builder.Count(component.Id, 700, 1000);
        }

        var scores = Scorer.Score(builder.Build(), rates);
        var spread = new AgencySpreads(scores, RuleSet.TotalId, Dependence.Nested).All(1)[0].Spread!;
        spread.Probabilities.Sum().Should().BeApproximately(1, 1e-12);
        var mean = spread.Probabilities.Index().Sum(each => each.Item * ((double)spread.First + each.Index)) / 100;

        // 70 % everywhere; the mean of Beta(700.5, 300.5) is 0.69980, in four rates of five.
        mean.Should().BeApproximately(70 - (0.020 * 64 / 82), 0.002);
    }

    [Fact]
    public void A_rate_has_two_intervals()
    {
        // Wilson of 8 of 10, by hand: (8 + z²/2 ± z √(1.6 + z²/4)) ÷ (10 + z²).
        RateInterval.Of(new Figure(8, 10))!.Wilson.Should().Be((0.4902m, 0.9433m));
        var beta = new Beta(8.5, 2.5);
        var jeffreys = RateInterval.Of(new Figure(8, 10))!.Jeffreys!.Value;
        beta.CumulativeDistribution((double)jeffreys.Low).Should().BeApproximately(0.025, 0.0005);
        beta.CumulativeDistribution((double)jeffreys.High).Should().BeApproximately(0.975, 0.0005);
        RateInterval.Of(new Figure(8, 9))!.IsFew.Should().BeTrue();
        RateInterval.Of(new Figure(1, 1_000_001))!.Jeffreys.Should().BeNull();
        RateInterval.Of(new Figure(0, 0)).Should().BeNull();
    }

    private static RankedResult Ranked()
    {
        var builder = Figures("a", "b", "c", "d", "e");
        foreach (var (row, agency) in Agencies.Index())
        {
            builder.Add(row, OnTime, FigureEntry.FromFigure(new Figure(agency.OnTime, agency.N)))
                .Add(row, Satisfied, FigureEntry.FromFigure(new Figure(agency.Satisfied, agency.N)))
                .Add(row, Paid, FigureEntry.FromFigure(new Figure(agency.Paid, agency.Fees)));
        }

        return RankedResult.Create(Scorer.Score(builder.Build(), Rules));
    }

    private static List<List<int>> Simulate(Dependence dependence, int draws)
    {
        var random = new Random(766);
        var ranks = Agencies.Select(_ => new List<int>()).ToList();
        for (var draw = 0; draw < draws; draw++)
        {
            var totals = Agencies.Select(agency =>
            {
                var (first, second, third) = (random.NextDouble(), random.NextDouble(), random.NextDouble());
                second = dependence == Dependence.Independent ? second : first;
                third = dependence == Dependence.Full ? first : third;
                return PointsOf(20, 1.0, Rate(agency.OnTime, agency.N, first)) + PointsOf(6, 0.9, Rate(agency.Satisfied, agency.N, second))
                    + (agency.Fees == 0 ? 0 : PointsOf(6, 0.8, Math.Floor((Rate(agency.Paid, agency.Fees, third) * 10_000) + 0.5) / 10_000));
            }).ToList();
            for (var row = 0; row < totals.Count; row++)
            {
                ranks[row].Add(1 + totals.Count(other => other > totals[row]));
            }
        }

        return ranks;
    }

    private static double Rate(int x, int n, double u) => Quantiles.TryGetValue((x, n), out var known) ? known[(int)(u * known.Length)] : Fill(x, n)[(int)(u * 4000)];

    private static readonly Dictionary<(int X, int N), double[]> Quantiles = [];

    private static double[] Fill(int x, int n) =>
        Quantiles[(x, n)] = [.. Enumerable.Range(0, 4000).Select(place => Beta.InvCDF(x + 0.5, n - x + 0.5, (place + 0.5) / 4000))];

    private static int PointsOf(int maximum, double target, double rate) => (int)Math.Floor((100 * maximum * Math.Min(1, rate / target)) + 0.5);
}
