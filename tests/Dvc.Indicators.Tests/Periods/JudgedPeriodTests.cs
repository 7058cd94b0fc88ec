namespace Dvc.Indicators.Tests.Periods;

public class JudgedPeriodTests
{
    private static readonly ReportingPeriod Year = ReportingPeriod.Year(2027);

    [Fact]
    public void The_cut_is_the_end_of_the_period_unless_given()
    {
        new JudgedPeriod(Year).Cut.Should().Be(Year.End);
        new JudgedPeriod(Year).IsProvisional.Should().BeFalse();
        new JudgedPeriod(Year, Year.End.AddSeconds(-1)).IsProvisional.Should().BeTrue();
    }

    [Fact]
    public void A_cut_before_the_start_is_wrong_and_at_the_start_is_allowed()
    {
        this.Invoking(_ => new JudgedPeriod(Year, Year.Start.AddSeconds(-1))).Should().Throw<ArgumentOutOfRangeException>();
        new JudgedPeriod(Year, Year.Start).Contains(Year.Start).Should().BeFalse();
    }

    [Fact]
    public void It_contains_what_is_in_the_period_and_before_the_cut()
    {
        var later = new JudgedPeriod(Year, VietnamTime.AtStartOf(new DateOnly(2028, 6, 1)));
        later.Contains(Year.Start).Should().BeTrue();
        later.Contains(Year.End).Should().BeFalse();
        var earlier = new JudgedPeriod(Year, VietnamTime.AtStartOf(new DateOnly(2027, 6, 1)));
        earlier.Contains(VietnamTime.AtStartOf(new DateOnly(2027, 6, 1))).Should().BeFalse();
        earlier.Contains(VietnamTime.Create(2027, 5, 31, 23, 59, 59)).Should().BeTrue();
    }

    // The calendar that comes with the library ends with 2027.
    [Fact]
    public void A_cut_at_midnight_does_not_need_the_day_that_it_begins()
    {
        new JudgedPeriod(Year).MissingYears(WorkingCalendar.VietNam).Should().BeEmpty();
        new JudgedPeriod(Year, Year.End.AddSeconds(1)).MissingYears(WorkingCalendar.VietNam).Should().Equal(2028);
        new JudgedPeriod(Year, Year.Start).MissingYears(WorkingCalendar.VietNam).Should().BeEmpty();
        var winter = ReportingPeriod.Between(new(2021, 12, 1), new(2022, 1, 31));
        new JudgedPeriod(winter).MissingYears(WorkingCalendar.VietNam).Should().Equal(2021);
    }
}
