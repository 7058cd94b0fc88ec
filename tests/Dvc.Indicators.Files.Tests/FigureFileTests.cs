using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests;

public class FigureFileTests
{
    private const string Header = "agency,component,numerator,denominator,score\n";
    private const string Count = "a whole number from 0 to 1000000000000, digits only";
    private const string Score = "a number from 0 to 1000000, digits with an optional decimal point and at most 12 decimals";

    private static readonly AgencyTree Agencies = AgencyFile.Read(Source(
        "code,name,level,parent,valid_from,valid_to,successor\n"
        + "H21,Gia Lai,province,,,,\n000.00.12.H21,Sở Y tế,department,H21,,,\n"
        + "H08,Bình Định,province,,,2025-06-30,H21\nH99,Mới,province,,2027-01-01,,\n"
        + "H07,Chia,province,,,2025-06-30,H21|H21.12\nH06,Hết,province,,,2025-06-30,\n", "agencies.csv")).Require();

    [Fact]
    public void Figures_scores_and_absent_ones_are_told_apart()
    {
        var figures = Read("H21,DOSSIERS_ONLINE,1,2,\nH21,DOSSIERS_PAID_ONLINE,0,0,\nH21,PROCEDURES_ONLINE,,,1.5\nH21,CKMB,,,17.25\n"
            + "H21,DOSSIER_SYNC,,,\nH21.12,DOSSIER_SYNC,000000000000000000003,1000000000000,\n").Require();

        figures.Agencies.Agencies.Select(agency => agency.WrittenCode).Should().Equal("H21", "000.00.12.H21");
        figures[0, "DOSSIERS_ONLINE"].Should().Be(FigureEntry.FromFigure(new Figure(1, 2)));
        figures[0, "DOSSIERS_PAID_ONLINE"].Should().Be(FigureEntry.FromFigure(new Figure(0, 0)));
        figures[0, "PROCEDURES_ONLINE"].Should().Be(FigureEntry.FromReported(new Points(1.5m)));
        figures[0, "CKMB"].Should().Be(FigureEntry.FromReported(new Points(17.25m)));
        figures[0, "DOSSIER_SYNC"].Kind.Should().Be(FigureKind.Absent);
        figures[1, "DOSSIER_SYNC"].Should().Be(FigureEntry.FromFigure(new Figure(3, 1_000_000_000_000)));
    }

    [Fact]
    public void Both_written_forms_of_a_code_name_one_agency_in_the_form_of_the_agencies_file() =>
        Read("000.00.12.H21,DOSSIER_SYNC,1,2,\nH21.12,ON_TIME_PROCESSING,1,2,\n").Require()[1, "ON_TIME_PROCESSING"].Kind
            .Should().Be(FigureKind.Counted);

    [Fact]
    public void Without_an_agencies_file_every_code_is_an_agency_sorted_by_code_points_and_shown_left_to_right()
    {
        var reading = FigureFile.Read(
            [Source(Header + "H2,DOSSIER_SYNC,1,2,\n000.00.12.H15,DOSSIER_SYNC,3,4,\nH10,DOSSIER_SYNC,5,6,\n"
                + "H15.12,CKMB,,,1\nH3,CKMB,,,\n")],
            null, null, BuiltInRules.Default);

        var figures = reading.Require();
        figures.Agencies.Agencies.Select(agency => agency.WrittenCode).Should().Equal("H10", "H15.12", "H2", "H3");
        figures[1, "DOSSIER_SYNC"].Figure.Should().Be(new Figure(3, 4));
        figures[1, "CKMB"].Reported.Should().Be(new Points(1));
    }

    [Theory]
    [InlineData("-1", "2", "numerator", "'-1'")]
    [InlineData("1", "2.00", "denominator", "'2.00'")]
    [InlineData("1 000", "2", "numerator", "'1 000'")]
    [InlineData("\"1,000\"", "2", "numerator", "'1,000'")]
    [InlineData("1", "1000000000001", "denominator", "'1000000000001'")]
    [InlineData("99999999999999999999", "1", "numerator", "'99999999999999999999'")]
    [InlineData("1e3", "2000", "numerator", "'1e3'")]
    [InlineData("+1", "2", "numerator", "'+1'")]
    [InlineData("many", "2", "numerator", "'many'")]
    [InlineData("١", "2", "numerator", "'١'")]
    public void A_count_that_is_none_is_an_error(string numerator, string denominator, string column, string found) =>
        Read($"H21,DOSSIER_SYNC,{numerator},{denominator},\n").Messages().Should().Equal(
            $"figures.csv, line 2, column {column}: found {found}; allowed: {Count}");

    [Theory]
    [InlineData("-0.5")]
    [InlineData("1e2")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1000000.01")]
    [InlineData("1.0000000000001")]
    [InlineData("NaNs")]
    [InlineData("\"17,5\"")]
    public void A_score_that_is_none_is_an_error(string score) =>
        Read($"H21,CKMB,,,{score}\n").Messages().Should().Equal(
            $"figures.csv, line 2, column score: found '{score.Trim('"')}'; allowed: {Score}");

    [Theory]
    [InlineData("\u00A05 ", "\t7")]
    [InlineData("\" 5\"", "7\u2003")]
    public void Blanks_around_a_count_do_not_matter(string numerator, string denominator) =>
        Read($"H21,DOSSIER_SYNC,{numerator},{denominator},\n").Require()[0, "DOSSIER_SYNC"].Figure.Should().Be(new Figure(5, 7));

    [Fact]
    public void Half_a_figure_and_a_figure_with_a_score_are_errors() =>
        Read("H21,DOSSIER_SYNC,5,,\nH21,ON_TIME_PROCESSING,,7,\nH21,DOSSIERS_ONLINE,1,2,3\nH21,CKMB,1,2,\n").Messages().Should().Equal(
            "figures.csv, line 2, column denominator: found nothing beside the numerator '5'; "
                + "allowed: numerator and denominator together, or neither",
            "figures.csv, line 3, column numerator: found nothing beside the denominator '7'; "
                + "allowed: numerator and denominator together, or neither",
            "figures.csv, line 4, column score: found '3' beside the figure 1/2; allowed: a figure or a score, not both",
            "figures.csv, line 5, column component: found a figure for the group CKMB; "
                + "allowed: a score for a group; figures for components only");

    [Fact]
    public void Agencies_that_have_no_row_are_errors_that_say_what_to_do() =>
        Read(",CKMB,,,1\nH22,CKMB,,,1\nH08,CKMB,,,1\nH99,CKMB,,,1\nH07,CKMB,,,1\nH06,CKMB,,,1\n", ReportingPeriod.Parse("2026-Q3")).Messages().Should().Equal(
            "figures.csv, line 2, column agency: found nothing; allowed: an agency code",
            "figures.csv, line 3, column agency: found 'H22'; allowed: the code of an agency of the agencies file",
            "figures.csv, line 4, column agency: found 'H08', a former agency for the period 2026-Q3; allowed: its successor H21 (Gia Lai)",
            "figures.csv, line 5, column agency: found 'H99', which does not yet exist for the period 2026-Q3; "
                + "allowed: an agency of that time",
            "figures.csv, line 6, column agency: found 'H07', a former agency that is divided among several for the period 2026-Q3; "
                + "allowed: one of its successors",
            "figures.csv, line 7, column agency: found 'H06', which no longer exists for the period 2026-Q3; allowed: an agency of that time");

    [Fact]
    public void Before_the_merger_a_former_agency_has_its_row() =>
        Read("H08,CKMB,,,1\n", ReportingPeriod.Parse("2025-Q2")).IsValid.Should().BeTrue();

    [Fact]
    public void A_component_that_no_rule_set_knows_is_an_error_that_names_the_nearest() =>
        Read("H21,DOSSIERS_ONLIN,1,2,\nH21,ckmb,,,1\nH21,,1,2,\nH21,SOMETHING_ELSE_ENTIRELY,1,2,\n").Messages().Should().Equal(
            "figures.csv, line 2, column component: found 'DOSSIERS_ONLIN'; "
                + "allowed: a component or group of decision-766-portal-2026, such as DOSSIERS_ONLINE",
            "figures.csv, line 3, column component: found 'ckmb'; allowed: a component or group of decision-766-portal-2026, such as CKMB",
            "figures.csv, line 4, column component: found nothing; allowed: a component or group of decision-766-portal-2026",
            "figures.csv, line 5, column component: found 'SOMETHING_ELSE_ENTIRELY'; "
                + "allowed: a component or group of decision-766-portal-2026");

    [Fact]
    public void What_only_another_rule_set_knows_is_ignored_with_one_note_a_file()
    {
        var rules = BuiltInRules.Find("un-osi-2022")!;
        var own = rules.Components[0].Id;

        var reading = FigureFile.Read(
            [
                Source(Header + $"A,{own},1,2,\nA,CKMB,,,1\nA,DOSSIER_SYNC,1,2,\nB,DOSSIER_SYNC,1,2,\n", "one.csv"),
                Source(Header + $"C,{own},1,2,\n", "two.csv"),
                Source(Header + "C,DOSSIER_SYNC,1,2,\n", "three.csv"),
            ],
            null, null, rules);

        reading.Require().Items.Should().Equal(own);
        reading.Notes.Select(note => note.ToString()).Should().Equal(
            "one.csv: ignored 3 rows of items that un-osi-2022 does not have: CKMB, DOSSIER_SYNC",
            "three.csv: ignored 1 row of items that un-osi-2022 does not have: DOSSIER_SYNC");
    }

    [Fact]
    public void What_is_given_twice_is_an_error_naming_both_lines_across_files_too() =>
        FigureFile.Read(
            [
                Source(Header + "H21,DOSSIER_SYNC,1,2,\nH21,CKMB,,,\n000.00.00.H21,DOSSIER_SYNC,1,2,\n", "one.csv"),
                Source(Header + "\nH21,CKMB,,,1\n", "two.csv"),
            ],
            Agencies, null, BuiltInRules.Default).Messages().Should().Equal(
            "one.csv, line 4, column component: found DOSSIER_SYNC of agency 000.00.00.H21 again, after line 2; "
                + "allowed: each component of an agency once",
            "two.csv, line 3, column component: found CKMB of agency H21 again, after one.csv, line 3; "
                + "allowed: each component of an agency once");

    [Theory]
    [InlineData("", "found an empty file; allowed: a header with the columns agency, component")]
    [InlineData(Header, "found a header without figures; allowed: at least one figure")]
    [InlineData(
        "agency,component,numerator\n",
        "found neither a figure's columns nor a score's; allowed: a header with numerator and denominator, or score, or all three")]
    public void A_file_that_can_hold_no_figures_is_an_error(string text, string expected) =>
        FigureFile.Read([Source(text)], null, null, BuiltInRules.Default).Messages().Should().Equal($"figures.csv: {expected}");

    [Theory]
    [InlineData("score;agency;component\n1,5;H21;CKMB\n", "line 2, column score: found '1,5'; allowed: " + Score)]
    [InlineData("component,score\nCKMB,1\n", "line 1, column agency: found only the columns component, score; "
        + "allowed: a header with the column agency")]
    public void Errors_name_file_line_and_column(string text, string expected) =>
        FigureFile.Read([Source(text)], null, null, BuiltInRules.Default).Messages().Should().Equal($"figures.csv, {expected}");

    [Fact]
    public void The_columns_of_figures_alone_or_of_scores_alone_are_enough()
    {
        FigureFile.Read([Source("agency,component,score\nA,CKMB,1.5\n")], null, null, BuiltInRules.Default).IsValid.Should().BeTrue();
        FigureFile.Read([Source("denominator\tnumerator\tcomponent\tagency\n2\t1\tDOSSIER_SYNC\tA\n")], null, null, BuiltInRules.Default)
            .Require()[0, "DOSSIER_SYNC"].Figure.Should().Be(new Figure(1, 2));
    }

    [Fact]
    public void The_mistakes_of_all_files_are_told_at_once() =>
        FigureFile.Read(
            [InputSource.FromFile("no-such.csv"), Source(Header + "H21\n", "short.csv"), Source(Header + "H21,CKMB,,,\"1\n", "open.csv")],
            Agencies, null, BuiltInRules.Default).Messages().Should().Equal(
            "no-such.csv: found no such file; allowed: a file that can be read",
            "short.csv, line 2: found 1 field; allowed: 5 fields, as in the header",
            "open.csv, line 2: found a quote on line 2 that is not closed as it must be; allowed: fields in quotes that end with a quote before "
            + "a separator or the end of the line, and quotes within them written twice");

    private static FileReading<FigureTable> Read(string rows, ReportingPeriod? period = null) => FigureFile.Read(
        [Source(Header + rows)], Agencies, period ?? ReportingPeriod.Parse("2026"), BuiltInRules.Default);
}
