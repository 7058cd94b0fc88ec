using static Dvc.Indicators.Files.Tests.Runs.RecordRuns;

namespace Dvc.Indicators.Files.Tests.Runs;

/// <summary>Which components are computed from which files and columns (rules.md 3, last column of the table).</summary>
public class RecordFileChoiceTests
{
    private const string OfDossiersAlone = "DOSSIER_SYNC ON_TIME_PROCESSING DOSSIER_RECEIVING_SATISFACTION";

    private static readonly InputSource Agencies = File("agencies.csv", Province);
    private static readonly InputSource Authority = File("authority.csv", "MaCoQuan,MaTTHC,MucDo\nH44.1,P,4\n");
    private static readonly InputSource Procedures = File("procedures.csv", "MaTTHC,CoPhi\nP,1\n");
    private static readonly InputSource Decisions = File("decisions.csv", DecisionHeader + "P,H44,moi,2026-08-03,2026-08-20\n");
    private static readonly InputSource Petitions = File("petitions.csv", PetitionHeader + "A,H44.1,2026-08-03,,,,\n");
    private static readonly RecordInputs Nothing = new() { Period = August };

    [Fact]
    public void Petitions_alone_give_the_two_components_of_petitions() =>
        Computed(Nothing with { Petitions = Petitions }).Should().Equal("PETITION_PROCESSING_ON_TIME", "PETITION_HANDLING_SATISFACTION");

    [Fact]
    public void Authority_alone_gives_the_procedures_online() =>
        Computed(Nothing with { Authority = Authority }).Should().Equal("PROCEDURES_ONLINE");

    [Fact]
    public void Authority_procedures_and_agencies_give_the_content_of_public_procedures_too() =>
        Computed(Nothing with { Authority = Authority, Procedures = Procedures, Agencies = [Agencies] })
            .Should().Equal("PUBLIC_CONTENT_FULL", "PROCEDURES_ONLINE");

    [Fact]
    public void Decisions_need_agencies()
    {
        Computed(Nothing with { Decisions = Decisions, Agencies = [Agencies] }).Should().Equal("PUBLISH_ON_TIME", "PUBLIC_UPDATE_ON_TIME");
        Computed(Nothing with { Decisions = Decisions, Petitions = Petitions })
            .Should().Equal("PETITION_PROCESSING_ON_TIME", "PETITION_HANDLING_SATISFACTION");
    }

    [Fact]
    public void Agencies_or_procedures_alone_give_nothing()
    {
        Computed(Nothing with { Agencies = [Agencies] }).Should().BeEmpty();
        Computed(Nothing with { Procedures = Procedures }).Should().BeEmpty();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("KenhThucHien", "SERVICES_WITH_ONLINE_DOSSIERS DOSSIERS_ONLINE")]
    [InlineData("DuocThanhToanTrucTuyen", "PROCEDURES_PAID_ONLINE DOSSIERS_PAID_ONLINE")]
    [InlineData("LePhi", "PROCEDURES_WITH_FEE_DOSSIERS")]
    [InlineData("CoTepKetQua", "ORIGINAL_RESULT_AVAILABLE")]
    [InlineData("CoTepThanhPhan", "")]
    [InlineData("CoTepThanhPhan,CoTepKetQua", "ORIGINAL_RESULT_AVAILABLE SO_HOA_GIAY_TO_GIAI_QUYET")]
    [InlineData("HoSoCoThanhPhanSoHoa", "REUSED_DIGITIZED_DATA")]
    [InlineData("DuocSoHoa", "REUSED_DIGITIZED_DATA")]
    [InlineData(
        "DuocLayTuKhoDMQG", "SYNCED_WITH_DVCQG_PERSONAL_STORAGE CITIZEN_DATA_CONNECTED_DOSSIER CITIZEN_DATA_CONNECTED_FORMALITY")]
    [InlineData("TaiKhoanDuocXacThucVoiVNeID", "CITIZEN_DATA_CONNECTED_DOSSIER CITIZEN_DATA_CONNECTED_FORMALITY")]
    public void A_component_whose_columns_no_file_has_is_not_computed(string columns, string components)
    {
        // The second file has the columns, and that is enough; its only record is rejected.
        var header = DossierHeader.TrimEnd() + (columns.Length == 0 ? "" : "," + columns);
        var inputs = Dossiers("K,P,H44.1,9,2026-08-03,\n") with { Agencies = [Agencies], Authority = Authority, Procedures = Procedures };
        inputs = inputs with { Dossiers = inputs.Dossiers.Add(File("more.csv", header + "\nx\n")) };

        var always = $"{OfDossiersAlone} PUBLIC_CONTENT_FULL PROCEDURES_ONLINE {components}";
        Computed(inputs).Should().BeEquivalentTo(always.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Figures_are_written_by_agency_and_component_in_the_order_of_the_rules()
    {
        var header = "MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,KenhThucHien\n";
        var inputs = Nothing with
        {
            Agencies = [Agencies],
            Authority = Authority,
            Dossiers =
            [
                File("d.csv", header + "K1,P,000.00.1.H44,9,2026-08-03,2026-08-05,2026-08-05 17:00:00,2\nK2,P,H44.1,9,2026-08-03,2026-08-05,2026-08-06,1\n"),
            ],
        };

        Run(inputs).Result.Tally().Should().Be(
            "agency,component,numerator,denominator\n"
            + "H44,DOSSIER_SYNC,2,2\nH44,ON_TIME_PROCESSING,1,2\nH44,PROCEDURES_ONLINE,1,1\nH44,SERVICES_WITH_ONLINE_DOSSIERS,1,1\n"
            + "H44,DOSSIERS_ONLINE,1,2\nH44,DOSSIER_RECEIVING_SATISFACTION,1,2\n"
            + "H44.1,DOSSIER_SYNC,2,2\nH44.1,ON_TIME_PROCESSING,1,2\nH44.1,PROCEDURES_ONLINE,1,1\nH44.1,SERVICES_WITH_ONLINE_DOSSIERS,1,1\n"
            + "H44.1,DOSSIERS_ONLINE,1,2\nH44.1,DOSSIER_RECEIVING_SATISFACTION,1,2\n"
            + "H44.2,DOSSIER_SYNC,0,0\nH44.2,ON_TIME_PROCESSING,0,0\nH44.2,PROCEDURES_ONLINE,0,0\nH44.2,SERVICES_WITH_ONLINE_DOSSIERS,0,0\n"
            + "H44.2,DOSSIERS_ONLINE,0,0\nH44.2,DOSSIER_RECEIVING_SATISFACTION,0,0\n");
    }

    [Fact]
    public void What_tally_writes_scores_as_the_records_do()
    {
        var inputs = Dossiers("K1,P,H44.1,9,2026-08-03,\nK2,P,H44.2,5,2026-08-03,\n") with { Agencies = [Agencies], Petitions = Petitions };
        var result = Run(inputs).Result;
        var tree = AgencyFile.Read(Agencies).Require();

        var again = FigureFile.Read([File("figures.csv", result.Tally())], tree, August, BuiltInRules.Default).Require();

        var (records, figures) = (result.Ranked.Scores, Scorer.Score(again, BuiltInRules.Default, new ScoringContext(August)));
        for (var row = 0; row < figures.Count; row++)
        {
            BuiltInRules.Default.Components.Where(component => result.Figures[row, component.Id].Kind == FigureKind.Counted)
                .Select(component => figures[row].Component(component.Id).Score.Points)
                .Should().Equal(
                    BuiltInRules.Default.Components.Where(component => result.Figures[row, component.Id].Kind == FigureKind.Counted)
                        .Select(component => records[row].Component(component.Id).Score.Points));
        }
    }

    private static IEnumerable<string> Computed(RecordInputs inputs)
    {
        var result = Run(inputs).Result;
        return BuiltInRules.Default.Components.Select(component => component.Id).Where(
            id => Enumerable.Range(0, result.Agencies.Count).Any(row => result.Figures[row, id].Kind == FigureKind.Counted));
    }
}
