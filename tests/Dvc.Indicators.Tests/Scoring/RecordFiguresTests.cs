using Dvc.Indicators.Tests.Tallies;
using Dvc.Indicators.Tests.Oracle;
using System.Collections.Immutable;
using static Dvc.Indicators.Tests.Records.Make;
using static Dvc.Indicators.Tests.Tallies.TallySamples;

namespace Dvc.Indicators.Tests.Scoring;

/// <summary>Figures of a province H1 with a department H1.01 and a commune H1.02 (rows 0, 1, 2), August 2026.</summary>
public class RecordFiguresTests
{
    private static readonly AgencyTree Province = Tree(
        Agency("H1", AgencyLevel.Province), Agency("H1.01", AgencyLevel.Department, "H1"), Agency("H1.02", AgencyLevel.Commune, "H1"));

    private static readonly ProcedureCatalogue Catalogue = ProcedureCatalogue.Create(
    [
        new Procedure { Code = "FEE1", HasFee = true, ForCitizens = true, IsPublic = true, ContentComplete = true },
        new Procedure { Code = "FEE2", HasFee = true, IsPublic = true },
        new Procedure { Code = "FREE", ForCitizens = true, ReturnsPaper = true, ContentComplete = true },
    ]);

    // FREE is under the authority of both, online only by the department's row.
    private static readonly ImmutableArray<Authority> UnderAuthority =
    [
        new(Code("H1.01"), "FEE1", OnlineLevel.Full), new(Code("H1.01"), "FREE", OnlineLevel.Partial),
        new(Code("H1.02"), "FREE", OnlineLevel.None), new(Code("H1.02"), "FEE2", OnlineLevel.Full),
    ];

    private static readonly ImmutableArray<Dossier> Dossiers =
    [
        // Department: online, on time, a fee of 5000 paid online, all files.
        Dossier("D1", agency: "H1.01", procedure: "FEE1", due: "2026-08-10", finished: "2026-08-10 09:00") with
        {
            Channel = DossierChannel.Online, Fee = 5000, OnlinePayment = 1,
            HasPaperFile = true, HasResultFile = true, FromNationalStore = true,
        },

        // Department: online, late, disliked, free, returns paper without an electronic result; a payment flag where nothing is owed.
        Dossier("D2", agency: "H1.01", procedure: "FREE", due: "2026-08-10", finished: "2026-08-11 09:00") with
        {
            Channel = DossierChannel.Online, OnlinePayment = 2, Disliked = true, IdentifiedByVneid = true,
        },

        // Commune: at the counter, open without deadline, FEE1 is not under its authority; the fee is not known, so it is owed.
        Dossier("D3", agency: "H1.02", procedure: "FEE1", status: DossierStatus.InProcess) with
        {
            PapersDigitised = true, HasResultFile = true,
        },

        // Commune: by post, a fee of 0 that is not owed, named by a petition.
        Dossier("D4", agency: "H1.02", procedure: "FEE2") with { Channel = DossierChannel.Postal, Fee = 0, OnlinePayment = 1 },

        // Commune: only submitted, online: for 3.2 alone. New: for nothing.
        Dossier("D5", agency: "H1.02", procedure: "FEE2", received: null) with
        {
            Submitted = At("2026-08-05"), Channel = DossierChannel.Online,
        },
        Dossier("D6", agency: "H1.02", procedure: "FEE2", status: DossierStatus.New) with { Channel = DossierChannel.Online },
    ];

    [Theory]
    [InlineData("DOSSIER_SYNC", "4/4 2/2 2/2")]
    [InlineData("ON_TIME_PROCESSING", "3/4 1/2 2/2")]
    [InlineData("PROCEDURES_ONLINE", "3/3 2/2 1/2")]
    [InlineData("SERVICES_WITH_ONLINE_DOSSIERS", "3/3 2/2 1/1")]
    [InlineData("DOSSIERS_ONLINE", "2/4 2/2 0/2")]
    [InlineData("PROCEDURES_PAID_ONLINE", "2/2 1/1 1/1")]
    [InlineData("PROCEDURES_WITH_FEE_DOSSIERS", "1/2 1/1 0/1")]
    [InlineData("DOSSIERS_PAID_ONLINE", "1/2 1/1 0/1")]
    [InlineData("ORIGINAL_RESULT_AVAILABLE", "2/4 1/2 1/2")]
    [InlineData("SO_HOA_GIAY_TO_GIAI_QUYET", "1/4 1/2 0/2")]
    [InlineData("REUSED_DIGITIZED_DATA", "1/4 0/2 1/2")]
    [InlineData("SYNCED_WITH_DVCQG_PERSONAL_STORAGE", "1/4 1/2 0/2")]
    [InlineData("CITIZEN_DATA_CONNECTED_DOSSIER", "2/4 2/2 0/2")]
    [InlineData("CITIZEN_DATA_CONNECTED_FORMALITY", "2/2 2/2 0/1")]
    [InlineData("DOSSIER_RECEIVING_SATISFACTION", "2/4 1/2 1/2")]
    [InlineData("PUBLIC_CONTENT_FULL", "1/2 1/2 1/2")]
    [InlineData("PETITION_PROCESSING_ON_TIME", "1/2 0/1 1/1")]
    [InlineData("PETITION_HANDLING_SATISFACTION", "1/2 0/1 1/1")]
    public void Every_component_that_records_give(string component, string expected) =>
        Shown(RecordFigures.Compute(Inputs(), BuiltInRules.Default).Figures, component).Should().Be(expected);

    [Fact]
    public void The_described_online_figure_needs_a_result_where_paper_is_returned()
    {
        var figures = RecordFigures.Compute(Inputs(), BuiltInRules.Find("decision-766-document")!).Figures;
        Shown(figures, "DOSSIERS_ONLINE").Should().Be("1/4 1/2 0/2");
        figures.Items.Should().NotContain("DOSSIERS_ONLINE_WITH_RESULT");
    }

    [Fact]
    public void What_only_comes_from_outside_is_absent_and_not_refused()
    {
        var figures = RecordFigures.Compute(Inputs(), BuiltInRules.Default).Figures;
        figures[0, "ELECTRONIC_CERTIFIED_COPY"].Kind.Should().Be(FigureKind.Absent);
        figures[0, "PETITION_CLASSIFICATION_STAFF"].Kind.Should().Be(FigureKind.Absent);
    }

    // Authority for FREE at the department, a dossier of FREE at the commune: only the province has both.
    [Fact]
    public void Authority_at_one_child_and_the_dossier_at_another_count_together_at_the_parent()
    {
        var inputs = Inputs() with
        {
            Authority = [new Authority(Code("H1.01"), "FREE", OnlineLevel.Full)],
            Dossiers = Tallied([Dossier("D1", agency: "H1.02", procedure: "FREE") with { Channel = DossierChannel.Online }]),
        };
        Shown(RecordFigures.Compute(inputs, BuiltInRules.Default).Figures, "SERVICES_WITH_ONLINE_DOSSIERS").Should().Be("1/1 0/1 0/0");
    }

    [Fact]
    public void Without_a_catalogue_the_fee_of_the_record_counts()
    {
        var inputs = Inputs() with
        {
            Procedures = null,
            Dossiers = new TallyBuilder([Reader()]).Add(Dossiers).Build()[0],
        };
        var figures = RecordFigures.Compute(inputs, BuiltInRules.Default).Figures;
        Shown(figures, "DOSSIERS_PAID_ONLINE").Should().Be("1/1 1/1 0/0");
        Shown(figures, "PROCEDURES_PAID_ONLINE").Should().Be("- - -");
        Shown(figures, "CITIZEN_DATA_CONNECTED_FORMALITY").Should().Be("- - -");
        Shown(figures, "PUBLIC_CONTENT_FULL").Should().Be("- - -");
        Shown(figures, "PROCEDURES_ONLINE").Should().Be("3/3 2/2 1/2");
    }

    [Theory]
    [InlineData(DossierColumns.Channel, "DOSSIERS_ONLINE SERVICES_WITH_ONLINE_DOSSIERS")]
    [InlineData(DossierColumns.OnlinePayment, "DOSSIERS_PAID_ONLINE PROCEDURES_PAID_ONLINE")]
    [InlineData(DossierColumns.Fee, "PROCEDURES_WITH_FEE_DOSSIERS")]
    [InlineData(DossierColumns.ResultFile, "ORIGINAL_RESULT_AVAILABLE SO_HOA_GIAY_TO_GIAI_QUYET")]
    [InlineData(DossierColumns.PaperFile, "SO_HOA_GIAY_TO_GIAI_QUYET")]
    [InlineData(DossierColumns.PapersDigitised, "")]
    [InlineData(DossierColumns.Digitised, "")]
    [InlineData(DossierColumns.PapersDigitised | DossierColumns.Digitised, "REUSED_DIGITIZED_DATA")]
    [InlineData(DossierColumns.FromNationalStore, "SYNCED_WITH_DVCQG_PERSONAL_STORAGE")]
    [InlineData(DossierColumns.IdentifiedByVneid, "")]
    [InlineData(
        DossierColumns.FromNationalStore | DossierColumns.IdentifiedByVneid,
        "CITIZEN_DATA_CONNECTED_DOSSIER CITIZEN_DATA_CONNECTED_FORMALITY SYNCED_WITH_DVCQG_PERSONAL_STORAGE")]
    [InlineData(DossierColumns.Disliked | DossierColumns.Due | DossierColumns.Finished, "")]
    public void What_needs_an_absent_column_is_not_computed(DossierColumns absent, string components)
    {
        var result = RecordFigures.Compute(
            Inputs() with { Columns = DossierColumns.All & ~absent, Decisions = [] }, BuiltInRules.Default);
        var missing = result.Figures.Items.Where(item => result.Figures[0, item].Kind == FigureKind.Absent);
        string.Join(' ', missing.Order(StringComparer.Ordinal)).Should().Be(components);
        result.IsWithoutEvaluations.Should().Be(absent.HasFlag(DossierColumns.Disliked));
    }

    [Fact]
    public void What_needs_an_absent_file_is_not_computed()
    {
        var inputs = new RecordFigureInputs { Period = new JudgedPeriod(August), Agencies = Province.In(August).Value! };
        var figures = RecordFigures.Compute(inputs, BuiltInRules.Default).Figures;
        figures.Items.Should().HaveCount(20);
        figures.Items.Should().OnlyContain(item => figures[0, item].Kind == FigureKind.Absent);
    }

    [Fact]
    public void A_period_without_dossiers_has_figures_of_nothing()
    {
        var figures = RecordFigures.Compute(Inputs() with { Dossiers = Tallied([]) }, BuiltInRules.Default).Figures;
        Shown(figures, "ON_TIME_PROCESSING").Should().Be("0/0 0/0 0/0");
        Shown(figures, "SERVICES_WITH_ONLINE_DOSSIERS").Should().Be("0/3 0/2 0/1");
    }

    [Fact]
    public void Figures_given_from_outside_stand_for_computed_ones()
    {
        var given = new FigureTableBuilder(Province.In(null).Value!)
            .Add(Code("H1.01"), "ON_TIME_PROCESSING", 7, 9).Add(Code("H1"), "ELECTRONIC_CERTIFIED_COPY", 1, 1)
            .AddReported(Code("H1.02"), "CKMB", 17.5m).Build();
        var figures = RecordFigures.Compute(Inputs() with { Given = given }, BuiltInRules.Default).Figures;
        Shown(figures, "ON_TIME_PROCESSING").Should().Be("3/4 7/9 2/2");
        Shown(figures, "ELECTRONIC_CERTIFIED_COPY").Should().Be("1/1 . .");
        figures[2, "CKMB"].Reported.Value.Should().Be(17.5m);
    }

    [Fact]
    public void Without_agencies_every_code_met_is_an_agency_and_nothing_is_published()
    {
        var petitions = PetitionRegister.Of([Petition("K", "2026-08-03", agency: "H5")], new JudgedPeriod(August), WorkingCalendar.VietNam);
        var tally = Tallied(
            [Dossier("D1", agency: "H7"), Dossier("D2", agency: "H3", received: "2026-01-05"), Dossier("D3", agency: "000.H7")]);
        var roster = RecordFigureInputs.RosterWithoutAgencies(
            tally, [new Authority(Code("H1"), "P", OnlineLevel.None)], [Decision("P", "2026-08-03", agency: "H4")], petitions);
        roster.Agencies.Select(agency => agency.WrittenCode).Should().Equal("H1", "H3", "H4", "H5", "H7");
        var figures = RecordFigures.Compute(
            Inputs() with { Agencies = roster, Dossiers = tally, Petitions = petitions, Decisions = [Decision("P", "2026-08-03")] },
            BuiltInRules.Default).Figures;
        Shown(figures, "ON_TIME_PROCESSING").Should().Be("0/0 0/0 0/0 0/0 2/2");
        Shown(figures, "PUBLIC_UPDATE_ON_TIME").Should().Be("- - - - -");
        Shown(figures, "PUBLIC_CONTENT_FULL").Should().Be("- - - - -");
    }

    [Fact]
    public void Authority_of_an_unknown_agency_is_rejected()
    {
        Authority[] authority = [new(Code("H1"), "P1", OnlineLevel.Full), new(Code("X"), "P2", OnlineLevel.Full)];
        var result = RecordFigures.Compute(Inputs() with { Authority = [.. authority] }, BuiltInRules.Default);
        result.RejectedAuthority.Should().Equal(new RecordRejection(1, "P2", "MaCoQuan", "X", RejectionReason.Agency));
        Shown(result.Figures, "PROCEDURES_ONLINE").Should().Be("1/1 0/0 0/0");
    }

    [Fact]
    public void Dossiers_and_petitions_of_another_cut_are_refused()
    {
        var other = new JudgedPeriod(August, At("2026-08-20"));
        this.Invoking(_ => RecordFigures.Compute(Inputs() with { Dossiers = TallySamples.Nothing(other) }, BuiltInRules.Default))
            .Should().Throw<ArgumentException>().WithMessage("The dossiers are counted for 2026-08 @ 2026-08-20T00:00:00*");
        var petitions = PetitionRegister.Of([], other, WorkingCalendar.VietNam);
        this.Invoking(_ => RecordFigures.Compute(Inputs() with { Petitions = petitions }, BuiltInRules.Default))
            .Should().Throw<ArgumentException>().WithMessage("The petitions are judged for*");
    }

    /// <summary>The figures of all rows: <c>-</c> not computed, <c>.</c> absent.</summary>
    internal static string Shown(FigureTable figures, string item) => string.Join(' ', Enumerable.Range(0, figures.Agencies.Count)
        .Select(row => figures[row, item]).Select(entry => entry.Kind switch
        {
            FigureKind.Counted => entry.Figure.ToString(),
            FigureKind.Absent => "-",
            _ => ".",
        }));

    private static PetitionRegister Petitions() => PetitionRegister.Of(
        [
            Petition("K1", "2026-08-03 08:00", "2026-08-05 08:00", PetitionOutcome.Handled, "H1.02", dossier: "D4"),
            Petition("K2", "2026-08-03 08:00", "2026-08-31 08:00", PetitionOutcome.Refused, "H1.01"),
        ],
        new JudgedPeriod(August), WorkingCalendar.VietNam, Province);

    private static Tally Tallied(IEnumerable<Dossier> dossiers) => new TallyBuilder(
        [new(new JudgedPeriod(August), WorkingCalendar.VietNam, DueComparison.Instant, Catalogue, Petitions())]).Add(dossiers).Build()[0];

    private static RecordFigureInputs Inputs() => new()
    {
        Period = new JudgedPeriod(August),
        Agencies = Province.In(August).Value!,
        Dossiers = Tallied(Dossiers),
        Procedures = Catalogue,
        Authority = UnderAuthority,
        Petitions = Petitions(),
    };
}
