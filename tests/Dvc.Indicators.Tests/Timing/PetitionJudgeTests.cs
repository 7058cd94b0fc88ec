using static Dvc.Indicators.Tests.Records.Make;

namespace Dvc.Indicators.Tests.Timing;

/// <summary>Petitions at the cut of 1 September 2026 00:00. Monday 31/8, 1/9 and 2/9 are off, Saturday 22/8 is worked.</summary>
public class PetitionJudgeTests
{
    // From Monday 3 August: 7 is day 4, 14 day 9, 21 day 14, Saturday 22 (worked) day 15, Monday 24 day 16.
    [Theory]
    [InlineData("2026-08-22 23:59:59", 15, true)]
    [InlineData("2026-08-23 10:00", 15, true)]
    [InlineData("2026-08-24 00:00", 16, false)]
    public void A_handled_petition_has_15_working_days(string handled, int days, bool isOnTime)
    {
        var verdict = Judge(Petition("K", "2026-08-03 23:00", handled, PetitionOutcome.Handled));
        verdict.WorkingDays.Should().Be(days);
        verdict.IsOnTime.Should().Be(isOnTime);
        verdict.IsOpen.Should().BeFalse();
    }

    [Theory]
    [InlineData(PetitionOutcome.Refused, "2026-08-05 17:00", true)]
    [InlineData(PetitionOutcome.Refused, "2026-08-06 08:00", false)]
    [InlineData(PetitionOutcome.SentBack, "2026-08-05 17:00", true)]
    [InlineData(PetitionOutcome.SentBack, "2026-08-06 08:00", false)]
    [InlineData(PetitionOutcome.Handled, "2026-08-06 08:00", true)]
    public void A_refused_or_returned_petition_has_2_working_days(PetitionOutcome outcome, string handled, bool isOnTime) =>
        Judge(Petition("K", "2026-08-03 08:00", handled, outcome)).IsOnTime.Should().Be(isOnTime);

    [Fact]
    public void The_time_begins_when_it_was_forwarded()
    {
        // From Thursday 6 August: the 7th is day 1, the 21st day 11, the 22nd day 12, the 26th day 15.
        var petition = Petition("K", "2026-08-03 08:00", "2026-08-26 17:00", PetitionOutcome.Handled);
        Judge(petition).IsOnTime.Should().BeFalse();
        Judge(petition with { Forwarded = At("2026-08-06 08:00") }).WorkingDays.Should().Be(15);
    }

    [Theory]
    [InlineData(null, "2026-08-05 08:00")]
    [InlineData(PetitionOutcome.Handled, null)]
    [InlineData(PetitionOutcome.Refused, "2026-09-01 00:00:01")]
    public void Without_outcome_or_time_or_after_the_cut_it_is_open_and_has_15_days(PetitionOutcome? outcome, string? handled)
    {
        // Open at midnight of 1 September: the last day is 31 August, which is off. From the 7th: the 28th is day 16.
        var verdict = Judge(Petition("K", "2026-08-07 08:00", handled, outcome));
        verdict.Should().Match<PetitionVerdict>(it => it.IsOpen && it.Limit == 15 && it.WorkingDays == 16);
        verdict.LastDay.Should().Be(Day("2026-08-31"));
    }

    [Fact]
    public void Handled_exactly_at_the_cut_is_handled() =>
        Judge(Petition("K", "2026-08-28 08:00", "2026-09-01", PetitionOutcome.Refused)).IsOpen.Should().BeFalse();

    [Fact]
    public void By_a_cut_within_a_day_that_day_counts() =>
        Judge(Petition("K", "2026-08-03 08:00"), "2026-08-05 00:00:01").WorkingDays.Should().Be(2);

    [Theory]
    [InlineData(0, 0, false, true)]
    [InlineData(3, 3, false, true)]
    [InlineData(3, 4, false, false)]
    [InlineData(9, 0, true, false)]
    public void More_dislikes_than_likes_or_a_second_complaint_is_unsatisfactory(int likes, int dislikes, bool again, bool expected) =>
        Judge(Petition("K", "2026-08-03 08:00", "2026-08-04 08:00", PetitionOutcome.Handled) with
        {
            Likes = likes,
            Dislikes = dislikes,
            ComplainedAgain = again,
        }).IsSatisfactory.Should().Be(expected);

    [Fact]
    public void An_overdue_petition_is_unsatisfactory() =>
        Judge(Petition("K", "2026-08-03 08:00", "2026-08-24 08:00", PetitionOutcome.Handled) with { Likes = 5 })
            .IsSatisfactory.Should().BeFalse();

    [Fact]
    public void The_reason_is_a_sentence()
    {
        var petition = Petition("K", "2026-08-03 08:00", "2026-08-24 08:00", PetitionOutcome.Handled) with { Dislikes = 1 };
        Judge(petition).Reason.English.Should().Be(
            "Overdue: handled on 2026-08-24, 16 working days after 2026-08-03 08:00:00, the limit is 15; more dislikes than likes.");
        Judge(petition with { Outcome = null, ComplainedAgain = true, Dislikes = 0 }, "2026-08-05").Reason.English.Should().Be(
            "On time: still open on 2026-08-04, 1 working day after 2026-08-03 08:00:00, the limit is 15; complained about again.");
        Judge(petition).Reason.Vietnamese.Should().StartWith("Quá hạn: xử lý ngày 24/08/2026").And.EndWith(".");
    }

    [Fact]
    public void Working_days_that_reach_into_a_year_without_data_give_no_verdict()
    {
        var judge = new PetitionJudge(WorkingCalendar.VietNam, At("2028-01-10"));
        judge.TryJudge(Petition("K", "2027-12-20 08:00"), out _, out var missing).Should().BeFalse();
        missing.Should().Be(2028);
        judge.TryJudge(Petition("K", "2027-12-20", "2027-12-31", PetitionOutcome.Handled), out _, out missing).Should().BeTrue();
        missing.Should().Be(0);
    }

    private static PetitionVerdict Judge(Petition petition, string cut = "2026-09-01")
    {
        new PetitionJudge(WorkingCalendar.VietNam, At(cut)).TryJudge(petition, out var verdict, out _).Should().BeTrue();
        return verdict;
    }
}
