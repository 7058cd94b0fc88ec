namespace Dvc.Indicators.Tests.Periods;

public class PeriodWordsTests
{
    [Theory]
    [InlineData("Q3/2026", "2026-Q3")]
    [InlineData("q1/2026", "2026-Q1")]
    [InlineData("quý III/2026", "2026-Q3")]
    [InlineData("Quý  3/2026", "2026-Q3")]
    [InlineData("QUÝ IV/2025", "2025-Q4")]
    [InlineData("tháng 8/2026", "2026-08")]
    [InlineData("Tháng 12/2026", "2026-12")]
    [InlineData("năm 2026", "2026")]
    [InlineData("6 tháng đầu năm 2026", "2026-6M")]
    [InlineData("9 tháng đầu năm 2026", "2026-9M")]
    public void A_period_as_people_write_it_is_read(string text, string period) =>
        ReportingPeriod.Parse(text).ToString().Should().Be(period);

    [Fact]
    public void Decomposed_letters_are_the_same() =>
        ReportingPeriod.Parse("quy\u0301 III/2026").Should().Be(ReportingPeriod.Quarter(2026, 3));

    [Theory]
    [InlineData("Q5/2026")]
    [InlineData("quý V/2026")]
    [InlineData("Q3/26")]
    [InlineData("tháng 13/2026")]
    [InlineData("tháng x/2026")]
    [InlineData("năm 26")]
    [InlineData("Q/2026")]
    public void What_is_none_is_refused(string text) => ReportingPeriod.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("2026-01..2026-03/month", "2026-01 2026-02 2026-03")]
    [InlineData("2025-Q4..2026-Q2/quarter", "2025-Q4 2026-Q1 2026-Q2")]
    [InlineData("2026-Q1..2026-Q1/month", "2026-01 2026-02 2026-03")]
    [InlineData("2024..2026/year", "2024 2025 2026")]
    [InlineData("2026/quarter", null)]
    [InlineData("2026-08", "2026-08")]
    [InlineData("2026-01-15..2026-02-14", "2026-01-15..2026-02-14")]
    [InlineData("2026-01..2026-02/quarter", null)]
    [InlineData("2026-02..2026-01/month", null)]
    [InlineData("2026-01..2026-02/week", null)]
    public void A_range_with_a_unit_is_all_its_periods(string text, string? periods)
    {
        var isRead = ReportingPeriod.TryParseAll(text, out var all, out var error);
        isRead.Should().Be(periods is not null, "{0}", error);
        string.Join(' ', all).Should().Be(periods ?? "");
    }
}
