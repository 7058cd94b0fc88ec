using System.Numerics;

namespace Dvc.Indicators.Tests.Scoring;

/// <summary>The numbers that scores are made of.</summary>
public class RatioAndPointsTests
{
    [Fact]
    public void A_ratio_is_in_lowest_terms()
    {
        var ratio = new Ratio(6, 8);
        (ratio.Numerator, ratio.Denominator, ratio.ToString()).Should().Be((3, 4, "3/4"));
        ratio.Should().Be(new Ratio(3, 4));
        ratio.GetHashCode().Should().Be(new Ratio(3, 4).GetHashCode());
        ratio.Equals((object)ratio).Should().BeTrue();
        ratio.Equals("3/4").Should().BeFalse();
    }

    [Fact]
    public void The_default_ratio_is_0()
    {
        default(Ratio).Should().Be(new Ratio(0, 7));
        (default(Ratio) * Ratio.One).Round(2).Should().Be(0m);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, 0)]
    [InlineData(1, -1)]
    public void A_ratio_is_not_negative_and_not_of_nothing(int numerator, int denominator)
    {
        var make = () => new Ratio(numerator, denominator);
        make.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("0", 0, 1)]
    [InlineData("79.16", 1979, 25)]
    [InlineData("0.0001", 1, 10_000)]
    [InlineData("6.00", 6, 1)]
    public void A_decimal_is_a_ratio_exactly(string number, long numerator, long denominator) =>
        Ratio.FromDecimal(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).Should().Be(new Ratio(numerator, denominator));

    [Fact]
    public void The_longest_decimals_are_exact()
    {
        Ratio.FromDecimal(decimal.MaxValue).Numerator.Should().Be(new BigInteger(decimal.MaxValue));
        Ratio.FromDecimal(7.9228162514264337593543950335m).Denominator.Should().Be(BigInteger.Pow(10, 28) / 5);
        ((Action)(() => Ratio.FromDecimal(-0.1m))).Should().Throw<ArgumentOutOfRangeException>();
    }

    // 1/8 = 0.125; 2/3 = 0.666…; 79155/100000 = 79.155 %.
    [Fact]
    public void Rounding_is_half_up()
    {
        new Ratio(1, 8).Round(2).Should().Be(0.13m);
        new Ratio(1, 8).Round(3).Should().Be(0.125m);
        new Ratio(5, 2).Round(0).Should().Be(3m);
        new Ratio(2, 3).Round(10).Should().Be(0.6666666667m);
        new Ratio(79_155, 100_000).ToPercentage(2).Should().Be(79.16m);
        ((Action)(() => Ratio.One.Round(11))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => Ratio.One.Round(-1))).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Ratios_multiply_divide_and_compare()
    {
        var (third, half) = (new Ratio(1, 3), new Ratio(1, 2));
        (third * half).Should().Be(new Ratio(1, 6));
        (third / half).Should().Be(new Ratio(2, 3));
        ((Action)(() => _ = third / default(Ratio))).Should().Throw<ArgumentOutOfRangeException>();
        (third < half, third <= half, third > half, third >= half, third == half, third != half)
            .Should().Be((true, true, false, false, false, true));
        Ratio.Min(half, third).Should().Be(third);
        new[] { Ratio.One, third, half }.Order().Should().Equal(third, half, Ratio.One);
    }

    [Fact]
    public void Points_add_subtract_and_compare()
    {
        var (less, more) = (new Points(1.25m), new Points(2));
        (less + more, more - less, less - more).Should().Be((new Points(3.25m), new Points(0.75m), new Points(-0.75m)));
        (less < more, less <= more, less > more, less >= more).Should().Be((true, true, false, false));
        less.CompareTo(more).Should().BeNegative();
        Points.Zero.Value.Should().Be(0m);
    }

    [Theory]
    [InlineData("18", "18.00")]
    [InlineData("61.39", "61.39")]
    [InlineData("0.1234", "0.1234")]
    public void Points_are_shown_with_two_decimals_at_least(string points, string shown) =>
        new Points(decimal.Parse(points, System.Globalization.CultureInfo.InvariantCulture)).ToString().Should().Be(shown);

    [Fact]
    public void A_context_is_provisional_while_the_period_runs()
    {
        var period = ReportingPeriod.Parse("2026-Q3");
        new ScoringContext(period, period.End.AddSeconds(-1)).IsProvisional.Should().BeTrue();
        new ScoringContext(period, period.End).IsProvisional.Should().BeFalse();
        new ScoringContext(period).IsProvisional.Should().BeFalse();
        new ScoringContext(null, period.End).IsProvisional.Should().BeFalse();
        ScoringContext.Unknown.Should().Be(new ScoringContext());
    }
}
