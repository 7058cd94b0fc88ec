using static Dvc.Indicators.Tests.Records.Make;
using static Dvc.Indicators.Tests.Timing.OnTimeJudgeTests;

namespace Dvc.Indicators.Tests.Timing;

/// <summary>The applicant's time that is taken off. Received on 3 August 08:00, finished on 20 August 10:00.</summary>
public class SupplementTimeTests
{
    private const int Day = 86_400;

    [Theory]
    [InlineData("2026-08-10 10:00", "2026-08-12 10:00", 2 * Day)]
    [InlineData("2026-08-10 10:00", "2026-08-10 10:00", 0)]
    [InlineData("2026-08-12 10:00", "2026-08-10 10:00", 0)]
    [InlineData(null, "2026-08-10 10:00", 0)]
    [InlineData("2026-08-10 10:00", null, 0)]
    [InlineData("2026-08-01 08:00", "2026-08-04 08:00", Day)]
    [InlineData("2026-08-01 08:00", "2026-08-02 08:00", 0)]
    [InlineData("2026-08-19 10:00", "2026-08-25 10:00", Day)]
    [InlineData("2026-08-21 10:00", "2026-08-25 10:00", 0)]
    [InlineData("2026-08-01 10:00", "2026-08-31 10:00", 17 * Day + 7_200)]
    public void Only_the_part_between_reception_and_end_is_taken_off(string? asked, string? completed, long seconds)
    {
        var dossier = Dossier(due: "2026-08-18 10:00:00", finished: "2026-08-20 10:00") with
        {
            SupplementRequested = AtOrNull(asked),
            SupplementCompleted = AtOrNull(completed),
            SupplementRounds = 1,
        };
        var verdict = Judge(dossier);
        verdict.DeductedSeconds.Should().Be(seconds);
        verdict.JudgedEnd.Should().Be(At("2026-08-20 10:00").AddSeconds(-seconds));

        // Two days too late as recorded.
        verdict.IsOnTime.Should().Be(seconds >= 2 * Day);
    }

    [Theory]
    [InlineData(DossierStatus.Received, 2 * Day)]
    [InlineData(DossierStatus.InProcess, 2 * Day)]
    [InlineData(DossierStatus.AwaitingSupplement, 0)]
    [InlineData(DossierStatus.AwaitingDues, 0)]
    [InlineData(DossierStatus.Withdrawn, 2 * Day)]
    [InlineData(DossierStatus.Stopped, 2 * Day)]
    [InlineData(DossierStatus.Processed, 2 * Day)]
    [InlineData(DossierStatus.Returned, 2 * Day)]
    public void Nothing_is_taken_off_while_the_dossier_waits_for_the_applicant(DossierStatus status, long seconds)
    {
        var dossier = Dossier(status: status, finished: "2026-08-20 10:00") with
        {
            SupplementRequested = At("2026-08-10 10:00"),
            SupplementCompleted = At("2026-08-12 10:00"),
        };
        Judge(dossier).DeductedSeconds.Should().Be(seconds);
    }

    // The cut is 1 September 00:00: the last day of waiting lies after it.
    [Fact]
    public void Of_an_open_dossier_the_part_up_to_the_cut_is_taken_off()
    {
        var dossier = Dossier(status: DossierStatus.InProcess, due: "2026-08-30 00:00:00") with
        {
            SupplementRequested = At("2026-08-30 00:00"),
            SupplementCompleted = At("2026-09-02 00:00"),
        };
        var verdict = Judge(dossier);
        verdict.DeductedSeconds.Should().Be(2 * Day);
        verdict.IsOnTime.Should().BeTrue();
    }

    [Fact]
    public void By_day_the_day_after_deduction_counts()
    {
        // 20 August 10:00 less 10 hours and 1 second is 19 August 23:59:59.
        var dossier = Dossier(due: "2026-08-19", finished: "2026-08-20 10:00") with
        {
            SupplementRequested = At("2026-08-10 00:00:00"),
            SupplementCompleted = At("2026-08-10 10:00:01"),
        };
        Judge(dossier).IsOnTime.Should().BeTrue();
        Judge(dossier with { SupplementCompleted = At("2026-08-10 10:00:00") }).IsOnTime.Should().BeFalse();
    }
}
