using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Dvc.Indicators.Tests.Periods;

public class WorkingCalendarTests
{
    private static readonly WorkingCalendar VietNam = WorkingCalendar.VietNam;

    [Fact]
    public void The_built_in_calendar_covers_2022_to_2027_and_only_the_last_is_computed()
    {
        VietNam.Years.Select(year => year.Year).Should().Equal(2022, 2023, 2024, 2025, 2026, 2027);
        VietNam.Years.Where(year => year.Status == CalendarStatus.Computed).Select(year => year.Year).Should().Equal(2027);
        VietNam.Years.Should().OnlyContain(year => year.Source.Length > 0);
    }

    // Days off as announced, counted by hand: 2023 = 2/1, 20/1, 23-26/1, 1-3/5, 1/9, 4/9.
    [Theory]
    [InlineData(2022, 11, 0)]
    [InlineData(2023, 11, 0)]
    [InlineData(2024, 12, 1)]
    [InlineData(2025, 12, 1)]
    [InlineData(2026, 13, 2)]
    [InlineData(2027, 11, 0)]
    public void Every_year_has_its_days_off_and_days_worked(int year, int off, int worked)
    {
        var days = VietNam.Years.Single(y => y.Year == year);

        days.Off.Should().HaveCount(off);
        days.Worked.Should().HaveCount(worked);
    }

    [Theory]
    [InlineData("2026-01-01", false)] // new year
    [InlineData("2026-01-02", false)] // the day swapped for Saturday 10 January
    [InlineData("2026-01-05", true)]
    [InlineData("2026-01-10", true)] // Saturday worked
    [InlineData("2026-01-11", false)]
    [InlineData("2026-01-17", false)] // any Saturday
    [InlineData("2026-02-13", true)]
    [InlineData("2026-02-16", false)] // Tết
    [InlineData("2026-02-20", false)]
    [InlineData("2026-02-23", true)]
    [InlineData("2026-04-27", false)]
    [InlineData("2026-08-22", true)] // Saturday worked
    [InlineData("2026-08-31", false)]
    [InlineData("2026-09-02", false)] // national day
    [InlineData("2026-09-03", true)]
    public void Days_are_worked_or_off_as_announced(string day, bool isWorking) => VietNam.IsWorkingDay(Day(day)).Should().Be(isWorking);

    [Theory]
    [InlineData("2026-02-13", "2026-02-23", 1)] // Tết: nothing from Saturday 14 to Sunday 22
    [InlineData("2026-02-12", "2026-02-24", 3)] // 13, 23, 24
    [InlineData("2026-02-13", "2026-02-22", 0)]
    [InlineData("2026-01-09", "2026-01-12", 2)] // Saturday 10 is worked, Monday 12
    [InlineData("2025-12-31", "2026-01-05", 1)] // 1 and 2 January off, then a weekend
    [InlineData("2026-08-21", "2026-09-03", 7)] // 22, 24-28, 3
    [InlineData("2026-09-03", "2026-09-03", 0)]
    [InlineData("2026-09-04", "2026-09-03", 0)]
    [InlineData("2025-12-31", "2026-12-31", 250)] // 261 weekdays, 13 off, 2 Saturdays worked
    [InlineData("2021-12-31", "2022-01-04", 1)] // the day before the first year is not counted, so it need not be covered
    public void Working_days_are_counted_after_one_day_up_to_another(string after, string upTo, int count) =>
        VietNam.WorkingDaysBetween(Day(after), Day(upTo)).Should().Be(count);

    [Theory]
    [InlineData("2026-02-12", 1, "2026-02-13")]
    [InlineData("2026-02-12", 2, "2026-02-23")]
    [InlineData("2026-02-18", 1, "2026-02-23")]
    [InlineData("2026-01-09", 1, "2026-01-10")]
    [InlineData("2025-12-31", 1, "2026-01-05")]
    [InlineData("2026-08-21", 7, "2026-09-03")]
    [InlineData("2021-12-31", 1, "2022-01-04")]
    public void The_nth_working_day_after_a_day_skips_days_off(string from, int count, string day) =>
        VietNam.AddWorkingDays(Day(from), count).Should().Be(Day(day));

    [Theory]
    [InlineData("2026-02-23", 1, "2026-02-13")]
    [InlineData("2026-02-20", 1, "2026-02-13")]
    [InlineData("2026-01-12", 1, "2026-01-10")]
    [InlineData("2026-09-02", 20, "2026-08-04")] // 28-24, 22, 21-17, 14-10, 7-4 August
    [InlineData("2028-01-01", 1, "2027-12-31")] // only days before it are asked for
    public void The_nth_working_day_before_a_day_skips_days_off(string from, int count, string day) =>
        VietNam.SubtractWorkingDays(Day(from), count).Should().Be(Day(day));

    [Fact]
    public void Counting_agrees_with_walking_day_by_day()
    {
        var day = Gen.Choose(0, 2190).Select(days => Day("2022-01-01").AddDays(days)).ToArbitrary();

        Prop.ForAll(day, day, (one, other) =>
        {
            var (first, last) = one < other ? (one, other) : (other, one);
            var walked = 0;
            for (var d = first.AddDays(1); d <= last; d = d.AddDays(1))
            {
                walked += VietNam.IsWorkingDay(d) ? 1 : 0;
            }

            var counted = VietNam.WorkingDaysBetween(first, last);
            var isConsistent = counted == 0 || (VietNam.AddWorkingDays(first, counted) <= last
                && VietNam.WorkingDaysBetween(first, VietNam.AddWorkingDays(first, counted)) == counted
                && VietNam.SubtractWorkingDays(last.AddDays(1), counted) > first);
            return counted == walked && isConsistent;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_year_without_data_is_named()
    {
        (Action Act, int Year)[] cases =
        [
            (() => VietNam.IsWorkingDay(Day("2021-12-31")), 2021),
            (() => VietNam.IsWorkingDay(Day("2028-01-01")), 2028),
            (() => VietNam.WorkingDaysBetween(Day("2021-12-30"), Day("2022-01-04")), 2021),
            (() => VietNam.WorkingDaysBetween(Day("2027-12-31"), Day("2028-01-01")), 2028),
            (() => VietNam.AddWorkingDays(Day("2027-12-30"), 2), 2028), // Friday 31 is the first
            (() => VietNam.AddWorkingDays(Day("2030-06-01"), 1), 2030),
            (() => VietNam.AddWorkingDays(Day("2019-06-01"), 1), 2019),
            (() => VietNam.SubtractWorkingDays(Day("2022-01-04"), 1), 2021), // 1-3 January 2022 are off
            (() => VietNam.SubtractWorkingDays(Day("2030-06-01"), 1), 2030),
            (() => VietNam.SubtractWorkingDays(Day("2022-01-01"), 1), 2021),
            (() => VietNam.AddWorkingDays(DateOnly.MaxValue, int.MaxValue), 10_000),
        ];

        foreach (var (act, year) in cases)
        {
            act.Should().Throw<MissingCalendarYearException>().WithMessage($"*the year {year}*").Which.Year.Should().Be(year);
        }
    }

    [Fact]
    public void Missing_years_can_be_asked_for_first()
    {
        VietNam.MissingYears(Day("2020-05-01"), Day("2029-01-01")).Should().Equal(2020, 2021, 2028, 2029);
        VietNam.MissingYears(Day("2022-01-01"), Day("2027-12-31")).Should().BeEmpty();
        VietNam.MissingYears(Day("2030-01-01"), Day("2029-01-01")).Should().BeEmpty();
        VietNam.MissingYears(Day("2029-02-01"), Day("2029-01-01")).Should().BeEmpty("the last day is before the first, in a year without data");
        VietNam.MissingYears(Day("2029-01-01"), Day("2029-01-01")).Should().Equal(2029);
        VietNam.Covers(2026).Should().BeTrue();
        VietNam.Covers(2028).Should().BeFalse();
    }

    [Fact]
    public void The_try_forms_tell_the_missing_year()
    {
        VietNam.TryAddWorkingDays(Day("2027-12-31"), 1, out _, out var after).Should().BeFalse();
        VietNam.TrySubtractWorkingDays(Day("2022-01-01"), 1, out _, out var before).Should().BeFalse();
        VietNam.TryWorkingDaysBetween(Day("2027-01-01"), Day("2029-01-01"), out var count, out var between).Should().BeFalse();

        (after, before, between, count).Should().Be((2028, 2021, 2028, 0));
        VietNam.TryAddWorkingDays(Day("2026-02-13"), 1, out var day, out var none).Should().BeTrue();
        (day, none).Should().Be((Day("2026-02-23"), 0));
    }

    [Fact]
    public void A_count_below_one_is_refused()
    {
        var add = () => VietNam.AddWorkingDays(Day("2026-01-05"), 0);
        var subtract = () => VietNam.SubtractWorkingDays(Day("2026-01-05"), -1);

        add.Should().Throw<ArgumentOutOfRangeException>();
        subtract.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
