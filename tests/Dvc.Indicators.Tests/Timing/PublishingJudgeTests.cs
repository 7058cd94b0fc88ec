using static Dvc.Indicators.Tests.Records.Make;

namespace Dvc.Indicators.Tests.Timing;

public class PublishingJudgeTests
{
    // In force Friday 28 August. Strictly before: 27 is the 1st, 26 2nd, 25 3rd, 24 4th, Saturday 22 (worked) 5th, 21 6th, 20 7th, 19 8th,
    // 18 9th, 17 10th, 14 11th, 13, 12, 11, 10 15th, 7 16th, 6, 5, 4 19th, 3 20th.
    [Theory]
    [InlineData(AgencyLevel.Province, "2026-08-22", true)]
    [InlineData(AgencyLevel.Province, "2026-08-23", false)]
    [InlineData(AgencyLevel.Ministry, "2026-08-03", true)]
    [InlineData(AgencyLevel.Ministry, "2026-08-04", false)]
    public void A_decision_is_dated_enough_working_days_before_it_comes_into_force(AgencyLevel level, string decided, bool isOnTime) =>
        Judge(Decision("P", decided + " 23:00", "2026-08-28 00:00"), level).IsDecidedOnTime.Should().Be(isOnTime);

    [Fact]
    public void A_decision_without_a_date_of_coming_into_force_is_judged_on_its_disclosure_only()
    {
        var verdict = Judge(Decision("P", "2026-08-03", disclosed: "2026-08-05"), AgencyLevel.Province);
        verdict.IsDecidedOnTime.Should().BeNull();
        verdict.IsDisclosedOnTime.Should().BeTrue();
        verdict.DecisionReason.English.Should().Be("Not counted in 1.1: the decision has no date of coming into force.");
    }

    // Decided Thursday 20 August: 21 is the 1st, 22 (worked) 2nd, 24 3rd, 25 4th, 26 5th, 27, 28 7th, 3/9 8th, 4/9 9th, 7/9 10th.
    [Theory]
    [InlineData(AgencyLevel.Province, "2026-08-26 23:59:59", true)]
    [InlineData(AgencyLevel.Province, "2026-08-27 00:00:00", false)]
    [InlineData(AgencyLevel.Ministry, "2026-09-07 23:59:59", true)]
    [InlineData(AgencyLevel.Ministry, "2026-09-08 00:00:00", false)]
    [InlineData(AgencyLevel.Province, "2026-08-01 08:00:00", true)]
    public void A_procedure_is_disclosed_within_working_days_after_the_decision(AgencyLevel level, string disclosed, bool isOnTime) =>
        Judge(Decision("P", "2026-08-20 08:00", disclosed: disclosed), level, "2026-10-01").IsDisclosedOnTime.Should().Be(isOnTime);

    [Theory]
    [InlineData(null, "2026-08-26 23:59:59", true)]
    [InlineData(null, "2026-08-27 00:00:00", false)]
    [InlineData("2026-08-26 12:00:01", "2026-08-26 12:00:00", true)]
    [InlineData("2026-08-27 00:00:01", "2026-08-27 00:00:00", false)]
    [InlineData("2026-08-26 12:00:00", "2026-08-26 12:00:00", true)]
    public void What_is_not_disclosed_by_the_cut_is_judged_at_its_day(string? disclosed, string cut, bool isOnTime)
    {
        var verdict = Judge(Decision("P", "2026-08-20 08:00", disclosed: disclosed), AgencyLevel.Province, cut);
        verdict.IsDisclosedOnTime.Should().Be(isOnTime);
        verdict.IsDisclosed.Should().Be(disclosed == cut);
    }

    [Theory]
    [InlineData("2027-12-20", "2028-03-01", 2028)]
    [InlineData("2027-12-30", null, 2028)]
    [InlineData("2027-12-20", null, 0)]
    [InlineData("2022-01-05", "2022-01-06", 2021)]
    public void Working_days_in_a_year_without_data_give_no_verdict(string decided, string? effective, int year)
    {
        var judge = new PublishingJudge(WorkingCalendar.VietNam, At("2027-12-31"));
        judge.TryJudge(Decision("P", decided, effective), AgencyLevel.Province, out _, out var missing).Should().Be(year == 0);
        missing.Should().Be(year);
    }

    [Fact]
    public void Only_ministries_and_provinces_publish() =>
        new PublishingJudge(WorkingCalendar.VietNam, At("2026-09-01"))
            .Invoking(judge => judge.TryJudge(Decision("P", "2026-08-03"), AgencyLevel.Commune, out _, out _))
            .Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void The_reasons_name_the_last_days()
    {
        var verdict = Judge(Decision("P", "2026-08-23", "2026-08-28"), AgencyLevel.Province);
        verdict.DecisionReason.English.Should().Be("Overdue: decided on 2026-08-23, at the latest 2026-08-22.");
        verdict.DisclosureReason.English.Should().Be("On time: not disclosed by 2026-08-24, at the latest 2026-08-28.");
        verdict.DisclosureReason.Vietnamese.Should().Be("Đúng hạn: chưa công khai đến ngày 24/08/2026, chậm nhất là ngày 28/08/2026.");
    }

    private static PublishingVerdict Judge(PublishingDecision decision, AgencyLevel level, string cut = "2026-08-24")
    {
        new PublishingJudge(WorkingCalendar.VietNam, At(cut)).TryJudge(decision, level, out var verdict, out _).Should().BeTrue();
        return verdict;
    }
}
