using Dvc.Indicators.Analysis;
using static Dvc.Indicators.Tests.Ranking.RankingSamples;

namespace Dvc.Indicators.Tests.Analysis;

public class WeightsTests
{
    [Fact]
    public void Shares_of_variance_add_up_to_1()
    {
        // G1: 10, 20, 30, G2: 5, 0, 10; totals 15, 20, 40, mean 25. Covariances × 3: G1 −10·−10 + 0 + 10·15 = 250, G2 0 + 25 + 75 = 100; variance 350.
        var result = Rank([new Row("a", 10, 5), new Row("b", 20, 0), new Row("c", 30, 10)]);
        var shares = Weights.Of(result, result.Cohorts[0]).Where(share => share.Item is "G1" or "G2").ToList();
        shares.Select(share => (share.Item, share.Maximum, share.VarianceShare)).Should().Equal(("G1", 60m, 0.7143m), ("G2", 40m, 0.2857m));

        // Without G1 the order is c, a, b: two of three move one place. Without G2 nothing moves.
        shares.Select(share => share.MeanRankChange).Should().Equal(0.6667m, 0m);
    }

    [Fact]
    public void Where_all_totals_are_the_same_there_are_no_shares()
    {
        var result = Rank([new Row("a", 10, 5), new Row("b", 5, 10)]);
        Weights.Of(result, result.Cohorts[0]).Should().OnlyContain(share => share.VarianceShare == null);
    }

    [Fact]
    public void The_first_numbers_of_the_seed_are_those_of_the_page() =>
        Numerics.Uniform(3, Weights.DefaultSeed).Should().Equal(0.3663424180659378, 0.8744083021705061, 0.6956384380629091);

    [Fact]
    public void Drawn_maxima_keep_an_order_that_every_group_has()
    {
        var result = Rank([new Row("a", 10, 5), new Row("b", 20, 30), new Row("c", 30, 20), new Row("d", null)]);
        var ranks = Weights.Maxima(result, result.Cohorts[0], draws: 1000);
        ranks.Select(rank => rank.Agency.WrittenCode).Should().Equal("a", "b", "c");
        ranks[0].Should().Match<MaximaRanks>(rank => rank.Low == 3 && rank.Median == 3 && rank.High == 3);

        // 10 of 40 more in G2 against 10 of 60 in G1: both are first at times, b where G2's maximum is drawn more generously than G1's.
        (ranks[1].Low, ranks[1].High, ranks[2].Low, ranks[2].High).Should().Be((1m, 2m, 1m, 2m));
        Weights.Maxima(result, result.Cohorts[0], draws: 1000).Should().Equal(ranks);
    }
}
