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

    [Fact]
    public void A_last_day_without_a_successor_changes_nothing() =>
        Rows(Tree(Agency("A", to: "2024-12-31")).In(July2025).Value!).Should().Equal("A");

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

    [Fact]
    public void A_circle_that_mergers_make_is_an_error_only_where_they_hold()
    {
        // District D ends; its successor is X, which lies below D: X would be above itself.
        var tree = Tree(Agency("P"), Agency("D", "P", "X", to: "2025-06-30"), Agency("X", "D"));

        tree.In(June2025).IsValid.Should().BeTrue();
        var building = tree.In(July2025);
        building.IsValid.Should().BeFalse();
        building.Value.Should().BeNull();
        var error = building.Errors.Should().ContainSingle().Which.Should().BeOfType<AgencyError>().Which;
        (error.Kind, error.Index, error.Code).Should().Be((AgencyErrorKind.ParentCycle, 2, Code("X")));
        error.Message.English.Should().Be(
            "Agency X is above itself once successors stand for former agencies (X → X); a chain of parents must come to an end.");
    }

    private static string Resolved(AgencyTree tree, ReportingPeriod period, string code)
    {
        var roster = tree.In(period).Value!;
        return roster[roster.Resolve(Code(code))].WrittenCode;
    }

    private static IEnumerable<string> Rows(AgencyRoster roster) => roster.Agencies.Select(agency => agency.WrittenCode);

    private static IEnumerable<int> Parents(AgencyRoster roster) => Enumerable.Range(0, roster.Count).Select(roster.ParentIndex);
}
