using static Dvc.Indicators.Tests.Agencies.SampleAgencies;

namespace Dvc.Indicators.Tests.Agencies;

public class AgencyMergersTests
{
    private static readonly ReportingPeriod June2025 = ReportingPeriod.Month(2025, 6);
    private static readonly ReportingPeriod July2025 = ReportingPeriod.Month(2025, 7);

    // The merger of 1 July 2025: province OLD joins NEW, its department OLD.1 joins NEW.1, its commune OLD.2 stays as it is.
    private static readonly AgencyTree Merged = Tree(
        Agency("OLD", successor: "NEW", to: "2025-06-30"),
        Agency("NEW"),
        Agency("OLD.1", "OLD", "NEW.1", to: "2025-06-30"),
        Agency("OLD.2", "OLD"),
        Agency("NEW.1", "NEW"));

    [Fact]
    public void Up_to_the_last_day_of_a_former_agency_nothing_changes()
    {
        var roster = Merged.In(June2025).Value!;

        Rows(roster).Should().Equal("OLD", "NEW", "OLD.1", "OLD.2", "NEW.1");
        Parents(roster).Should().Equal(-1, -1, 0, 0, 1);
        roster.Resolve(Code("OLD.1")).Should().Be(2);
    }

    [Fact]
    public void Afterwards_the_successor_stands_for_it_as_row_and_as_parent()
    {
        var roster = Merged.In(July2025).Value!;

        Rows(roster).Should().Equal("NEW", "OLD.2", "NEW.1");
        Parents(roster).Should().Equal(-1, 0, 0);
        roster.Agencies.Select(agency => agency.Parent).Should().Equal([null, Code("NEW"), Code("NEW")], "cohorts go by the parent that stands now");
        roster.Resolve(Code("OLD")).Should().Be(0);
        roster.Resolve(Code("OLD.1")).Should().Be(2);
        roster.Resolve(Code("OLD.2")).Should().Be(1);
        roster.IndexOf(Code("OLD")).Should().Be(-1);
        roster.IndexOf(Code("NEW")).Should().Be(0);
        roster.Resolve(Code("NONE")).Should().Be(-1);
        roster.Knows(Code("OLD")).Should().BeTrue();
        roster.Knows(Code("NONE")).Should().BeFalse();
    }

    // Each agency of the chain but the last is former: all their records count for the last one.
    [Fact]
    public void A_chain_of_200_000_successors_leads_to_its_last()
    {
        const int Count = 200_000;
        var agencies = Enumerable.Range(0, Count).Select(i => Agency($"A{i}", successor: i + 1 < Count ? $"A{i + 1}" : null)).ToArray();

        foreach (var tree in new[] { Tree(agencies), Tree([.. agencies.Reverse()]) })
        {
            var roster = tree.In(July2025).Value!;

            Rows(roster).Should().Equal($"A{Count - 1}");
            agencies.Should().OnlyContain(agency => roster.Resolve(agency.Code) == 0);
        }
    }

    // The agencies between the first and the last begin after the period: the last comes below the first.
    [Fact]
    public void A_chain_of_200_000_parents_that_have_not_begun_is_passed()
    {
        const int Count = 200_000;
        var agencies = Enumerable.Range(0, Count).Select(i => Agency(
            $"A{i}", parent: i == 0 ? null : $"A{i - 1}", from: i == 0 || i >= Count - 2 ? null : "2030-01-01")).ToArray();

        var roster = Tree([.. agencies.Reverse()]).In(July2025).Value!;

        Rows(roster).Should().Equal($"A{Count - 1}", $"A{Count - 2}", "A0");
        Parents(roster).Should().Equal(1, 2, -1);
    }

    [Theory]
    [InlineData("2025", false)] // the period's last day decides, though half of its days are before the merger
    [InlineData("2025-6M", true)]
    [InlineData("2025-06-01..2025-06-30", true)]
    [InlineData("2025-06-01..2025-07-01", false)]
    public void The_last_day_of_the_period_decides(string period, bool hasRow) =>
        (Merged.In(ReportingPeriod.Parse(period)).Value!.IndexOf(Code("OLD")) >= 0).Should().Be(hasRow);

    [Fact]
    public void Without_a_period_only_a_successor_without_a_last_day_makes_former()
    {
        var tree = Tree(Agency("A", successor: "C"), Agency("B", successor: "C", to: "2020-12-31"), Agency("C", from: "2090-01-01"));

        var roster = tree.In(null).Value!;

        Rows(roster).Should().Equal("B", "C");
        roster.Resolve(Code("A")).Should().Be(1);
        Rows(tree.In(July2025).Value!).Should().BeEmpty();
    }

    [Fact]
    public void Records_go_to_the_first_successor_that_is_not_former()
    {
        var tree = Tree(
            Agency("A", successor: "B", to: "2024-12-31"), Agency("B", successor: "C", to: "2025-06-30"), Agency("C"));

        Resolved(tree, ReportingPeriod.Year(2024), "A").Should().Be("A");
        Resolved(tree, June2025, "A").Should().Be("B");
        Resolved(tree, July2025, "A").Should().Be("C");
    }

    [Theory]
    [InlineData("2025-07-01", AgencyStatus.Present)]
    [InlineData("2025-06-30", AgencyStatus.Ended)]
    public void An_agency_that_ended_before_the_period_has_no_row_and_counts_above(string to, AgencyStatus status)
    {
        var roster = Tree(Agency("P"), Agency("D", "P", to: to), Agency("D.1", "D"), Agency("X", to: to), Agency("Y", "X")).In(July2025).Value!;

        roster.StatusOf(Code("D")).Should().Be(status);
        Rows(roster).Should().Equal(status == AgencyStatus.Ended ? ["P", "D.1", "Y"] : ["P", "D", "D.1", "X", "Y"]);
        roster[roster.Resolve(Code("D"))].WrittenCode.Should().Be(status == AgencyStatus.Ended ? "P" : "D");
        roster[roster.IndexOf("D.1")].Parent.Should().Be(Code(status == AgencyStatus.Ended ? "P" : "D"));
        (roster.Resolve(Code("X")) < 0).Should().Be(status == AgencyStatus.Ended, "without an agency above it counts for none");
        roster.Ancestors(roster.IndexOf("Y")).IsEmpty.Should().Be(status == AgencyStatus.Ended);
    }

    [Fact]
    public void A_divided_agency_counts_for_the_nearest_above_all_its_successors()
    {
        var tree = Tree(
            Agency("P"), Agency("Q", "P"), Agency("Q.1", "Q"), Agency("Q.2", "Q"), Agency("P.1", "P"), Agency("Z"),
            Agency("A", "P", "Q.1|Q.2", to: "2025-06-30"), // within Q
            Agency("B", "P", "Q.1|P.1", to: "2025-06-30"), // within P
            Agency("C", "P", "Q.1|Q", to: "2025-06-30"), // strictly above Q
            Agency("D", "P", "Q.1|Z", to: "2025-06-30"), // above none of both
            Agency("E", "P", "E.1|Q.1", to: "2025-06-30"), Agency("E.1", "P", "Q.1"), // all lead to Q.1
            Agency("A.1", "A"), Agency("D.1", "D"));

        var roster = tree.In(July2025).Value!;

        string.Join(' ', "ABCDE".Select(code => roster.Resolve(Code($"{code}")) is >= 0 and var row ? roster[row].WrittenCode : "-")).Should().Be("Q P P - Q.1");
        string.Join(' ', "ABCDE".Select(code => roster.StatusOf(Code($"{code}")))).Should().Be("Divided Divided Divided Divided Merged");
        Rows(roster).Should().Equal("P", "Q", "Q.1", "Q.2", "P.1", "Z", "A.1", "D.1");
        roster[roster.IndexOf("A.1")].Parent.Should().Be(Code("Q"), "where it is a parent the same agency takes its place");
        roster[roster.IndexOf("D.1")].Parent.Should().BeNull();
        Resolved(tree, June2025, "A").Should().Be("A");
    }

    // District D goes: its communes X and Y take over, and come with all others below the province.
    [Theory]
    [InlineData("X", "X", AgencyStatus.Merged)]
    [InlineData("X|Y", "P", AgencyStatus.Divided)]
    public void A_parent_whose_successors_lie_below_it_is_replaced_by_its_own_parent(string successors, string counts, AgencyStatus status)
    {
        var tree = Tree(Agency("P"), Agency("D", "P", successors, to: "2025-06-30"), Agency("X", "D"), Agency("Y", "D"), Agency("E", "D"));

        var roster = tree.In(July2025).Value!;

        Rows(roster).Should().Equal("P", "X", "Y", "E");
        Parents(roster).Should().Equal(-1, 0, 0, 0);
        Resolved(tree, July2025, "D").Should().Be(counts);
        roster.StatusOf(Code("D")).Should().Be(status);
        tree.In(June2025).Value!.IndexOf("D").Should().Be(1);
    }

    [Fact]
    public void A_parent_of_which_only_some_successors_lie_below_it_is_an_error_where_it_is_former()
    {
        var tree = Tree(Agency("P"), Agency("D", "P", "X|Z", to: "2025-06-30"), Agency("X", "D"), Agency("Z", "P"));

        tree.In(June2025).IsValid.Should().BeTrue();
        var error = tree.In(July2025).Errors.Should().ContainSingle().Which.Should().BeOfType<AgencyError>().Which;
        (error.Kind, error.Index).Should().Be((AgencyErrorKind.PartlyBelow, 1));
        error.Message.English.Should().Be(
            "Agency D is divided among agencies of which only some lie below it; all successors of an agency lie below it, or none.");
    }

    [Theory]
    [InlineData("2025-03", "one")]
    [InlineData("2025-04", "one")] // between both: the last one that ended before the period's last day
    [InlineData("2025-06", "two")]
    [InlineData("2025", "two")] // its records of the first months too
    [InlineData("2024-01-01..2025-02-28", "one")]
    public void A_code_that_stands_twice_is_of_the_agency_that_is_valid_on_the_last_day(string period, string counts)
    {
        var tree = Tree(
            Agency("P"), Agency("one"), Agency("two"), Agency("A", "P", "two", from: "2025-05-01"), Agency("A", "P", "one", to: "2025-03-31"));

        // Both rows have their successor; the first of them is former only once its last day is past, the second always.
        var roster = tree.In(ReportingPeriod.Parse(period)).Value!;

        var isStillThere = counts == "one" && period is not "2025-04";
        roster[roster.Resolve(Code("A"))].WrittenCode.Should().Be(isStillThere ? "A" : counts);
        roster.ReusedFrom(Code("A")).Should().Be(counts == "one" ? null : new DateOnly(2025, 5, 1));
        roster.ReusedFrom(Code("P")).Should().BeNull();
    }

    [Fact]
    public void Circles_of_codes_that_stand_twice_are_found_in_the_period_that_has_them()
    {
        var tree = Tree(
            Agency("A", "B", to: "2025-06-30"), Agency("A", from: "2025-07-01"), Agency("B", "A", to: "2025-06-30"), Agency("B", from: "2025-07-01"),
            Agency("C", successor: "D", to: "2024-12-31"), Agency("C", from: "2025-07-01"),
            Agency("D", successor: "C", to: "2025-05-31"), Agency("D", from: "2025-07-01"));

        tree.In(July2025).IsValid.Should().BeTrue();
        tree.In(June2025).Errors.Cast<AgencyError>().Select(error => (error.Kind, error.Index)).Should().Equal(
            (AgencyErrorKind.ParentCycle, 0), (AgencyErrorKind.SuccessorCycle, 4));
    }

    [Theory]
    [InlineData("2025-07-31", true)]
    [InlineData("2025-08-01", false)]
    public void An_agency_that_begins_after_the_period_is_known_and_has_no_row(string from, bool hasRow)
    {
        var roster = Tree(Agency("A", from: from), Agency("B", successor: "A")).In(July2025).Value!;

        (roster.Resolve(Code("A")) >= 0).Should().Be(hasRow);
        (roster.Resolve(Code("B")) >= 0).Should().Be(hasRow);
        roster.Knows(Code("A")).Should().BeTrue();
    }

    [Fact]
    public void Agencies_below_one_that_has_not_begun_come_below_the_next_above()
    {
        var roster = Tree(Agency("P"), Agency("P.1", "P", from: "2025-08-01"), Agency("P.1.1", "P.1")).In(July2025).Value!;

        Rows(roster).Should().Equal("P", "P.1.1");
        Parents(roster).Should().Equal(-1, 0);
    }

    [Theory]
    [InlineData("X", "Y", "X", 2, "X → Y → X")] // D and E are merged into communes below each other
    [InlineData("X|P", "Y|P", "D", 0, "D → E → D")] // and are divided so
    public void A_circle_that_mergers_make_is_an_error_only_where_they_hold(string ofE, string ofD, string code, int index, string circle)
    {
        var tree = Tree(
            Agency("D", "P", ofD, to: "2025-06-30"), Agency("E", "P", ofE, to: "2025-06-30"), Agency("X", "D"), Agency("Y", "E"), Agency("P"));

        tree.In(June2025).IsValid.Should().BeTrue();
        var building = tree.In(July2025);
        building.IsValid.Should().BeFalse();
        building.Value.Should().BeNull();
        var error = building.Errors.Should().ContainSingle().Which.Should().BeOfType<AgencyError>().Which;
        (error.Kind, error.Index, error.Code).Should().Be((AgencyErrorKind.ParentCycle, index, Code(code)));
        error.Message.English.Should().Be(
            $"Agency {code} is above itself once successors stand for former agencies ({circle}); a chain of parents must come to an end.");
    }

    private static string Resolved(AgencyTree tree, ReportingPeriod period, string code)
    {
        var roster = tree.In(period).Value!;
        return roster[roster.Resolve(Code(code))].WrittenCode;
    }

    private static IEnumerable<string> Rows(AgencyRoster roster) => roster.Agencies.Select(agency => agency.WrittenCode);

    private static IEnumerable<int> Parents(AgencyRoster roster) => Enumerable.Range(0, roster.Count).Select(roster.ParentIndex);
}
