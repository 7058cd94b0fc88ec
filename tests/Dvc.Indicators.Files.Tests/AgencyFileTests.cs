using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests;

public class AgencyFileTests
{
    private const string Header = "code,name,level,parent,valid_from,valid_to,successor\n";

    [Fact]
    public void Agencies_are_read_in_the_order_of_the_file_with_all_that_it_says()
    {
        var tree = Read(Header + "H44, UBND tỉnh Phú Thọ ,province,,2025-07-01,9999-12-31,\n"
            + "H44.01,\"Sở A, B\",department,H44,,30/06/2025,H44.02\n"
            + "H44.02,Sở C,department,H44,,,\n").Require();

        tree.Agencies.Should().Equal(
            new Agency(AgencyCode.Parse("H44"), "H44", "UBND tỉnh Phú Thọ")
            {
                Level = AgencyLevel.Province,
                ValidFrom = new DateOnly(2025, 7, 1),
            },
            new Agency(AgencyCode.Parse("H44.01"), "H44.01", "Sở A, B")
            {
                Level = AgencyLevel.Department,
                Parent = AgencyCode.Parse("H44"),
                ValidTo = new DateOnly(2025, 6, 30),
                Successors = [AgencyCode.Parse("H44.02")],
            },
            new Agency(AgencyCode.Parse("H44.02"), "H44.02", "Sở C") { Level = AgencyLevel.Department, Parent = AgencyCode.Parse("H44") });
    }

    [Fact]
    public void Both_written_forms_name_an_agency_and_the_form_of_the_file_is_kept()
    {
        var tree = Read("code,name,level,parent\n000.00.00.H15,Tỉnh,province,\n000.00.12.H15,Sở,department,H15\n").Require();

        tree.Find(AgencyCode.Parse("H15.12"))!.WrittenCode.Should().Be("000.00.12.H15");
        tree.ParentOf(AgencyCode.Parse("H15.12"))!.WrittenCode.Should().Be("000.00.00.H15");
    }

    [Fact]
    public void Decomposed_text_is_composed() =>
        Read("code,name,level,parent\nH1,Phu\u0301 Tho\u0323,province,\n").Require().Agencies[0].Name.Should().Be("Phú Thọ");

    [Theory]
    [InlineData("2025-07-01")]
    [InlineData("01/07/2025")]
    [InlineData("20250701000000")]
    [InlineData("2025-07-01 23:59:59")]
    [InlineData("2025-07-01T23:59:59.999")]
    [InlineData("01/07/2025 23:59:59")]
    [InlineData("2025-07-01T08:00:00+07:00")]
    [InlineData("2025-07-01 +0700")]
    public void Days_are_taken_in_every_form_of_dates(string text) =>
        Read(Header + $"H1,A,province,,{text},,\n").Require().Agencies[0].ValidFrom.Should().Be(new DateOnly(2025, 7, 1));

    [Theory]
    [InlineData("2025-7-1 8")]
    [InlineData("2025-02-29")]
    [InlineData("31/04/2025")]
    [InlineData("1989-12-31")]
    [InlineData("2100-01-01")]
    [InlineData("2025-07-01T24:00:00")]
    [InlineData("2025-07-01T08:00:00Z")]
    [InlineData("2025-07-01T08:00:00+08:00")]
    [InlineData("2025-07-01  +07:00")]
    [InlineData("01/07/2025T08:00:00")]
    [InlineData("20250701")]
    [InlineData("2025-07-01 08:0")]
    [InlineData("2025-07-01T08:00:00.")]
    [InlineData("٢٠٢٥-07-01")]
    public void What_is_no_real_day_is_refused(string text) =>
        Read(Header + $"H1,A,province,,{text},,\n").Messages().Should().Equal(
            $"agencies.csv, line 2, column valid_from: found '{text}'; allowed: a date from 1990 to 2099, as 2025-07-01 or 01/07/2025");

    [Fact]
    public void Every_mistake_of_the_values_is_told_at_once() =>
        Read(Header + ",,district,,x,y,\nH1\nH2,A,Provinces,,,2025-13-01,\n").Messages().Should().Equal(
            "agencies.csv, line 2, column code: found nothing; allowed: an agency code",
            "agencies.csv, line 2, column name: found nothing; allowed: the agency's name",
            "agencies.csv, line 2, column level: found 'district'; allowed: ministry, province, department, commune",
            "agencies.csv, line 2, column valid_from: found 'x'; allowed: a date from 1990 to 2099, as 2025-07-01 or 01/07/2025",
            "agencies.csv, line 2, column valid_to: found 'y'; allowed: a date from 1990 to 2099, as 2025-07-01 or 01/07/2025, "
                + "or 9999-12-31 for none",
            "agencies.csv, line 3: found 1 field; allowed: 7 fields, as in the header",
            "agencies.csv, line 4, column level: found 'Provinces'; allowed: ministry, province, department, commune",
            "agencies.csv, line 4, column valid_to: found '2025-13-01'; allowed: a date from 1990 to 2099, as 2025-07-01 or 01/07/2025, "
                + "or 9999-12-31 for none");

    [Fact]
    public void Every_mistake_of_the_tree_is_told_with_its_line() =>
        Read(Header + "A,A,province,C,,,\nB,B,province,A,,,\nC,C,province,B,,,\n\nD,D,province,X,2025-07-01,2025-06-30,Y\n"
            + "000.A,A again,province,,,,\n"
            + "E,E,province,,,,F\nF,F,province,,,,E\n").Messages().Should().Equal(
            "agencies.csv, line 2, column parent: found agency A is above itself (A → C → B → A); "
                + "allowed: parents that lead up to an agency without a parent",
            "agencies.csv, line 6, column parent: found 'X'; allowed: the code of a listed agency, or nothing",
            "agencies.csv, line 6, column successor: found 'Y'; allowed: codes of listed agencies with | between several, or nothing",
            "agencies.csv, line 6, column valid_to: found 2025-06-30; allowed: the day of valid_from, 2025-07-01, or a later one",
            "agencies.csv, line 7, column code: found '000.A' again, after line 2; allowed: each agency once, or for times that do not overlap",
            "agencies.csv, line 8, column successor: found agency E succeeds itself (E → F → E); "
                + "allowed: successors that lead to an agency without a successor");

    [Fact]
    public void A_parent_may_stand_on_a_line_that_could_not_be_read_so_it_is_not_called_unknown() =>
        Read("code,name,level,parent\nH1,A,province\nH1.2,B,department,H1\n").Messages().Should().Equal(
            "agencies.csv, line 2: found 3 fields; allowed: 4 fields, as in the header");

    [Fact]
    public void A_header_without_agencies_is_an_error() =>
        Read("code,name,level,parent\n").Messages().Should().Equal("agencies.csv: found a header without agencies; "
            + "allowed: at least one agency");

    [Fact]
    public void Unknown_columns_are_named_once()
    {
        var reading = Read("code,name,level,parent,phone,Địa chỉ\nH1,A,province,,1,2\nH2,A,province,,1,2\n");

        reading.IsValid.Should().BeTrue();
        reading.Notes.Select(note => note.ToString()).Should().Equal("agencies.csv: ignored the unknown columns phone, Địa chỉ");
    }

    [Fact]
    public void Errors_are_one_line_whatever_the_value_holds() =>
        Read("code,name,level,parent\nH1,A,\"pro\nvince " + new string('x', 100) + "\",\n").Messages().Should().Equal(
            $"agencies.csv, line 2, column level: found 'pro vince {new string('x', 50)}…'; "
                + "allowed: ministry, province, department, commune");

    [Fact]
    public void A_thousand_errors_are_carried_and_all_are_counted()
    {
        var reading = Read("code,name,level,parent\n" + string.Concat(Enumerable.Repeat("x\n", 2_345)));

        (reading.Errors.Length, reading.ErrorCount).Should().Be((1_000, 2_345L));
        var require = () => reading.Require();
        require.Should().Throw<FormatException>().WithMessage("agencies.csv, line 2: found 1 field;*");
    }

    [Theory]
    [InlineData("H2", "H2")]
    [InlineData("H2|H3", "H2 H3")]
    [InlineData(" H2 | 000.00.3.H1 |H2|", "H2 H1.3")]
    [InlineData("'H3|H2|H1", "H3 H2")] // the agency's own code is none
    [InlineData("|", "")]
    [InlineData("NULL", "")]
    public void Several_successors_stand_with_a_bar_between_them(string written, string expected)
    {
        var tree = Read(Header + $"H1,A,province,,,,{written}\nH2,B,province,,,,\nH3,C,province,,,,\nH1.3,D,commune,,,,\n").Require();

        string.Join(' ', tree.Find("H1")!.Successors).Should().Be(expected);
    }

    [Fact]
    public void Successors_that_are_not_listed_are_named_each() =>
        Read(Header + "H1,A,province,,,,H2;H3\nH2,B,province,,,,H1|X|Y\n").Messages().Should().Equal(
            "agencies.csv, line 2, column successor: found 'H2;H3'; allowed: codes of listed agencies with | between several, or nothing",
            "agencies.csv, line 3, column successor: found 'X'; allowed: codes of listed agencies with | between several, or nothing",
            "agencies.csv, line 3, column successor: found 'Y'; allowed: codes of listed agencies with | between several, or nothing");

    [Theory]
    [InlineData("31/12/9999")]
    [InlineData("9999-12-31 23:59:59")]
    [InlineData("1900-01-01")]
    [InlineData("0000-00-00")]
    public void A_placeholder_as_last_day_is_none(string written) =>
        Read(Header + $"H1,A,province,,,{written},\n").Require().Agencies[0].ValidTo.Should().BeNull();

    [Fact]
    public void Several_files_are_one_list_in_their_order()
    {
        var reading = AgencyFile.Read(
        [
            Source("code,name,level,parent\nH1.1,B,commune,H1\n", "communes.csv"),
            Source(Header + "H1,A,province,,,,\nH1.1,B old,commune,H1,,2025-06-30,\n", "old.csv"),
            Source("code,name,level,parent,valid_from\nH1.2,C,commune,H1,2025-07-01\n", "new.csv"),
        ]);

        reading.Messages().Should().Equal(
            "old.csv, line 3, column code: found 'H1.1' again, after communes.csv, line 2; allowed: each agency once, or for times that do not overlap");
        AgencyFile.Read(
        [
            Source("code,name,level,parent,valid_from\nH1.1,B,commune,H1,2025-07-01\n", "communes.csv"),
            Source(Header + "H1,A,province,,,,\nH1.1,B old,commune,H1,,2025-06-30,\n", "old.csv"),
        ]).Require().Agencies.Select(agency => agency.Name).Should().Equal("B", "A", "B old");
        var none = () => AgencyFile.Read([]);
        none.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_file_that_can_not_be_read_may_hold_the_parents_of_another() =>
        AgencyFile.Read([InputSource.FromFile("no-such-folder/a.csv"), Source("code,name,level,parent\nH1.1,B,commune,H1\n", "b.csv"), Source("code,name,level,parent\n", "c.csv")])
            .Errors.Select(error => error.File).Should().Equal("no-such-folder/a.csv", "c.csv");

    [Fact]
    public void What_only_a_period_shows_is_told_with_its_line()
    {
        const string Text = Header + "H1,A,province,,,,\nH1.1,B,department,H1,,2025-06-30,H1.2|H1.3\nH1.2,C,commune,H1.1,,,\nH1.3,D,commune,H1,,,\n";

        AgencyFile.Read([Source(Text, "a.csv")], [ReportingPeriod.Month(2025, 6)]).IsValid.Should().BeTrue();
        AgencyFile.Read([Source(Text, "a.csv")], [ReportingPeriod.Month(2025, 6), ReportingPeriod.Month(2025, 7), ReportingPeriod.Month(2025, 8)]).Messages().Should().Equal(
            "a.csv, line 3, column successor: found agency H1.1 is divided among agencies of which only some lie below it; "
                + "allowed: successors that all lie below it, or none");
    }

    private static FileReading<AgencyTree> Read(string text) => AgencyFile.Read(Source(text, "agencies.csv"));
}
