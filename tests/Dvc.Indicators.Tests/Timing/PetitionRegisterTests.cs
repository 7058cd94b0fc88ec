using static Dvc.Indicators.Tests.Records.Make;

namespace Dvc.Indicators.Tests.Timing;

public class PetitionRegisterTests
{
    [Fact]
    public void Those_sent_in_the_period_and_before_the_cut_are_judged()
    {
        var register = Register(
            "2026-08-20",
            Petition("before", "2026-07-31 23:59:59"), Petition("first", "2026-08-01 00:00:00"),
            Petition("last", "2026-08-19 23:59:59"), Petition("at the cut", "2026-08-20 00:00:00"));
        register.Judged.Select(judged => judged.Petition.Key).Should().Equal("first", "last");
        register.Petitions.Should().HaveCount(4);
    }

    [Fact]
    public void After_the_end_of_the_period_a_later_cut_takes_no_more_in() =>
        Register("2026-10-01", Petition("after", "2026-09-01 00:00:00")).Judged.Should().BeEmpty();

    [Fact]
    public void Of_several_rows_of_a_key_the_last_counts()
    {
        var register = Register(
            "2026-09-01", Petition("K", "2026-08-03 08:00", dossier: "D1"), Petition("L", "2026-08-03 08:00"),
            Petition("K", "2026-08-05 08:00", dossier: "D2"));
        register.Judged.Select(judged => judged.Petition.Sent).Should().Equal(At("2026-08-05 08:00"), At("2026-08-03 08:00"));
        register.Superseded.Should().Be(1);
        register.Names("D1").Should().BeFalse();
        register.Names("D2").Should().BeTrue();
    }

    [Fact]
    public void A_petition_names_a_dossier_when_it_was_sent_before_the_cut_in_whatever_period()
    {
        var register = Register(
            "2026-08-20", Petition("A", "2026-01-05 08:00", dossier: "D1"), Petition("B", "2026-08-20 00:00:00", dossier: "D2"),
            Petition("C", "2026-08-19 23:59:59", dossier: "D3"));
        register.Names("D1").Should().BeTrue();
        register.Names("D2").Should().BeFalse();
        register.Names("D3").Should().BeTrue();
        register.Names("d3").Should().BeFalse();
    }

    [Fact]
    public void A_petition_of_an_unknown_agency_is_rejected_and_takes_no_part()
    {
        var register = PetitionRegister.Of(
            [Petition("K", "2026-08-03 08:00", dossier: "D1"), Petition("K", "2026-08-05 08:00", agency: "H9", dossier: "D2")],
            new JudgedPeriod(August), WorkingCalendar.VietNam, Tree(Agency("H1", AgencyLevel.Province)));
        register.Rejections.Should().Equal(new RecordRejection(1, "K", "MaCoQuan", "H9", RejectionReason.Agency));
        register.Names("D1").Should().BeTrue();
        register.Names("D2").Should().BeFalse();
    }

    [Fact]
    public void A_petition_whose_working_days_reach_into_a_year_without_data_is_rejected()
    {
        var register = PetitionRegister.Of(
            [
                Petition("K", "2027-12-20 08:00", dossier: "D1"),
                Petition("L", "2027-12-20 08:00", "2027-12-22 08:00", PetitionOutcome.Handled),
            ],
            new JudgedPeriod(ReportingPeriod.Month(2027, 12), At("2028-01-10")), WorkingCalendar.VietNam);
        register.Rejections.Should().Equal(new RecordRejection(0, "K", "NgayGui", "2027-12-20T08:00:00", RejectionReason.Calendar));
        register.Judged.Should().ContainSingle().Which.Petition.Key.Should().Be("L");
        register.Names("D1").Should().BeFalse();
    }

    private static PetitionRegister Register(string cut, params Petition[] petitions) =>
        PetitionRegister.Of(petitions, new JudgedPeriod(August, At(cut)), WorkingCalendar.VietNam);
}
