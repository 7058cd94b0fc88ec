using static Dvc.Indicators.Tests.Records.Make;

namespace Dvc.Indicators.Tests.Facts;

public class DossierFactReaderTests
{
    private static readonly ProcedureCatalogue Catalogue = ProcedureCatalogue.Create(
    [
        new Procedure { Code = "FEE", HasFee = true },
        new Procedure { Code = "FREE" },
        new Procedure { Code = "PAPER", ReturnsPaper = true, Limit = new TimeLimit(1, TimeLimitUnit.WorkingDays) },
    ]);

    // A dossier that was received at the counter in time has these and no more.
    private const DossierFacts Plain = DossierFacts.Received | DossierFacts.OnTime | DossierFacts.Satisfied;

    [Theory]
    [InlineData("2026-07-31 23:59:59", false)]
    [InlineData("2026-08-01 00:00:00", true)]
    [InlineData("2026-08-31 23:59:59", true)]
    [InlineData("2026-09-01 00:00:00", false)]
    public void Received_means_in_the_period(string received, bool expected) =>
        Read(Dossier(received: received)).Should().Be(expected ? Plain : DossierFacts.None);

    [Theory]
    [InlineData("2026-08-19 23:59:59", true)]
    [InlineData("2026-08-20 00:00:00", false)]
    public void Received_means_before_a_cut_inside_the_period(string received, bool expected) =>
        Reader(cut: "2026-08-20").Read(Dossier(received: received)).HasFlag(DossierFacts.Received).Should().Be(expected);

    [Theory]
    [InlineData(DossierStatus.New, false)]
    [InlineData(DossierStatus.Received, true)]
    [InlineData(DossierStatus.Refused, false)]
    [InlineData(DossierStatus.InProcess, true)]
    [InlineData(DossierStatus.AwaitingSupplement, true)]
    [InlineData(DossierStatus.AwaitingDues, true)]
    [InlineData(DossierStatus.Withdrawn, true)]
    [InlineData(DossierStatus.Stopped, true)]
    [InlineData(DossierStatus.Processed, true)]
    [InlineData(DossierStatus.Returned, true)]
    public void New_and_refused_dossiers_have_no_facts(DossierStatus status, bool expected) =>
        Read(Dossier(status: status) with { Channel = DossierChannel.Online, Submitted = At("2026-08-02") })
            .Should().Be(expected
                ? Plain | DossierFacts.Online | DossierFacts.OnlineService | DossierFacts.OnlineWithResult
                : DossierFacts.None);

    [Theory]
    [InlineData(null, "2026-08-02 08:00", DossierChannel.Online, DossierFacts.OnlineService)]
    [InlineData(null, "2026-08-02 08:00", DossierChannel.Postal, DossierFacts.None)]
    [InlineData(null, "2026-07-31 08:00", DossierChannel.Online, DossierFacts.None)]
    [InlineData(null, null, DossierChannel.Online, DossierFacts.None)]
    [InlineData("2026-09-01 08:00", "2026-08-31 08:00", DossierChannel.Online, DossierFacts.None)]
    public void The_submission_stands_for_a_missing_reception_in_3_2_only(
        string? received, string? submitted, DossierChannel channel, DossierFacts expected)
    {
        var dossier = Dossier(received: received) with { Submitted = AtOrNull(submitted), Channel = channel, HasResultFile = true };
        Reader().Read(dossier, out var verdict).Should().Be(expected);
        verdict.Should().BeNull();
    }

    [Theory]
    [InlineData("FREE", false, true)]
    [InlineData("PAPER", false, false)]
    [InlineData("PAPER", true, true)]
    [InlineData("UNKNOWN", false, true)]
    public void Online_with_result_needs_a_result_where_the_procedure_returns_paper(string procedure, bool hasResult, bool expected)
    {
        var dossier = Dossier(procedure: procedure) with { Channel = DossierChannel.Online, HasResultFile = hasResult };
        Read(dossier).HasFlag(DossierFacts.OnlineWithResult).Should().Be(expected);
        Read(dossier with { Channel = DossierChannel.Direct }).Should().NotHaveFlag(DossierFacts.OnlineWithResult);
    }

    // procedure, fee (-1 unknown): owed with the catalogue, owed without one.
    [Theory]
    [InlineData("FEE", -1, true, false)]
    [InlineData("FEE", 0, false, false)]
    [InlineData("FEE", 5000, true, true)]
    [InlineData("FREE", -1, false, false)]
    [InlineData("FREE", 0, false, false)]
    [InlineData("FREE", 5000, false, true)]
    [InlineData("UNKNOWN", -1, false, false)]
    [InlineData("UNKNOWN", 0, false, false)]
    [InlineData("UNKNOWN", 5000, true, true)]
    public void A_fee_is_owed_by_the_catalogue_and_else_by_the_record(string procedure, int fee, bool withCatalogue, bool without)
    {
        var dossier = Dossier(procedure: procedure) with { Fee = fee < 0 ? null : fee, OnlinePayment = 2 };
        foreach (var (facts, owes) in new[] { (Read(dossier), withCatalogue), (Reader(catalogue: null).Read(dossier), without) })
        {
            facts.HasFlag(DossierFacts.OwesFee).Should().Be(owes);
            facts.HasFlag(DossierFacts.PaidOwedFeeOnline).Should().Be(owes);
            facts.Should().HaveFlag(DossierFacts.PaidOnline);
            facts.HasFlag(DossierFacts.CarriesFee).Should().Be(fee > 0);
        }

        Read(dossier with { OnlinePayment = 3 }).Should().NotHaveFlag(DossierFacts.PaidOnline)
            .And.NotHaveFlag(DossierFacts.PaidOwedFeeOnline);
    }

    [Fact]
    public void Each_flag_gives_its_fact_and_no_other()
    {
        var dossier = Dossier();
        Read(dossier with { HasResultFile = true }).Should().Be(Plain | DossierFacts.ResultFile);
        Read(dossier with { HasPaperFile = true }).Should().Be(Plain);
        Read(dossier with { HasPaperFile = true, HasResultFile = true }).Should()
            .Be(Plain | DossierFacts.ResultFile | DossierFacts.PapersAndResult);
        Read(dossier with { PapersDigitised = true }).Should().Be(Plain | DossierFacts.ReusedData);
        Read(dossier with { Digitised = true }).Should().Be(Plain | DossierFacts.ReusedData);
        Read(dossier with { FromNationalStore = true }).Should().Be(Plain | DossierFacts.NationalStore | DossierFacts.PopulationData);
        Read(dossier with { IdentifiedByVneid = true }).Should().Be(Plain | DossierFacts.PopulationData);
        Read(dossier with { Disliked = true }).Should().Be((Plain & ~DossierFacts.Satisfied) | DossierFacts.Disliked);
        Read(dossier with { Channel = DossierChannel.Postal }).Should().Be(Plain);
    }

    [Fact]
    public void A_petitioned_or_late_dossier_does_not_satisfy()
    {
        var period = new JudgedPeriod(August);
        var petition = Petition("K", "2026-08-31 23:59:59", agency: "H7", dossier: "D1");
        var petitions = PetitionRegister.Of([petition], period, WorkingCalendar.VietNam);
        var reader = new DossierFactReader(period, WorkingCalendar.VietNam, petitions: petitions);
        reader.Read(Dossier("D1")).Should().Be(DossierFacts.Received | DossierFacts.OnTime | DossierFacts.Petitioned);
        reader.Read(Dossier("D2")).Should().Be(Plain);
        reader.Read(Dossier("D2", due: "2026-08-05", finished: "2026-08-06")).Should().Be(DossierFacts.Received);
    }

    [Fact]
    public void The_limit_of_the_catalogue_judges_where_nothing_was_promised()
    {
        Reader().Read(Dossier(procedure: "PAPER", finished: "2026-08-05 08:00"), out var verdict).Should().Be(DossierFacts.Received);
        verdict!.Value.Rule.Should().Be(OnTimeRule.WorkingDays);
        Reader(catalogue: null).Read(Dossier(procedure: "PAPER", finished: "2026-08-05 08:00")).Should().Be(Plain);
    }

    [Fact]
    public void The_comparison_of_the_reader_is_used()
    {
        var dossier = Dossier(due: "2026-08-05 10:00:00", finished: "2026-08-05 11:00");
        Read(dossier).Should().Be(DossierFacts.Received);
        new DossierFactReader(new JudgedPeriod(August), WorkingCalendar.VietNam, DueComparison.Date).Read(dossier).Should().Be(Plain);
    }

    [Fact]
    public void A_calendar_that_does_not_cover_the_period_and_petitions_of_another_are_refused()
    {
        this.Invoking(_ => new DossierFactReader(new JudgedPeriod(ReportingPeriod.Month(2028, 1)), WorkingCalendar.VietNam))
            .Should().Throw<MissingCalendarYearException>();
        var others = PetitionRegister.Of([], new JudgedPeriod(August, At("2026-08-20")), WorkingCalendar.VietNam);
        this.Invoking(_ => new DossierFactReader(new JudgedPeriod(August), WorkingCalendar.VietNam, petitions: others))
            .Should().Throw<ArgumentException>().WithMessage("*2026-08 @ 2026-09-01T00:00:00*");
    }

    private static DossierFacts Read(Dossier dossier) => Reader().Read(dossier);

    private static DossierFactReader Reader(string cut = "2026-09-01") => new(
        new JudgedPeriod(August, At(cut)), WorkingCalendar.VietNam, procedures: Catalogue);

    private static DossierFactReader Reader(ProcedureCatalogue? catalogue) => new(
        new JudgedPeriod(August), WorkingCalendar.VietNam, procedures: catalogue);
}
