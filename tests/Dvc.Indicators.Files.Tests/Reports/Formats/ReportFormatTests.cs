namespace Dvc.Indicators.Files.Tests.Reports.Formats;

public class ReportFormatTests
{
    private static readonly ReportFormat Vietnamese = ReportFormat.From(Language.Vietnamese);
    private static readonly ReportFormat English = ReportFormat.From(Language.English);

    [Theory]
    [InlineData("1234567.89", 0, 12, "1.234.567,89", "1,234,567.89")]
    [InlineData("-1234.5", 2, 2, "−1.234,50", "−1,234.50")]
    [InlineData("0.005", 2, 2, "0,01", "0.01")]
    [InlineData("-0.004", 2, 2, "0,00", "0.00")]
    [InlineData("999.995", 2, 2, "1.000,00", "1,000.00")]
    [InlineData("0", 0, 0, "0", "0")]
    [InlineData("18.00", 0, 12, "18", "18")]
    [InlineData("1000000000000", 0, 0, "1.000.000.000.000", "1,000,000,000,000")]
    public void A_number_has_the_signs_of_the_language(string number, int fewest, int most, string vietnamese, string english)
    {
        var value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        Vietnamese.Number(value, fewest, most).Should().Be(vietnamese);
        English.Number(value, fewest, most).Should().Be(english);
    }

    [Fact]
    public void A_percentage_has_two_decimals_rounded_half_up()
    {
        // 19/24 = 0.791666…; 1/800 = 0.125 %, half up to 0.13.
        Vietnamese.Percentage(new Ratio(19, 24)).Should().Be("79,17%");
        English.Percentage(new Ratio(19, 24)).Should().Be("79.17%");
        English.Percentage(new Ratio(1, 800)).Should().Be("0.13%");
        Vietnamese.Percentage(new Ratio(3, 2)).Should().Be("150,00%");
        Vietnamese.Percentage(80m).Should().Be("80%");
        English.Percentage(82.5m).Should().Be("82.5%");
    }

    [Fact]
    public void No_data_is_a_dash_and_zero_is_zero()
    {
        Vietnamese.Percentage((Ratio?)null).Should().Be("–");
        Vietnamese.Points(null).Should().Be("–");
        Vietnamese.Count(null).Should().Be("–");
        Vietnamese.Rank(null).Should().Be("–");
        Vietnamese.Change(null).Should().Be("–");
        Vietnamese.Places(null).Should().Be("–");
        Vietnamese.Percentage(new Ratio(0, 7)).Should().Be("0,00%");
        Vietnamese.Points(Points.Zero).Should().Be("0,00");
        Vietnamese.Count(0).Should().Be("0");
    }

    [Fact]
    public void A_percentage_is_0_or_100_only_where_the_ratio_is()
    {
        // 1/100000 = 0.001 %, 99999/100000 = 99.999 %.
        Vietnamese.Percentage(new Ratio(1, 100_000)).Should().Be("< 0,01%");
        Vietnamese.Percentage(new Ratio(99_999, 100_000)).Should().Be("> 99,99%");
        English.ShortPercentage(new Ratio(1, 10_000)).Should().Be("< 0.1%");
        English.ShortPercentage(new Ratio(9_999, 10_000)).Should().Be("> 99.9%");
        Vietnamese.ShortPercentage(new Ratio(1, 1)).Should().Be("100,0%");
        Vietnamese.ShortPercentage(new Ratio(0, 3)).Should().Be("0,0%");
    }

    [Theory]
    [InlineData(3, 7, "3/7")]
    [InlineData(9, 9, "9/9")]
    [InlineData(3, 10, "30,0%")]
    [InlineData(1_234, 5_000, "24,7%")]
    public void A_rate_of_fewer_than_ten_is_told_as_a_fraction(long numerator, long denominator, string shown) =>
        Vietnamese.Rate(numerator, denominator).Should().Be(shown);

    [Fact]
    public void Points_have_two_decimals()
    {
        Vietnamese.Points(new Points(61.39m)).Should().Be("61,39");
        Vietnamese.Points(new Points(18m)).Should().Be("18,00");
        English.Points(new Points(3.1254m)).Should().Be("3.13");
        English.Maximum(new Points(12.50m)).Should().Be("12.5");
    }

    [Fact]
    public void A_change_has_its_sign()
    {
        Vietnamese.Change(1.25m).Should().Be("+1,25");
        English.Change(-0.5m).Should().Be("−0.50");
        English.Change(0m).Should().Be("0.00");
        English.Places(3m).Should().Be("+3");
        Vietnamese.Places(-2.5m).Should().Be("−2,5");
        English.Places(0m).Should().Be("0");
    }

    [Theory]
    [InlineData("2026-08", "tháng 8/2026", "August 2026")]
    [InlineData("2026-Q3", "quý III/2026", "Q3 2026")]
    [InlineData("2026-Q4", "quý IV/2026", "Q4 2026")]
    [InlineData("2026-6M", "6 tháng đầu năm 2026", "First 6 months of 2026")]
    [InlineData("2026-9M", "9 tháng đầu năm 2026", "First 9 months of 2026")]
    [InlineData("2026", "năm 2026", "2026")]
    [InlineData("2026-01-01..2026-10-06", "từ đầu năm đến ngày 06/10/2026", "1 January 2026 – 6 October 2026")]
    [InlineData("2026-01-15..2026-03-14", "từ ngày 15/01/2026 đến ngày 14/3/2026", "15 January 2026 – 14 March 2026")]
    public void A_period_has_a_name(string period, string vietnamese, string english)
    {
        Vietnamese.Period(ReportingPeriod.Parse(period)).Should().Be(vietnamese);
        English.Period(ReportingPeriod.Parse(period)).Should().Be(english);
        Vietnamese.PeriodTitle(ReportingPeriod.Parse(period)).Should().Be($"{char.ToUpperInvariant(vietnamese[0])}{vietnamese[1..]}");
    }

    [Fact]
    public void A_day_and_a_time_are_written_out()
    {
        Vietnamese.Day(new DateOnly(2026, 12, 31)).Should().Be("31/12/2026");
        Vietnamese.Day(new DateOnly(2020, 3, 5)).Should().Be("05/3/2020");
        Vietnamese.Day(new DateOnly(2026, 2, 1)).Should().Be("01/02/2026");
        English.Day(new DateOnly(2026, 12, 1)).Should().Be("1 December 2026");
        Vietnamese.Time(VietnamTime.Create(2026, 9, 15, 8, 5, 0)).Should().Be("08:05:00 15/9/2026");
        English.Time(VietnamTime.Create(2026, 9, 15, 8, 5, 0)).Should().Be("15 September 2026 08:05:00");
    }
}
