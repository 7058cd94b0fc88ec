using static Dvc.Indicators.Tests.Records.Make;
using static Dvc.Indicators.Tests.Timing.OnTimeJudgeTests;

namespace Dvc.Indicators.Tests.Timing;

public class OnTimeReasonTests
{
    [Fact]
    public void A_late_end_says_by_how_much()
    {
        var reason = Judge(Dossier(due: "2026-08-10 10:00:00", finished: "2026-08-12 10:30")).Reason;
        reason.English.Should().Be(
            "Overdue: processing ended 2026-08-12 10:30:00; 2 days 00:30:00 later than the promised 2026-08-10 10:00:00.");
        reason.Vietnamese.Should().Be(
            "Quá hạn: kết thúc xử lý 12/08/2026 10:30:00; muộn hơn thời điểm hẹn trả 10/08/2026 10:00:00 là 2 ngày 00:30:00.");
    }

    [Fact]
    public void Time_taken_off_is_named()
    {
        var dossier = Dossier(due: "2026-08-11", finished: "2026-08-12 10:30") with
        {
            SupplementRequested = At("2026-08-05 08:00"),
            SupplementCompleted = At("2026-08-06 08:00"),
        };
        Judge(dossier).Reason.English.Should().Be(
            "On time: processing ended 2026-08-12 10:30:00, less 1 day 00:00:00 of waiting for supplements 2026-08-11 10:30:00; "
            + "the day 2026-08-11 is not after the promised day 2026-08-11.");
    }

    [Fact]
    public void A_limit_names_the_days_counted() =>
        Judge(Dossier(status: DossierStatus.InProcess), new TimeLimit(7.50m, TimeLimitUnit.WorkingDays)).Reason.English.Should().Be(
            "Overdue: not ended, judged at the cut 2026-09-01 00:00:00; "
            + "20 working days after reception 2026-08-03 08:00:00, the limit is 7.5.");

    [Fact]
    public void Every_rule_and_every_end_has_a_sentence_in_both_languages()
    {
        var waiting = Dossier(status: DossierStatus.AwaitingDues) with { SupplementRequested = At("2026-08-04 08:00") };
        var finished = Dossier(finished: "2026-08-04 08:00");
        OnTimeVerdict[] verdicts =
        [
            Judge(Dossier(due: "2026-08-10 10:00:00", finished: "2026-08-10 10:00")),
            Judge(Dossier(due: "2026-08-10", returned: "2026-08-11 10:00")),
            Judge(Dossier(finished: "2026-09-04 08:00"), new TimeLimit(2, TimeLimitUnit.CalendarDays)),
            Judge(finished, new TimeLimit(2, TimeLimitUnit.Hours)),
            Judge(waiting with { SupplementRounds = 3 }),
            Judge(waiting),
            Judge(Dossier(status: DossierStatus.Received)),
        ];
        var sentences = verdicts.SelectMany(verdict => new[] { verdict.Reason.English, verdict.Reason.Vietnamese }).ToList();
        sentences.Should().OnlyHaveUniqueItems().And.OnlyContain(sentence => sentence.EndsWith('.') && sentence.Contains(": "));
        verdicts[4].Reason.English.Should().Be(
            "Overdue: supplements asked for 2026-08-04 08:00:00, waiting for the applicant; "
            + "supplements were asked for 3 times, and more than once counts as overdue.");
    }
}
