namespace Dvc.Indicators.Tests.Periods;

public class ReportingPeriodTests
{
    [Theory]
    [InlineData("2026", PeriodKind.Year, "2026-01-01", "2026-12-31", 365)]
    [InlineData("2024-02", PeriodKind.Month, "2024-02-01", "2024-02-29", 29)]
    [InlineData("2026-Q1", PeriodKind.Quarter, "2026-01-01", "2026-03-31", 90)]
    [InlineData("2026-Q3", PeriodKind.Quarter, "2026-07-01", "2026-09-30", 92)]
    [InlineData("2026-Q4", PeriodKind.Quarter, "2026-10-01", "2026-12-31", 92)]
    [InlineData("2026-6M", PeriodKind.HalfYear, "2026-01-01", "2026-06-30", 181)]
    [InlineData("2026-9M", PeriodKind.NineMonths, "2026-01-01", "2026-09-30", 273)]
    [InlineData("2026-01-15..2026-02-14", PeriodKind.Days, "2026-01-15", "2026-02-14", 31)]
    [InlineData("2026-01-15..2026-01-15", PeriodKind.Days, "2026-01-15", "2026-01-15", 1)]
    [InlineData("2099-12", PeriodKind.Month, "2099-12-01", "2099-12-31", 31)]
    public void A_period_is_read_and_written_back(string text, PeriodKind kind, string first, string last, int days)
    {
        var period = ReportingPeriod.Parse(text);

        period.Kind.Should().Be(kind);
        period.FirstDay.Should().Be(Day(first));
        period.LastDay.Should().Be(Day(last));
        period.EndDay.Should().Be(Day(last).AddDays(1));
        period.Days.Should().Be(days);
        period.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("", "no known form")]
    [InlineData("26", "no known form")]
    [InlineData("2026-8", "no known form")]
    [InlineData("2026-q3", "no known form")]
    [InlineData("2026-12M", "no known form")]
    [InlineData(" 2026", "no known form")]
    [InlineData("2026-", "no known form")]
    [InlineData("٢٠٢٦", "no known form")]
    [InlineData("2026-13", "the month is 01 to 12")]
    [InlineData("2026-00", "the month is 01 to 12")]
    [InlineData("2026-Q5", "Q1, Q2, Q3 or Q4")]
    [InlineData("1989", "1990 to 2099")]
    [InlineData("2100-01", "1990 to 2099")]
    [InlineData("1989-12-31..1990-01-02", "1990 to 2099")]
    [InlineData("2026-02-29..2026-03-01", "two calendar dates")]
    [InlineData("2026-01-01..", "two calendar dates")]
    [InlineData("2026..2027", "two calendar dates")]
    [InlineData("2026-02-02..2026-02-01", "must not be before the first")]
    public void A_text_that_is_no_period_is_refused_with_what_is_allowed(string text, string allowed)
    {
        ReportingPeriod.TryParse(text, out var period, out var error).Should().BeFalse();

        period.Should().BeNull();
        error!.English.Should().Contain($"'{text}'").And.Contain(allowed).And.EndWith(".");
        var act = () => ReportingPeriod.Parse(text);
        act.Should().Throw<FormatException>().WithMessage(error.English);
    }

    [Fact]
    public void No_text_is_no_period() => ReportingPeriod.TryParse(null, out _, out _).Should().BeFalse();

    [Fact]
    public void The_first_second_belongs_to_the_period_and_its_end_does_not()
    {
        var august = ReportingPeriod.Month(2026, 8);

        august.Start.Should().Be(VietnamTime.Create(2026, 8, 1, 0, 0, 0));
        august.End.Should().Be(VietnamTime.Create(2026, 9, 1, 0, 0, 0));
        august.Contains(august.Start).Should().BeTrue();
        august.Contains(august.Start.AddSeconds(-1)).Should().BeFalse();
        august.Contains(august.End.AddSeconds(-1)).Should().BeTrue();
        august.Contains(august.End).Should().BeFalse();
        ReportingPeriod.Year(2099).End.Should().Be(VietnamTime.Latest);
    }

    [Theory]
    [InlineData("2026-03", "2026-02")]
    [InlineData("2024-03", "2024-02")]
    [InlineData("2026-01", "2025-12")]
    [InlineData("2026-Q1", "2025-Q4")]
    [InlineData("2026-Q4", "2026-Q3")]
    [InlineData("2026-6M", "2025-6M")]
    [InlineData("2026-9M", "2025-9M")]
    [InlineData("2026", "2025")]
    [InlineData("2026-01-15..2026-02-14", "2025-12-15..2026-01-14")]
    [InlineData("1990-01-02..1990-01-02", "1990-01-01..1990-01-01")]
    public void The_period_before_is_of_the_same_kind(string text, string before)
    {
        var previous = ReportingPeriod.Parse(text).Previous();

        previous.Should().Be(ReportingPeriod.Parse(before));
    }

    [Theory]
    [InlineData("1990-01")]
    [InlineData("1990-Q1")]
    [InlineData("1990")]
    [InlineData("1990-01-03..1990-01-06")]
    public void There_is_no_period_before_1990(string text) => ReportingPeriod.Parse(text).Previous().Should().BeNull();

    [Theory]
    [InlineData("2026-08", "Tháng 8/2026", "August 2026")]
    [InlineData("2026-Q3", "Quý 3/2026", "Quarter 3 of 2026")]
    [InlineData("2026-6M", "6 tháng đầu năm 2026", "First 6 months of 2026")]
    [InlineData("2026-9M", "9 tháng đầu năm 2026", "First 9 months of 2026")]
    [InlineData("2026", "Năm 2026", "Year 2026")]
    [InlineData("2026-01-15..2026-02-14", "15/01/2026 – 14/02/2026", "15/01/2026 – 14/02/2026")]
    public void A_period_has_a_name_in_both_languages(string text, string vietnamese, string english)
    {
        var period = ReportingPeriod.Parse(text);

        period.Name(Language.Vietnamese).Should().Be(vietnamese);
        period.Name(Language.English).Should().Be(english);
        period.Label.Should().Be(new LocalizedText(vietnamese, english));
    }

    [Fact]
    public void Two_days_that_make_a_month_are_still_two_days()
    {
        var days = ReportingPeriod.Between(Day("2026-08-01"), Day("2026-08-31"));

        days.Kind.Should().Be(PeriodKind.Days);
        days.Should().NotBe(ReportingPeriod.Month(2026, 8));
        days.Should().Be(ReportingPeriod.Parse("2026-08-01..2026-08-31"));
    }

    [Fact]
    public void Periods_that_do_not_exist_are_refused()
    {
        Action[] acts =
        [
            () => ReportingPeriod.Month(2026, 0),
            () => ReportingPeriod.Month(2026, 13),
            () => ReportingPeriod.Quarter(2026, 5),
            () => ReportingPeriod.HalfYear(1989),
            () => ReportingPeriod.NineMonths(2100),
            () => ReportingPeriod.Year(0),
            () => ReportingPeriod.Between(Day("2026-08-02"), Day("2026-08-01")),
            () => ReportingPeriod.Between(Day("2099-12-31"), Day("2100-01-01")),
        ];

        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentOutOfRangeException>());
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void It_is_parsable()
    {
        ReportingPeriod.TryParse("2026-Q3", out var period).Should().BeTrue();
        period.Should().Be(ReportingPeriod.Quarter(2026, 3));
        ReportingPeriod.TryParse(null, out _).Should().BeFalse();
        ReportingPeriod.TryParse("2026-Q5", out _).Should().BeFalse();
        Parsed<ReportingPeriod>("2026-08").Should().Be(ReportingPeriod.Month(2026, 8));

        static T Parsed<T>(string text)
            where T : IParsable<T> => T.TryParse(text, null, out var parsed) && T.Parse(text, null).Equals(parsed) ? parsed : throw new FormatException();
    }
}
