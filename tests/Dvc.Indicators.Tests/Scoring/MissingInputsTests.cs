using Dvc.Indicators.Tests.Records;
using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Scoring;

/// <summary>What would supply the components that were not measured: kinds of records, columns of dossiers, rows of figures.</summary>
public class MissingInputsTests
{
    private static readonly Agency Province = Make.Agency("H44", AgencyLevel.Province);

    // The certified copies are answered for by their policy; what is only tracked is not missed.
    private static readonly IndexPlan Full = new(ReportingPeriod.Month(2026, 8))
    {
        Agencies = [Province],
        Procedures = [],
        Authority = [],
        Decisions = [],
        Petitions = [],
    };

    [Fact]
    public void With_every_kind_of_record_nothing_is_missing()
    {
        var result = Compute(Full);
        result.Missing.Should().BeNull();
        result[0].Missing.Should().BeEmpty();
        result[0].Total.State.Should().Be(ScoreState.Scored);
    }

    // One list missing at a time: the components that need it, by the table of rules.md 3.
    [Theory]
    [InlineData(SourceKind.Decisions, "PUBLISH_ON_TIME PUBLIC_UPDATE_ON_TIME")]
    [InlineData(SourceKind.Petitions, "PETITION_PROCESSING_ON_TIME PETITION_HANDLING_SATISFACTION")]
    [InlineData(
        SourceKind.Authority,
        "PUBLIC_CONTENT_FULL PROCEDURES_ONLINE SERVICES_WITH_ONLINE_DOSSIERS PROCEDURES_PAID_ONLINE PROCEDURES_WITH_FEE_DOSSIERS "
        + "CITIZEN_DATA_CONNECTED_FORMALITY")]
    [InlineData(
        SourceKind.Procedures,
        "PUBLIC_CONTENT_FULL PROCEDURES_PAID_ONLINE PROCEDURES_WITH_FEE_DOSSIERS CITIZEN_DATA_CONNECTED_FORMALITY")]
    public void A_kind_of_record_that_was_not_given_is_named_with_the_components_that_need_it(SourceKind kind, string components)
    {
        var missing = Compute(Without(kind)).Missing!;
        string.Join(' ', missing.Components).Should().Be(components);
        missing.Sources.Should().Equal(kind);
        (missing.Agencies, missing.Columns.Length, missing.Rows.Length).Should().Be((1, 0, 0));
    }

    // An absent column and its components; of two that are enough each alone, both are named.
    [Theory]
    [InlineData(DossierColumns.Channel, "KenhThucHien", "SERVICES_WITH_ONLINE_DOSSIERS DOSSIERS_ONLINE")]
    [InlineData(DossierColumns.OnlinePayment, "DuocThanhToanTrucTuyen", "PROCEDURES_PAID_ONLINE DOSSIERS_PAID_ONLINE")]
    [InlineData(DossierColumns.Fee, "LePhi", "PROCEDURES_WITH_FEE_DOSSIERS")]
    [InlineData(DossierColumns.PaperFile, "CoTepThanhPhan", "SO_HOA_GIAY_TO_GIAI_QUYET")]
    [InlineData(
        DossierColumns.PapersDigitised | DossierColumns.Digitised, "HoSoCoThanhPhanSoHoa DuocSoHoa", "REUSED_DIGITIZED_DATA")]
    public void An_absent_column_is_named_with_the_components_that_need_it(DossierColumns absent, string columns, string components)
    {
        var missing = Compute(Full with { Columns = DossierColumns.All & ~absent }).Missing!;
        string.Join(' ', missing.Columns).Should().Be(columns);
        string.Join(' ', missing.Components).Should().Be(components);
        (missing.Sources.Length, missing.Rows.Length).Should().Be((0, 0));
        missing.ToText().English.Should().Be($"columns {columns.Replace(" ", ", ", StringComparison.Ordinal)}");
    }

    [Theory]
    [InlineData(DossierColumns.Digitised)]
    [InlineData(DossierColumns.Due | DossierColumns.Disliked | DossierColumns.Submitted)]
    public void A_column_that_no_figure_needs_is_not_missed(DossierColumns absent) =>
        Compute(Full with { Columns = DossierColumns.All & ~absent }).Missing.Should().BeNull();

    [Fact]
    public void Without_a_list_of_agencies_nobody_publishes()
    {
        var missing = Compute(Full with { Agencies = null, Authority = [new Authority(Province.Code, "P1", OnlineLevel.Full)] }).Missing!;
        missing.Components.Should().Equal("PUBLISH_ON_TIME", "PUBLIC_UPDATE_ON_TIME", "PUBLIC_CONTENT_FULL");
        missing.Sources.Should().Equal(SourceKind.Agencies);
    }

    // A department of no province or ministry has no publishing authority: only somebody's own figures could tell.
    [Fact]
    public void What_no_record_gives_an_agency_is_a_row_of_figures()
    {
        var missing = Compute(Full with { Agencies = [Province, Make.Agency("X1", AgencyLevel.Department)] }).Missing!;
        missing.Rows.Should().Equal("PUBLISH_ON_TIME", "PUBLIC_UPDATE_ON_TIME", "PUBLIC_CONTENT_FULL");
        (missing.Agencies, missing.Sources.Length, missing.Columns.Length).Should().Be((1, 0, 0));
        missing.ToSentence().English.Should().Be(
            "1 agency was not measured in full and has no total and no rank; missing: figures of 1.1, 1.2, 1.3.");
    }

    // 48.57 of 64, see IncompleteScoreTests: the agencies have no level, so nobody gave a list of them.
    [Fact]
    public void Of_figures_alone_the_records_that_would_give_the_rest_are_named()
    {
        var missing = Scorer.Score(IncompleteScoreTests.DossiersAlone().Build(), Portal).Missing!;
        missing.Sources.Should().Equal(
            SourceKind.Dossiers, SourceKind.Agencies, SourceKind.Procedures, SourceKind.Authority, SourceKind.Decisions, SourceKind.Petitions);
        missing.Components.Should().HaveCount(10);
    }

    [Fact]
    public void Agencies_with_levels_were_given_as_a_list()
    {
        var figures = FiguresOf(AgencyLevel.Province);
        foreach (var group in new[] { "TDGQ", "CLGQ", "TTTT", "MDSH", "MDHL" })
        {
            figures.Report(group, 1);
        }

        var missing = Scorer.Score(figures.Count("PUBLIC_CONTENT_FULL", 1, 1).Count("DOSSIER_SYNC", 1, 1).Build(), Portal).Missing!;
        missing.Sources.Should().Equal(SourceKind.Decisions);
        missing.ToText().Should().Be(new LocalizedText("quyết định công bố (decisions)", "decisions"));
        missing.ToSentence().Vietnamese.Should().Be(
            "1 cơ quan chưa đủ số liệu để tính tổng điểm và không được xếp hạng; thiếu: quyết định công bố (decisions).");
    }

    // Rules of somebody's own figures: no kind of record gives them.
    [Fact]
    public void A_component_of_no_record_is_a_row_of_figures()
    {
        var rules = RulesOf(Group(
            "G",
            Component("A", "\"maximum\": 1, \"target\": 100, \"empty\": \"zero\""),
            Component("B", "\"maximum\": 1, \"target\": 100, \"empty\": \"zero\"")));
        var missing = Scorer.Score(Figures("x", "y").Count("A", 1, 2).Build(), rules).Missing!;
        missing.Rows.Should().Equal("A", "B");
        (missing.Agencies, missing.Sources.Length).Should().Be((2, 0));
        Scorer.Score(Figures("x").Count("A", 0, 0).Count("B", 0, 0).Build(), rules).Missing.Should().BeNull();
    }

    private static IndexPlan Without(SourceKind kind) => kind switch
    {
        SourceKind.Decisions => Full with { Decisions = null },
        SourceKind.Petitions => Full with { Petitions = null },
        SourceKind.Authority => Full with { Authority = null },
        _ => Full with { Procedures = null },
    };

    private static ScoreResult Compute(IndexPlan plan) => plan.Compute([Make.Dossier(agency: "H44")]).Scores;
}
