using static Dvc.Indicators.Files.Tests.Runs.RecordRuns;

namespace Dvc.Indicators.Files.Tests.Runs;

public class RecordRosterTests
{
    [Fact]
    public void Without_an_agencies_file_every_code_met_has_a_row_by_code_points()
    {
        var (result, _) = Run(Dossiers("K1,P,000.00.7.H44,9,2026-08-03,\nK2,P,H44.13,9,2026-08-03,\nK3,P,,9,2026-08-03,\n") with
        {
            Authority = File("authority.csv", "MaCoQuan,MaTTHC\nH44.130,P\nH44.7,P\n,P\n"),
            Decisions = File(
                "decisions.csv", "MaTTHC,MaCoQuan,Loai,NgayQuyetDinh\nP,C2,moi,2026-08-03\nP,000.C1,baibo,2019-01-02\nP,C0,?,2026-08-03\n"),
            Petitions = File("petitions.csv", PetitionHeader + "A,B9,2026-08-03,,,,\nA,B8,2026-08-03,,,,\n"),
            Figures = [File("figures.csv", "agency,component,numerator,denominator\nA1,DOSSIER_SYNC,3,4\n")],
        });

        // Rejected records and superseded petitions count for no agency; a decision counts whatever its date.
        Codes(result).Should().Equal("A1", "B8", "C1", "C2", "H44.13", "H44.130", "H44.7");
        result.Records!.Quality.Select(quality => $"{quality.Agency} {quality.Suspect}/{quality.Dossiers}").Should().Equal(
            "A1 0/0", "B8 0/0", "C1 0/0", "C2 0/0", "H44.13 1/1", "H44.130 0/0", "H44.7 1/1");
        result.Figure("A1", "DOSSIER_SYNC").Should().Be("3/4");
        result.Figure("H44.7", "DOSSIER_SYNC").Should().Be("1/1");
        result.Figure("H44.130", "DOSSIER_SYNC").Should().Be("0/0");
    }

    [Fact]
    public void Records_of_a_former_agency_count_for_its_successor_and_a_parent_has_the_union()
    {
        // H44.2 ended in the period and H44.3 took over; H44.9 ends on the last day of the period, so that it still stands.
        var (result, _) = Run(Dossiers(
            "K1,P,H44.2,9,2026-08-03,\nK2,P,H44.3,9,2026-08-03,\nK3,P,H44.9,9,2026-08-03,\nK4,P,H44,9,2026-08-03,\n") with
        {
            Agencies = [File(
                "agencies.csv",
                "code,name,level,parent,valid_from,valid_to,successor\nH44,Tỉnh,province,,,,\nH44.2,Hai,department,H44,,2026-08-15,H44.3\n"
                + "H44.9,Chín,department,H44,,2026-08-31,H44.3\n000.00.3.H44,Ba,department,H44,2026-08-16,,\n")],
            Authority = File("authority.csv", "MaCoQuan,MaTTHC,MucDo\nH44.2,P,4\nH44.3,P,\nH44.9,P,\nH44.9,Q,\n"),
        });

        Codes(result).Should().Equal("H44", "H44.9", "000.00.3.H44");
        result.Figure("H44", "DOSSIER_SYNC").Should().Be("4/4");
        result.Figure("H44.9", "DOSSIER_SYNC").Should().Be("1/1");
        result.Figure("000.00.3.H44", "DOSSIER_SYNC").Should().Be("2/2");
        result.Figure("000.00.3.H44", "PROCEDURES_ONLINE").Should().Be("1/1");
        result.Figure("H44", "PROCEDURES_ONLINE").Should().Be("1/2");
        result.Records!.Quality.Select(quality => quality.Dossiers).Should().Equal(4, 1, 2);
    }

    [Fact]
    public void Records_of_an_agency_that_has_not_begun_are_accepted_and_count_above_it()
    {
        var (result, told) = Run(Dossiers("K1,P,H44.8,9,2026-08-03,\nK2,P,H44.1,9,2026-08-03,\n") with
        {
            Agencies = [File(
                "agencies.csv",
                "code,name,level,parent,valid_from\nH44,Tỉnh,province,,\nH44.1,Một,department,H44,\nH44.8,Tám,department,H44,2026-09-01\n")],
        });

        Codes(result).Should().Equal("H44", "H44.1");
        result.Counts().Should().Equal("d1.csv 2 = 2 + 0 + 0", "all 2 = 2 + 0 + 0");
        result.Figure("H44", "DOSSIER_SYNC").Should().Be("2/2");
        result.Figure("H44.1", "DOSSIER_SYNC").Should().Be("1/1");
        told.Should().Contain("found d1.csv:2 K1 agency-not-begun");
        result.Records!.Quality.Select(quality => quality.Dossiers).Should().Equal(2, 1);
    }

    // H44.8 and what is below it begin in September; without an agency above it nothing is counted for H9.
    [Fact]
    public void Records_below_an_agency_that_has_not_begun_count_above_both_and_at_the_top_for_none()
    {
        var (result, told) = Run(Dossiers("K1,P,H44.8.1,9,2026-08-03,\nK2,P,H9,9,2026-08-03,\n") with
        {
            Agencies = [File(
                "agencies.csv",
                "code,name,level,parent,valid_from\nH44,Tỉnh,province,,\nH44.8,Tám,department,H44,2026-09-01\n"
                + "H44.8.1,Một,commune,H44.8,2026-09-01\nH9,Chín,province,,2026-12-01\n")],
        });

        Codes(result).Should().Equal("H44");
        result.Counts().Should().Equal("d1.csv 2 = 2 + 0 + 0", "all 2 = 2 + 0 + 0");
        result.Figure("H44", "DOSSIER_SYNC").Should().Be("1/1");
        told.Should().Contain(["found d1.csv:2 K1 agency-not-begun", "found d1.csv:3 K2 agency-not-begun"]);
    }

    // The old commune H44.5 was divided, H44.6 ended, H44.7 is the code of another commune since 15/8; H8 stands below nothing.
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Records_of_divided_ended_and_reused_codes_count_by_one_rule_in_every_file(int threads)
    {
        var (result, told) = Run(Dossiers(
            "K1,P,H44.5,9,2026-08-03,\nK2,P,H44.6,9,2026-08-03,\nK3,P,H44.7,9,2026-08-14,\nK4,P,H44.7,9,2026-08-15,\nK5,P,H8,9,2026-08-03,\nK6,P,H44.1,9,2026-08-03,\n") with
        {
            Agencies =
            [
                File("new.csv", "code,name,level,parent,valid_from\nH44,Tỉnh,province,,\nH44.1,Một,commune,H44,\nH44.2,Hai,commune,H44,\nH44.7,Bảy,commune,H44,15/08/2026\n"),
                File(
                    "old.csv",
                    "code,name,level,parent,valid_from,valid_to,successor\nH44.5,Năm,commune,H44,,30/06/2025,H44.1|H44.2\nH44.6,Sáu,commune,H44,,30/06/2025,\n"
                    + "H44.7,Bảy cũ,commune,H44,,30/06/2025,H44.2\nH8,Tám,province,,,31/07/2026,\n"),
            ],
            Authority = File("authority.csv", "MaCoQuan,MaTTHC,MucDo\nH44.5,A,4\nH44.6,B,\nH44.7,C,4\nH8,D,4\n"),
            Petitions = File("petitions.csv", PetitionHeader + "P1,H44.5,2026-08-03,,,,\nP2,H44.6,2026-08-03,,,,\nP3,H44.7,2026-08-03,,,,\nP4,H8,2026-08-03,,,,\n"),
            Decisions = File("decisions.csv", "MaTTHC,MaCoQuan,Loai,NgayQuyetDinh\nX,H44.5,moi,2026-08-03\nY,H44.6,moi,2026-08-03\nZ,H8,moi,2026-08-03\n"),
            Threads = threads,
        });

        Codes(result).Should().Equal("H44", "H44.1", "H44.2", "H44.7");
        result.Counts().Should().Contain("d1.csv 6 = 6 + 0 + 0");
        new[] { "H44", "H44.1", "H44.2", "H44.7" }.Select(code => result.Figure(code, "DOSSIER_SYNC")).Should().Equal("5/5", "1/1", "0/0", "2/2");
        new[] { "H44", "H44.1", "H44.2", "H44.7" }.Select(code => result.Figure(code, "PROCEDURES_ONLINE")).Should().Equal("2/3", "0/0", "0/0", "1/1");
        new[] { "H44", "H44.1", "H44.7" }.Select(code => result.Figure(code, "PETITION_PROCESSING_ON_TIME")).Should().Equal("0/3", "0/0", "0/1");
        new[] { "H44", "H44.7" }.Select(code => result.Figure(code, "PUBLIC_UPDATE_ON_TIME")).Should().Equal("0/2", "0/2");
        told.Where(text => text.Contains("agency-") || text.Contains("code-")).Should().Equal(
            "found d1.csv:2 K1 agency-divided", "found d1.csv:3 K2 agency-ended", "found d1.csv:4 K3 code-reused", "found d1.csv:6 K5 agency-ended");
    }

    // The ended ministry M stands between: it publishes for H44, though it has no row, and what names it counts above it.
    [Fact]
    public void An_ended_agency_stays_the_publishing_authority_of_those_below_it()
    {
        var (result, _) = Run(Dossiers("K1,P,H44,9,2026-08-03,\n") with
        {
            Agencies =
            [
                File(
                    "agencies.csv",
                    "code,name,level,parent,valid_to\nG,Chính phủ,ministry,,\nM,Bộ,ministry,G,2026-07-31\nH44,Sở,department,M,\n"),
            ],
            Decisions = File("decisions.csv", "MaTTHC,MaCoQuan,Loai,NgayQuyetDinh\nX,M,moi,2026-08-03\nY,G,moi,2026-08-03\n"),
        });

        Codes(result).Should().Equal("G", "H44");
        result.Figure("H44", "PUBLIC_UPDATE_ON_TIME").Should().Be("0/1");
        result.Figure("G", "PUBLIC_UPDATE_ON_TIME").Should().Be("0/2");
        result.Agencies[1].Parent.Should().Be(AgencyCode.Parse("G"));
    }

    [Fact]
    public void Quality_rolls_up_to_a_grade_of_each_agency()
    {
        // H44.1: 1 of 20 without a deadline is 5 %, good; H44.2: 1 of 4, poor; H44: 2 of 24 is above 5 %, fair.
        var header = "MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo,NgayTiepNhan,NgayHenTra\n";
        var rows = Enumerable.Range(0, 20).Select(i => $"A{i},P,H44.1,2,2026-08-03,{(i == 0 ? "" : "2026-08-10")}\n")
            .Concat(Enumerable.Range(0, 4).Select(i => $"B{i},P,H44.2,2,2026-08-03,{(i == 0 ? "" : "2026-08-10")}\n"));
        var (result, _) = Run(new RecordInputs
        {
            Period = August,
            Agencies = [File("agencies.csv", Province)],
            Dossiers = [File("d.csv", header + string.Concat(rows))],
        });

        result.Records!.Quality.Select(quality => $"{quality.Agency} {quality.Suspect}/{quality.Dossiers} {quality.Grade}").Should().Equal(
            $"H44 2/24 {QualityGrade.Fair}", $"H44.1 1/20 {QualityGrade.Good}", $"H44.2 1/4 {QualityGrade.Poor}");
    }

    [Fact]
    public void A_given_figure_is_used_in_place_of_the_computed_one_and_changes_no_other()
    {
        var (result, _) = Run(Dossiers("K1,P,H44.1,9,2026-08-03,\nK2,P,H44.2,9,2026-08-03,\n") with
        {
            Agencies = [File("agencies.csv", Province)],
            Figures =
            [
                File(
                    "figures.csv",
                    "agency,component,numerator,denominator,score\nH44.1,DOSSIER_SYNC,70,90,\nH44.1,ON_TIME_PROCESSING,,,12.5\n"
                    + "H44,ELECTRONIC_CERTIFIED_COPY,3,4,\n"),
            ],
        });

        result.Figure("H44.1", "DOSSIER_SYNC").Should().Be("70/90");
        result.Figure("H44", "DOSSIER_SYNC").Should().Be("2/2");
        result.Figure("H44.1", "ON_TIME_PROCESSING").Should().Be("Reported");
        result.Figure("H44.2", "ON_TIME_PROCESSING").Should().Be("1/1");
        result.Figure("H44", "ELECTRONIC_CERTIFIED_COPY").Should().Be("3/4");
        result.Figure("H44.1", "ELECTRONIC_CERTIFIED_COPY").Should().Be("Absent");
        result.Tally().Should().NotContain("H44.1,ON_TIME_PROCESSING").And.Contain("\nH44.1,DOSSIER_SYNC,70,90\n");
    }

    private static IEnumerable<string> Codes(IndexResult result) => result.Agencies.Agencies.Select(agency => agency.WrittenCode);
}
