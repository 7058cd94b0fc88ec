using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Scoring;

/// <summary>The roundings, each worked out by hand.</summary>
public class RoundingTests
{
    // ORIGINAL_RESULT_AVAILABLE: 6 points, full at 100 %. 6 × 701 ÷ 1200 = 3.505 exactly, and so on.
    [Theory]
    [InlineData(701, 1200, "3.51")] // 3.505: half a hundredth goes up, also to an odd digit
    [InlineData(703, 1200, "3.52")] // 3.515
    [InlineData(1, 1200, "0.01")] // 0.005
    [InlineData(700_999, 1_200_000, "3.50")] // 3.504995: below the half
    [InlineData(701_001, 1_200_000, "3.51")] // 3.505005
    [InlineData(1, 1201, "0.00")] // 0.0049958...
    [InlineData(2, 3, "4.00")]
    [InlineData(1, 7, "0.86")] // 0.857142...
    [InlineData(1199, 1200, "6.00")] // 5.995: full points without a full ratio
    [InlineData(5993, 6000, "5.99")] // 5.993
    [InlineData(0, 5, "0")]
    public void Points_come_from_the_unrounded_ratio_and_are_rounded_half_up(long numerator, long denominator, string points) =>
        PointsOf(Portal, "ORIGINAL_RESULT_AVAILABLE", numerator, denominator).Should().Be(Number(points));

    // DOSSIERS_PAID_ONLINE has 6 points and full at 100 % too, but its percentage is rounded first:
    //   1 ÷ 134  = 0.74626… % -> 0.75 %, 6 × 0.0075 = 0.0450 -> 0.05; unrounded 6 ÷ 134  = 0.04477… -> 0.04
    //   1 ÷ 1199 = 0.08340… % -> 0.08 %, 6 × 0.0008 = 0.0048 -> 0.00; unrounded 6 ÷ 1199 = 0.00500417… -> 0.01
    [Theory]
    [InlineData(1, 134, "0.05", "0.04")]
    [InlineData(1, 1199, "0.00", "0.01")]
    [InlineData(1, 2, "3", "3")]
    public void The_payment_components_round_the_percentage_first(long numerator, long denominator, string paid, string other)
    {
        PointsOf(Portal, "DOSSIERS_PAID_ONLINE", numerator, denominator).Should().Be(Number(paid));
        PointsOf(Portal, "ORIGINAL_RESULT_AVAILABLE", numerator, denominator).Should().Be(Number(other));
    }

    // 2 points, full at 80 %:
    //   1 ÷ 510 = 0.19607… % -> 0.20 %, 2 × 0.20 ÷ 80 = 0.005 -> 0.01; unrounded 2 ÷ 510 ÷ 0.8 = 0.00490… -> 0.00
    //   percentages are rounded half up too: 1 ÷ 16 = 6.25 %, 1 ÷ 32 = 3.125 % -> 3.13 %, 2 × 3.13 ÷ 80 = 0.07825 -> 0.08
    //   1 ÷ 20000 = 0.005 % -> 0.01 %, 2 × 0.01 ÷ 80 = 0.00025 -> 0.00
    [Theory]
    [InlineData(1, 510, "0.01", "0.00")]
    [InlineData(1, 32, "0.08", "0.08")]
    [InlineData(1, 20_000, "0.00", "0.00")]
    public void The_rounded_percentage_is_measured_against_the_target(long numerator, long denominator, string paid, string other)
    {
        PointsOf(Portal, "PROCEDURES_PAID_ONLINE", numerator, denominator).Should().Be(Number(paid));
        PointsOf(Portal, "PROCEDURES_WITH_FEE_DOSSIERS", numerator, denominator).Should().Be(Number(paid));
        PointsOf(Portal, "PROCEDURES_ONLINE", numerator, denominator).Should().Be(Number(other));
    }

    // PROCEDURES_ONLINE: 2 × ratio ÷ 0.8.
    [Theory]
    [InlineData(7979, 10_000, "1.99")] // 1.99475
    [InlineData(7980, 10_000, "2.00")] // 1.995: the tie goes up
    [InlineData(79, 100, "1.98")] // 1.975
    [InlineData(799_999, 1_000_000, "2.00")] // 1.9999975
    [InlineData(80, 100, "2.00")]
    [InlineData(81, 100, "2.00")]
    [InlineData(100, 100, "2.00")]
    [InlineData(40, 100, "1.00")]
    public void A_target_of_80_percent_just_below_at_and_above(long numerator, long denominator, string points) =>
        PointsOf(Portal, "PROCEDURES_ONLINE", numerator, denominator).Should().Be(Number(points));

    // 6 × ratio ÷ 0.5 and 6 × ratio ÷ 0.9.
    [Theory]
    [InlineData("DOSSIERS_ONLINE", 1, 4, "3.00")]
    [InlineData("DOSSIERS_ONLINE", 1, 2, "6.00")]
    [InlineData("DOSSIERS_ONLINE", 999, 2000, "5.99")] // 5.994
    [InlineData("DOSSIER_RECEIVING_SATISFACTION", 8, 9, "5.93")] // 5.925925...
    [InlineData("DOSSIER_RECEIVING_SATISFACTION", 9, 10, "6.00")]
    [InlineData("DOSSIER_RECEIVING_SATISFACTION", 3, 4, "5.00")]
    public void Other_targets(string component, long numerator, long denominator, string points) =>
        PointsOf(Portal, component, numerator, denominator).Should().Be(Number(points));

    // 1 ÷ 3 of 10 points.
    [Theory]
    [InlineData(0, "3")]
    [InlineData(1, "3.3")]
    [InlineData(4, "3.3333")]
    public void The_digits_of_points_are_a_property_of_the_rules(int digits, string points)
    {
        var rules = RulesOf(digits, Group("G", Component("C", "\"maximum\": 10, \"target\": 100, \"empty\": \"zero\"")));
        PointsOf(rules, "C", 1, 3).Should().Be(Number(points));
    }

    // 1 ÷ 7 = 14.2857… %: 14 %, 14.3 %, 14.2857 %; of 10 points with 4 digits.
    [Theory]
    [InlineData(0, "1.4")]
    [InlineData(1, "1.43")]
    [InlineData(4, "1.4286")] // 1.42857
    public void The_digits_of_the_percentage_are_a_property_of_the_component(int digits, string points)
    {
        var rules = RulesOf(4, Group("G", Component(
            "C", $"\"maximum\": 10, \"target\": 100, \"percentageDigits\": {digits}, \"empty\": \"zero\"")));
        PointsOf(rules, "C", 1, 7).Should().Be(Number(points));
    }

    // 6 ÷ 9 -> 0.67, 4 ÷ 2 = 2, 2 ÷ 3 -> 0.67, 0: together 3.34. The unrounded sum, 3.333…, would be 3.33.
    [Fact]
    public void A_group_is_the_sum_of_its_rounded_components()
    {
        var score = Figures(Code).Count("PUBLISH_ON_TIME", 1, 9).Count("PUBLIC_UPDATE_ON_TIME", 1, 2)
            .Count("PUBLIC_CONTENT_FULL", 1, 3).Count("DOSSIER_SYNC", 0, 1).Score(Portal);
        score.Component("PUBLISH_ON_TIME").Score.Points!.Value.Value.Should().Be(0.67m);
        score.Component("PUBLIC_CONTENT_FULL").Score.Points!.Value.Value.Should().Be(0.67m);
        score.Group("CKMB").Points!.Value.Value.Should().Be(3.34m);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
