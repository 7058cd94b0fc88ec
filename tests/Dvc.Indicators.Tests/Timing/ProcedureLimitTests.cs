using System.Globalization;
using static Dvc.Indicators.Tests.Records.Make;
using static Dvc.Indicators.Tests.Timing.OnTimeJudgeTests;

namespace Dvc.Indicators.Tests.Timing;

/// <summary>Dossiers without a promised time, judged by the limit of their procedure.</summary>
public class ProcedureLimitTests
{
    [Theory]

    // Monday to Friday of one week: 4; the same day: 0; Saturday and Sunday count as Friday.
    [InlineData("2026-08-03 08:00", "2026-08-07 17:00", 4)]
    [InlineData("2026-08-03 08:00", "2026-08-03 23:59:59", 0)]
    [InlineData("2026-08-03 08:00", "2026-08-09 10:00", 4)]
    [InlineData("2026-08-07 08:00", "2026-08-09 10:00", 0)]

    // Received on a Saturday: Monday is the first day.
    [InlineData("2026-08-08 08:00", "2026-08-10 10:00", 1)]

    // Saturday 22/8/2026 is worked: Friday 21 to Monday 24 is 2 days, and the 22nd itself is 1.
    [InlineData("2026-08-21 08:00", "2026-08-24 10:00", 2)]
    [InlineData("2026-08-21 08:00", "2026-08-22 10:00", 1)]

    // Monday 31/8/2026 is off and counts as Friday 28.
    [InlineData("2026-08-27 08:00", "2026-08-31 10:00", 1)]

    // The end before the reception: 0 days.
    [InlineData("2026-08-05 08:00", "2026-08-03 08:00", 0)]
    public void Working_days_are_counted_from_the_day_after_reception(string received, string finished, int days) =>
        DaysOf(received, finished, TimeLimitUnit.WorkingDays).Should().Be(days);

    [Theory]

    // Friday 13/2/2026 to Monday 23/2/2026 over Tết (16 to 20 off): 1 working day; Saturday 10/1/2026 is worked.
    [InlineData("2026-02-13 08:00", "2026-02-23 10:00", 1)]
    [InlineData("2026-02-12 08:00", "2026-02-20 10:00", 1)]
    [InlineData("2026-01-09 08:00", "2026-01-12 10:00", 2)]
    public void Working_days_follow_the_announced_days_of_2026(string received, string finished, int days) =>
        DaysOf(received, finished, TimeLimitUnit.WorkingDays, "2026-03-01").Should().Be(days);

    // The examples of the Civil Code's article 148 (5): 4 days from Monday 3/8/2026 end on Friday 7/8, 5 and 6 days on Saturday 8 and Sunday 9,
    // which give way to Monday 10/8, 7 days on that Monday.
    [Theory]
    [InlineData(4, "2026-08-07 23:59:59", true)]
    [InlineData(4, "2026-08-08 00:00:00", false)]
    [InlineData(4, "2026-08-08 09:00:00", false)]
    [InlineData(5, "2026-08-10 23:59:59", true)]
    [InlineData(5, "2026-08-11 00:00:00", false)]
    [InlineData(6, "2026-08-10 23:59:59", true)]
    [InlineData(6, "2026-08-11 00:00:00", false)]
    [InlineData(7, "2026-08-10 23:59:59", true)]
    [InlineData(7, "2026-08-11 00:00:00", false)]
    [InlineData(8, "2026-08-11 23:59:59", true)]
    [InlineData(0, "2026-08-03 23:59:59", true)]
    [InlineData(0, "2026-08-04 00:00:00", false)]
    public void Calendar_days_that_end_on_a_day_off_end_with_the_next_working_day(int days, string finished, bool isOnTime) =>
        Judge(Dossier(finished: finished), new TimeLimit(days, TimeLimitUnit.CalendarDays)).IsOnTime.Should().Be(isOnTime);

    [Theory]

    // Received on Saturday 8/8: no day of it is left, so that the day of reception gives way to Monday 10/8.
    [InlineData("2026-08-08 08:00", 0, "2026-08-10 23:59:59", "2026-08-11 00:00:00")]
    [InlineData("2026-08-08 08:00", 1, "2026-08-10 23:59:59", "2026-08-11 00:00:00")]
    [InlineData("2026-08-08 08:00", 3, "2026-08-11 23:59:59", "2026-08-12 00:00:00")]

    // Saturday 22/8/2026 is worked; Monday 31/8 to Wednesday 2/9 are off.
    [InlineData("2026-08-19 08:00", 3, "2026-08-22 23:59:59", "2026-08-23 00:00:00")]
    [InlineData("2026-08-28 08:00", 3, "2026-09-03 23:59:59", "2026-09-04 00:00:00")]

    // Tết 2026: Saturday 14 to Sunday 22 February are off.
    [InlineData("2026-02-13 08:00", 1, "2026-02-23 23:59:59", "2026-02-24 00:00:00")]
    [InlineData("2026-02-13 08:00", 9, "2026-02-23 23:59:59", "2026-02-24 00:00:00")]
    [InlineData("2026-02-13 08:00", 11, "2026-02-24 23:59:59", "2026-02-25 00:00:00")]
    public void Calendar_days_end_with_the_next_working_day_over_holidays(string received, int days, string inTime, string late)
    {
        var limit = new TimeLimit(days, TimeLimitUnit.CalendarDays);
        Judge(Dossier(received: received, finished: inTime), limit, cut: "2026-12-01").IsOnTime.Should().BeTrue();
        Judge(Dossier(received: received, finished: late), limit, cut: "2026-12-01").IsOnTime.Should().BeFalse();
    }

    // The n-th working day, and the days off that follow it: 5 working days from Monday 3/8 end on Monday 10/8, 4 on Friday and its weekend.
    [Theory]
    [InlineData(4, "2026-08-09 23:59:59", true)]
    [InlineData(4, "2026-08-10 00:00:00", false)]
    [InlineData(5, "2026-08-10 23:59:59", true)]
    [InlineData(5, "2026-08-11 00:00:00", false)]
    public void Days_off_after_the_last_working_day_belong_to_it(int days, string finished, bool isOnTime) =>
        Judge(Dossier(finished: finished), new TimeLimit(days, TimeLimitUnit.WorkingDays)).IsOnTime.Should().Be(isOnTime);

    // 30/12/2027 and 4 days: 3/1/2028 is in no year that the calendar has, and later than the cut.
    [Theory]
    [InlineData(TimeLimitUnit.CalendarDays)]
    [InlineData(TimeLimitUnit.WorkingDays)]
    public void A_last_day_behind_the_cut_need_not_be_in_the_calendar(TimeLimitUnit unit)
    {
        var dossier = Dossier(status: DossierStatus.InProcess, received: "2027-12-30 08:00");
        Judge(dossier, new TimeLimit(4, unit), cut: "2028-01-01").IsOnTime.Should().BeTrue();
    }

    [Theory]
    [InlineData("1.5", "2026-08-04 17:00", true)]
    [InlineData("1.5", "2026-08-05 08:00", false)]
    [InlineData("0", "2026-08-03 17:00", true)]
    [InlineData("0", "2026-08-04 08:00", false)]
    public void A_limit_may_have_decimals_and_0_is_the_same_day(string amount, string finished, bool isOnTime)
    {
        var limit = new TimeLimit(decimal.Parse(amount, CultureInfo.InvariantCulture), TimeLimitUnit.WorkingDays);
        Judge(Dossier(finished: finished), limit).IsOnTime.Should().Be(isOnTime);
    }

    [Theory]
    [InlineData("1.5", "2026-08-03 09:30:00", true)]
    [InlineData("1.5", "2026-08-03 09:30:01", false)]
    [InlineData("0", "2026-08-03 08:00:00", true)]
    [InlineData("0", "2026-08-03 08:00:01", false)]
    [InlineData("0", "2026-08-02 08:00:00", true)]
    [InlineData("79228162514264337593543950335", "2026-08-30 08:00:00", true)]
    public void Hours_are_elapsed_time_to_the_second(string amount, string finished, bool isOnTime)
    {
        var limit = new TimeLimit(decimal.Parse(amount, CultureInfo.InvariantCulture), TimeLimitUnit.Hours);
        Judge(Dossier(finished: finished), limit).Should().Match<OnTimeVerdict>(it => it.IsOnTime == isOnTime && it.Days == null);
    }

    // Received on Friday 28 August. The cut is Wednesday 2 September 00:00 (31, 1 and 2 are off): its day is the 1st, which counts as the
    // 28th. At 3 September 00:00 it still is; at 3 September 00:00:01 the 3rd has begun.
    [Theory]
    [InlineData(null, "2026-09-02", 0)]
    [InlineData(null, "2026-09-03", 0)]
    [InlineData(null, "2026-09-03 00:00:01", 1)]
    [InlineData("2026-09-03 00:00:00", "2026-09-03", 0)]
    [InlineData("2026-09-03 00:00:00", "2026-09-04", 1)]
    [InlineData("2026-09-05 00:00:00", "2026-09-03", 0)]
    public void A_midnight_at_the_cut_belongs_to_the_day_before(string? finished, string cut, int days)
    {
        var dossier = Dossier(received: "2026-08-28 08:00", finished: finished);
        Judge(dossier, new TimeLimit(3, TimeLimitUnit.WorkingDays), cut: cut).Days.Should().Be(days);
    }

    // 5 August 00:00 at the cut is the 4th. With an hour taken off the end is no longer the cut: 4 August 23:00. With a day taken off it is
    // 4 August 00:00, which is not the cut and counts as itself.
    [Theory]
    [InlineData("2026-08-04 09:00", 1)]
    [InlineData("2026-08-05 08:00", 1)]
    public void After_a_deduction_the_end_is_no_longer_the_cut(string completed, int days)
    {
        var dossier = Dossier(status: DossierStatus.InProcess) with
        {
            SupplementRequested = At("2026-08-04 08:00"),
            SupplementCompleted = At(completed),
        };
        Judge(dossier, new TimeLimit(3, TimeLimitUnit.WorkingDays), cut: "2026-08-05").Days.Should().Be(days);
    }

    [Fact]
    public void The_comparison_of_instants_or_dates_does_not_concern_limits()
    {
        var dossier = Dossier(finished: "2026-08-03 09:30:01");
        Judge(dossier, new TimeLimit(1.5m, TimeLimitUnit.Hours), DueComparison.Date).IsOnTime.Should().BeFalse();
    }

    [Fact]
    public void Days_off_at_the_start_of_the_calendar_do_not_ask_for_the_year_before()
    {
        // 1 and 2 January 2022 are a Saturday and a Sunday, and there is no data of 2021.
        var dossier = Dossier(received: "2022-01-01 08:00", finished: "2022-01-02 08:00");
        Judge(dossier, new TimeLimit(0, TimeLimitUnit.CalendarDays), cut: "2022-02-01").IsOnTime.Should().BeTrue();
        Judge(dossier, new TimeLimit(0, TimeLimitUnit.WorkingDays), cut: "2022-02-01").Days.Should().Be(0);
    }

    [Fact]
    public void A_whole_last_year_of_the_calendar_is_enough_for_a_cut_at_its_end()
    {
        // 2027-12-29 is a Wednesday: Thursday and Friday are left.
        var dossier = Dossier(status: DossierStatus.InProcess, received: "2027-12-29 08:00");
        Judge(dossier, new TimeLimit(2, TimeLimitUnit.WorkingDays), cut: "2028-01-01").Days.Should().Be(2);
    }

    private static int? DaysOf(string received, string finished, TimeLimitUnit unit, string cut = "2026-09-01") =>
        Judge(Dossier(received: received, finished: finished), new TimeLimit(1, unit), cut: cut).Days;
}
