namespace Dvc.Indicators.Tests.Oracle;

public sealed class OracleTimingTests
{
    private static readonly VietnamTime Cut = Make.Time("2026-09-01 00:00:00");

    // After Friday 13/2/2026 come a weekend, 16-20/2 off for Tết and a weekend: Monday 23/2 is the first working day.
    // After Friday 21/8/2026 comes a worked Saturday: Monday 24/8 is the second. Sunday 30/8 counts as Friday 28/8.
    [Theory]
    [InlineData("2026-02-13 08:00:00", "2026-02-23 17:00:00", 1)]
    [InlineData("2026-02-13 08:00:00", "2026-02-22 17:00:00", 0)]
    [InlineData("2026-08-21 08:00:00", "2026-08-24 17:00:00", 2)]
    [InlineData("2026-08-27 08:00:00", "2026-08-30 17:00:00", 1)]
    [InlineData("2026-08-27 08:00:00", "2026-08-26 17:00:00", 0)]
    [InlineData("2026-08-28 08:00:00", "2026-09-01 00:00:00", 0)]
    public void Working_days_are_counted_from_the_day_after_reception_up_to_the_day_of_the_end(string received, string finished, int days)
    {
        var dossier = Make.Dossier() with { Received = Make.Time(received), Finished = Make.Time(finished) };

        OnTime(dossier, new TimeLimit(days + 0.5m, TimeLimitUnit.WorkingDays)).Should().BeTrue();
        OnTime(dossier, new TimeLimit(Math.Max(0, days - 0.5m), TimeLimitUnit.WorkingDays)).Should().Be(days == 0);
    }

    [Fact]
    public void Hours_are_elapsed_to_the_second()
    {
        var dossier = Make.Dossier() with { Finished = Make.Time("2026-08-03 09:30:00") };

        OnTime(dossier, new TimeLimit(1.5m, TimeLimitUnit.Hours)).Should().BeTrue();
        OnTime(dossier with { Finished = Make.Time("2026-08-03 09:30:01") }, new TimeLimit(1.5m, TimeLimitUnit.Hours)).Should().BeFalse();
    }

    [Theory]
    [InlineData("2026-08-10 17:00:00", true, true)]
    [InlineData("2026-08-10 17:00:01", false, true)]
    [InlineData("2026-08-11 00:00:00", false, false)]
    public void A_deadline_is_compared_by_instant_or_by_day(string finished, bool byInstant, bool byDay)
    {
        var dossier = Make.Dossier() with { Finished = Make.Time(finished), Due = Deadline.At(Make.Time("2026-08-10 17:00:00")) };

        OnTime(dossier).Should().Be(byInstant);
        OnTime(dossier, comparison: DueComparison.Date).Should().Be(byDay);
        OnTime(dossier with { Due = Deadline.On(new DateOnly(2026, 8, 10)) }).Should().Be(byDay);
    }

    // Two days of the citizen's come off: the end of 10/8 08:00:00 counts as 8/8 08:00:00. The other way round nothing comes off.
    [Fact]
    public void The_citizens_time_is_taken_off()
    {
        var dossier = Make.Dossier() with
        {
            SupplementRequested = Make.Time("2026-08-04 08:00:00"),
            SupplementCompleted = Make.Time("2026-08-06 08:00:00"),
            Finished = Make.Time("2026-08-10 08:00:00"),
            Due = Deadline.At(Make.Time("2026-08-08 08:00:00")),
        };

        OnTime(dossier).Should().BeTrue();
        OnTime(dossier with { Due = Deadline.At(Make.Time("2026-08-08 07:59:59")) }).Should().BeFalse();
        OnTime(dossier with { SupplementRequested = dossier.SupplementCompleted, SupplementCompleted = dossier.SupplementRequested })
            .Should().BeFalse();
    }

    // Asked for before reception and completed after the end: from 3/8 08:00 to 10/8 08:00 all is the citizen's, E is the reception.
    [Fact]
    public void Only_the_part_between_reception_and_end_is_taken_off()
    {
        var dossier = Make.Dossier() with
        {
            SupplementRequested = Make.Time("2026-07-01 08:00:00"),
            SupplementCompleted = Make.Time("2026-12-01 08:00:00"),
            Finished = Make.Time("2026-08-10 08:00:00"),
        };

        OracleTiming.Judge(dossier, null, Cut, DueComparison.Instant).End.Should().Be(dossier.Received);
    }

    [Fact]
    public void A_dossier_that_waits_for_the_citizen_is_judged_when_it_was_asked_for_and_late_the_second_time()
    {
        var dossier = Make.Dossier() with
        {
            Status = DossierStatus.AwaitingSupplement,
            SupplementRounds = 1,
            SupplementRequested = Make.Time("2026-08-05 08:00:00"),
            Due = Deadline.At(Make.Time("2026-08-05 08:00:00")),
        };

        OnTime(dossier).Should().BeTrue();
        OnTime(dossier with { SupplementRounds = 2 }).Should().BeFalse();
        OnTime(dossier with { SupplementRequested = null }).Should().BeFalse("it is open at the cut, after the deadline");
    }

    [Fact]
    public void An_end_after_the_cut_is_not_replaced_by_the_return()
    {
        var dossier = Make.Dossier() with
        {
            Finished = Make.Time("2026-09-05 08:00:00"),
            Returned = Make.Time("2026-08-05 08:00:00"),
            Due = Deadline.At(Make.Time("2026-08-31 08:00:00")),
        };

        OnTime(dossier).Should().BeFalse();
        OnTime(dossier with { Finished = null }).Should().BeTrue();
    }

    // Open at the cut, 1/9 at midnight: by day that is 1/9, by a limit it is 31/8, which is off like the weekend before it. 25 days end on Friday
    // 28/8; 26 days on Saturday, which gives way to 3/9. 20 working days end on 28/8, and the days off that follow belong to it.
    [Fact]
    public void A_cut_at_a_midnight_is_the_day_that_it_begins_for_a_deadline_and_the_day_before_for_a_limit()
    {
        var dossier = Make.Dossier() with { Status = DossierStatus.InProcess };

        OnTime(dossier with { Due = Deadline.On(new DateOnly(2026, 8, 31)) }).Should().BeFalse();
        OnTime(dossier with { Due = Deadline.On(new DateOnly(2026, 9, 1)) }).Should().BeTrue();
        OnTime(dossier, new TimeLimit(26, TimeLimitUnit.CalendarDays)).Should().BeTrue();
        OnTime(dossier, new TimeLimit(25, TimeLimitUnit.CalendarDays)).Should().BeFalse();
        OnTime(dossier, new TimeLimit(20, TimeLimitUnit.WorkingDays)).Should().BeTrue();
        OnTime(dossier, new TimeLimit(19, TimeLimitUnit.WorkingDays)).Should().BeFalse();
    }

    [Fact]
    public void Without_deadline_and_limit_a_dossier_is_on_time() => OnTime(Make.Dossier()).Should().BeTrue();

    private static bool OnTime(Dossier dossier, TimeLimit? limit = null, DueComparison comparison = DueComparison.Instant) =>
        OracleTiming.Judge(dossier, limit, Cut, comparison).IsOnTime;
}
