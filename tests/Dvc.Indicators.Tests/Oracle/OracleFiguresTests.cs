namespace Dvc.Indicators.Tests.Oracle;

public sealed class OracleFiguresTests
{
    private static readonly AgencyCode First = AgencyCode.Parse("H44.1");
    private static readonly AgencyCode Second = AgencyCode.Parse("H44.2");

    [Fact]
    public void The_latest_version_counts_and_one_without_a_date_is_the_oldest()
    {
        var old = Make.Dossier() with { Updated = Make.Time("2026-08-04 08:00:00") };
        var late = Make.Dossier(agency: "H44.2") with { Updated = Make.Time("2026-08-05 08:00:00") };
        var world = Make.August(late, old, Make.Dossier());

        Figure(world, "H44.1", Ids.DossierSync).Should().Be((0, 0));
        Figure(world, "H44.2", Ids.DossierSync).Should().Be((1, 1));
        OracleVersions.Counting(Make.August(old, old with { Disliked = true })).Should().ContainSingle().Which.Disliked.Should().BeTrue();
    }

    [Fact]
    public void New_and_refused_dossiers_and_those_outside_the_period_or_at_the_cut_are_in_no_figure()
    {
        var world = Make.August(
            Make.Dossier("D1") with { Status = DossierStatus.New },
            Make.Dossier("D2") with { Status = DossierStatus.Refused },
            Make.Dossier("D3") with { Received = Make.Time("2026-07-31 23:59:59") },
            Make.Dossier("D4") with { Received = Make.Time("2026-08-20 12:00:00") },
            Make.Dossier("D5") with { Received = Make.Time("2026-08-20 11:59:59") });

        Figure(world with { Cut = Make.Time("2026-08-20 12:00:00") }, "H44", Ids.DossierSync).Should().Be((1, 1));
    }

    // Procedure A is under the authority of both departments, B of the first; the only online dossier of A is at the second.
    [Fact]
    public void A_parent_counts_distinct_procedures_once()
    {
        var world = Make.August(Make.Dossier("D1", "H44.2", "A") with { Channel = DossierChannel.Online }) with
        {
            Authority = [new(First, "A", OnlineLevel.Full), new(First, "B", OnlineLevel.None), new(Second, "A", OnlineLevel.None)],
        };

        Figure(world, "H44", Ids.ProceduresOnline).Should().Be((1, 2));
        Figure(world, "H44", Ids.ServicesWithOnlineDossiers).Should().Be((1, 1));
        Figure(world, "H44.1", Ids.ServicesWithOnlineDossiers).Should().Be((0, 1));
        Figure(world, "H44.2", Ids.ServicesWithOnlineDossiers).Should().Be((0, 0));
    }

    [Fact]
    public void An_online_service_takes_the_submission_in_place_of_a_missing_reception()
    {
        var dossier = Make.Dossier(procedure: "A") with
        {
            Channel = DossierChannel.Online,
            Received = null,
            Submitted = Make.Time("2026-08-03 08:00:00"),
        };
        var world = Make.August(dossier) with { Authority = [new(First, "A", OnlineLevel.Partial)] };

        Figure(world, "H44.1", Ids.ServicesWithOnlineDossiers).Should().Be((1, 1));
        Figure(world, "H44.1", Ids.DossiersOnline).Should().Be((0, 0));
    }

    // A has a fee: D1 (unknown) and D2 (5) owe, D3 (0) does not. B has none: D4 does not owe. C is not in the catalogue: D5 owes, D6 not.
    [Fact]
    public void Who_owes_a_fee()
    {
        var world = Make.August(
            Make.Dossier("D1", procedure: "A") with { OnlinePayment = 1 },
            Make.Dossier("D2", procedure: "A") with { Fee = 5, OnlinePayment = 3 },
            Make.Dossier("D3", procedure: "A") with { Fee = 0, OnlinePayment = 1 },
            Make.Dossier("D4", procedure: "B") with { Fee = 5, OnlinePayment = 2 },
            Make.Dossier("D5", procedure: "C") with { Fee = 5, OnlinePayment = 2 },
            Make.Dossier("D6", procedure: "C") with { OnlinePayment = 1 }) with
        {
            Procedures = [new Procedure { Code = "A", HasFee = true }, new Procedure { Code = "B" }],
        };

        Figure(world, "H44.1", Ids.DossiersPaidOnline).Should().Be((2, 3));
        Figure(world with { Procedures = null }, "H44.1", Ids.DossiersPaidOnline).Should().Be((2, 3), "D4 owes in place of D1");
        OracleFigures.Of(world).Should().NotContainKey(("H44.1", Ids.ProceduresPaidOnline), "no authority is given");
    }

    // The fifth working day before Monday 7/9/2026 is 26/8 (4/9, 3/9, 28/8, 27/8, 26/8); the fifth after 26/8 is 7/9, after 27/8 it is 8/9.
    [Fact]
    public void Decisions_count_for_the_publishing_authority_and_all_below_it()
    {
        var decision = new PublishingDecision
        {
            Procedure = "A",
            Agency = Second,
            Kind = DecisionKind.New,
            Decided = Make.Time("2026-08-26 08:00:00"),
            Effective = Make.Time("2026-09-07 00:00:00"),
            Disclosed = Make.Time("2026-09-07 17:00:00"),
        };
        var late = decision with
        {
            Procedure = "B",
            Decided = Make.Time("2026-08-27 08:00:00"),
            Disclosed = Make.Time("2026-09-09 08:00:00"),
        };
        var world = Make.August() with { Decisions = [decision, late, decision with { Procedure = "C", Effective = null }] };
        world = world with { Cut = Make.Time("2026-09-30 00:00:00") };

        Figure(world, "H44.1", Ids.PublishOnTime).Should().Be((1, 2));
        Figure(world, "H44", Ids.PublicUpdateOnTime).Should().Be((2, 3));
        OracleFigures.Of(world).Keys.Should().NotContain(key => key.Component == Ids.PublicContentFull);
    }

    // Sent on Friday 21/8/2026: the worked Saturday 22/8 is the first working day, Monday 24/8 the second, Tuesday 25/8 the third.
    [Theory]
    [InlineData("2026-08-24 17:00:00", PetitionOutcome.Refused, 1)]
    [InlineData("2026-08-25 08:00:00", PetitionOutcome.Refused, 0)]
    [InlineData("2026-08-25 08:00:00", PetitionOutcome.Handled, 1)]
    [InlineData("2026-09-10 08:00:00", PetitionOutcome.Refused, 1)]
    public void A_petition_has_fifteen_working_days_and_two_when_refused(string handled, PetitionOutcome outcome, int onTime)
    {
        var petition = new Petition
        {
            Key = "P",
            Agency = First,
            Sent = Make.Time("2026-08-21 08:00:00"),
            Handled = Make.Time(handled),
            Outcome = outcome,
        };

        Figure(Make.August() with { Petitions = [petition] }, "H44", Ids.PetitionOnTime).Should().Be((onTime, 1));
        Figure(Make.August() with { Petitions = [petition with { Dislikes = 1 }] }, "H44", Ids.PetitionSatisfaction).Should().Be((0, 1));
    }

    [Fact]
    public void A_petition_of_any_agency_that_names_a_dossier_counts_against_it_once_it_is_sent_before_the_cut()
    {
        var petition = new Petition { Key = "P", Agency = Second, Sent = Make.Time("2026-08-31 23:59:59"), Dossier = "D1" };
        var world = Make.August(Make.Dossier("D1"), Make.Dossier("D2")) with { Petitions = [petition] };

        Figure(world, "H44.1", Ids.DossierSatisfaction).Should().Be((1, 2));
        Figure(world with { Petitions = [petition with { Sent = world.Cut }] }, "H44.1", Ids.DossierSatisfaction).Should().Be((2, 2));
    }

    [Fact]
    public void A_component_without_its_columns_is_not_computed()
    {
        var figures = OracleFigures.Of(Make.August(Make.Dossier()) with { Columns = DossierColumns.All & ~DossierColumns.PaperFile });

        figures.Should().NotContainKey(("H44.1", Ids.Digitised)).And.ContainKey(("H44.1", Ids.OriginalResultAvailable));
    }

    private static (long Numerator, long Denominator) Figure(World world, string agency, string component) =>
        OracleFigures.Of(world)[(agency, component)];
}
