using static Dvc.Indicators.Tests.Records.Make;

namespace Dvc.Indicators.Tests.Timing;

/// <summary>Which end counts, and how it is compared with the promised time. The cut is the end of August 2026.</summary>
public class OnTimeJudgeTests
{
    internal static OnTimeVerdict Judge(
        Dossier dossier, TimeLimit? limit = null, DueComparison comparison = DueComparison.Instant, string cut = "2026-09-01") =>
        new OnTimeJudge(WorkingCalendar.VietNam, comparison, At(cut)).Judge(dossier, limit)!.Value;

    [Theory]
    [InlineData(DossierStatus.New)]
    [InlineData(DossierStatus.Refused)]
    public void New_and_refused_dossiers_are_not_judged(DossierStatus status) =>
        new OnTimeJudge(WorkingCalendar.VietNam, DueComparison.Instant, At("2026-09-01"))
            .Judge(Dossier(status: status, due: "2026-08-10 10:00:00"), null).Should().BeNull();

    [Theory]
    [InlineData(null)]
    [InlineData("2026-09-01 00:00")]
    public void A_dossier_not_received_before_the_cut_is_not_judged(string? received) =>
        new OnTimeJudge(WorkingCalendar.VietNam, DueComparison.Instant, At("2026-09-01"))
            .Judge(Dossier(received: received), null).Should().BeNull();

    // Finished on the 10th, handed over on the 12th, due on the 11th: by the end of processing it is on time, by the cut it is not.
    [Theory]
    [InlineData(DossierStatus.Received, EndKind.Open, false)]
    [InlineData(DossierStatus.InProcess, EndKind.Open, false)]
    [InlineData(DossierStatus.AwaitingSupplement, EndKind.Open, false)]
    [InlineData(DossierStatus.AwaitingDues, EndKind.Open, false)]
    [InlineData(DossierStatus.Withdrawn, EndKind.Finished, true)]
    [InlineData(DossierStatus.Stopped, EndKind.Finished, true)]
    [InlineData(DossierStatus.Processed, EndKind.Finished, true)]
    [InlineData(DossierStatus.Returned, EndKind.Finished, true)]
    public void The_end_of_processing_counts_for_closed_dossiers_only(DossierStatus status, EndKind end, bool isOnTime)
    {
        var verdict = Judge(Dossier(status: status, due: "2026-08-11 10:00:00", finished: "2026-08-10 10:00", returned: "2026-08-12"));
        verdict.EndKind.Should().Be(end);
        verdict.IsOnTime.Should().Be(isOnTime);
    }

    [Theory]
    [InlineData(DossierStatus.Received, EndKind.Open, false)]
    [InlineData(DossierStatus.InProcess, EndKind.Open, false)]
    [InlineData(DossierStatus.Withdrawn, EndKind.Returned, true)]
    [InlineData(DossierStatus.Stopped, EndKind.Returned, true)]
    [InlineData(DossierStatus.Processed, EndKind.Returned, true)]
    [InlineData(DossierStatus.Returned, EndKind.Returned, true)]
    public void Where_the_end_of_processing_is_missing_the_handing_over_counts(DossierStatus status, EndKind end, bool isOnTime)
    {
        var verdict = Judge(Dossier(status: status, due: "2026-08-12 10:00:00", returned: "2026-08-12 10:00"));
        verdict.EndKind.Should().Be(end);
        verdict.IsOnTime.Should().Be(isOnTime);
    }

    [Theory]
    [InlineData(DossierStatus.Withdrawn)]
    [InlineData(DossierStatus.Stopped)]
    [InlineData(DossierStatus.Processed)]
    [InlineData(DossierStatus.Returned)]
    public void A_closed_dossier_without_any_end_is_open(DossierStatus status)
    {
        var verdict = Judge(Dossier(status: status, due: "2026-09-01 00:00:00"));
        verdict.EndKind.Should().Be(EndKind.Open);
        verdict.End.Should().Be(At("2026-09-01"));
        verdict.IsOnTime.Should().BeTrue();
    }

    [Fact]
    public void An_end_after_the_cut_is_open_and_not_replaced_by_the_handing_over()
    {
        var verdict = Judge(Dossier(due: "2026-08-31 23:59:59", finished: "2026-09-01 00:00:01", returned: "2026-08-05 10:00"));
        verdict.EndKind.Should().Be(EndKind.AfterCut);
        verdict.End.Should().Be(At("2026-09-01"));
        verdict.IsOnTime.Should().BeFalse();
    }

    [Fact]
    public void An_end_exactly_at_the_cut_is_an_end() =>
        Judge(Dossier(due: "2026-09-01 00:00:00", finished: "2026-09-01")).EndKind.Should().Be(EndKind.Finished);

    [Theory]
    [InlineData(DossierStatus.AwaitingSupplement)]
    [InlineData(DossierStatus.AwaitingDues)]
    public void A_waiting_dossier_ends_when_supplements_were_asked_for(DossierStatus status)
    {
        var dossier = Dossier(status: status, due: "2026-08-10 10:00:00") with { SupplementRequested = At("2026-08-10 10:00") };
        Judge(dossier).Should().Match<OnTimeVerdict>(it => it.IsOnTime && it.EndKind == EndKind.SupplementRequested);
        Judge(dossier with { SupplementRequested = At("2026-08-10 10:00:01"), SupplementRounds = 1 }).IsOnTime.Should().BeFalse();
    }

    [Theory]
    [InlineData(DossierStatus.AwaitingSupplement, 2, false)]
    [InlineData(DossierStatus.AwaitingDues, 2, false)]
    [InlineData(DossierStatus.AwaitingSupplement, 1, true)]
    [InlineData(DossierStatus.InProcess, 2, true)]
    [InlineData(DossierStatus.Processed, 5, true)]
    public void More_than_one_round_while_waiting_is_overdue_whatever_the_deadline(DossierStatus status, int rounds, bool isOnTime)
    {
        var dossier = Dossier(status: status, due: "2026-12-31 17:00:00", finished: "2026-08-04 10:00") with
        {
            SupplementRequested = At("2026-08-05 08:00"),
            SupplementRounds = rounds,
        };
        var verdict = Judge(dossier);
        verdict.IsOnTime.Should().Be(isOnTime);
        (verdict.Rule == OnTimeRule.RepeatedSupplements).Should().Be(!isOnTime);
    }

    [Fact]
    public void More_than_one_round_while_waiting_is_overdue_even_without_a_deadline() =>
        Judge(Dossier(status: DossierStatus.AwaitingDues) with { SupplementRounds = 2 }).Should()
            .Match<OnTimeVerdict>(it => !it.IsOnTime && it.DeadlineSource == DeadlineSource.None);

    // Due on the 10th at 10:00:00.
    [Theory]
    [InlineData("2026-08-10 09:59:59", true, true)]
    [InlineData("2026-08-10 10:00:00", true, true)]
    [InlineData("2026-08-10 10:00:01", false, true)]
    [InlineData("2026-08-10 23:59:59", false, true)]
    [InlineData("2026-08-11 00:00:00", false, false)]
    public void A_tie_to_the_second_is_on_time_and_by_date_the_whole_day_is(string finished, bool byInstant, bool byDate)
    {
        var dossier = Dossier(due: "2026-08-10 10:00:00", finished: finished);
        Judge(dossier).Should().Match<OnTimeVerdict>(it => it.IsOnTime == byInstant && it.Rule == OnTimeRule.PromisedInstant);
        Judge(dossier, comparison: DueComparison.Date).Should()
            .Match<OnTimeVerdict>(it => it.IsOnTime == byDate && it.Rule == OnTimeRule.PromisedDay);
    }

    [Theory]
    [InlineData("2026-08-10", "2026-08-10 23:59:59", true)]
    [InlineData("2026-08-10", "2026-08-11 00:00:00", false)]
    [InlineData("2026-08-10 00:00:00", "2026-08-10 00:00:00", true)]
    [InlineData("2026-08-10 00:00:00", "2026-08-10 00:00:01", false)]
    public void A_date_alone_is_its_whole_day_and_midnight_written_out_is_that_instant(string due, string finished, bool isOnTime) =>
        Judge(Dossier(due: due, finished: finished)).IsOnTime.Should().Be(isOnTime);

    // By day a cut at a midnight is the day that it begins: the deadline of the day before has passed, with the day it has not.
    [Theory]
    [InlineData("2026-08-31", "2026-09-01", false)]
    [InlineData("2026-09-01", "2026-09-01", true)]
    [InlineData("2026-08-31", "2026-08-31 23:59:59", true)]
    [InlineData("2026-08-31", "2026-08-31", true)]
    [InlineData("2026-08-30", "2026-08-31", false)]
    public void An_open_dossier_is_compared_at_the_day_of_the_cut(string due, string cut, bool isOnTime) =>
        Judge(Dossier(status: DossierStatus.InProcess, due: due), cut: cut).IsOnTime.Should().Be(isOnTime);

    [Fact]
    public void Without_deadline_and_limit_a_dossier_is_on_time() =>
        Judge(Dossier(finished: "2026-08-30 10:00")).Should()
            .Match<OnTimeVerdict>(it => it.IsOnTime && it.Rule == OnTimeRule.NoDeadline && it.DeadlineSource == DeadlineSource.None);

    [Fact]
    public void The_promised_time_goes_before_the_limit()
    {
        var verdict = Judge(Dossier(due: "2026-08-20 10:00:00", finished: "2026-08-19 10:00"), new TimeLimit(1, TimeLimitUnit.WorkingDays));
        verdict.IsOnTime.Should().BeTrue();
        verdict.DeadlineSource.Should().Be(DeadlineSource.Promised);
    }
}
