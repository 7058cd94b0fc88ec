using static Dvc.Indicators.Tests.Agencies.SampleAgencies;

namespace Dvc.Indicators.Tests.Agencies;

public class AgencyRosterTests
{
    [Fact]
    public void Codes_alone_are_agencies_of_their_own_sorted_by_code_points()
    {
        var roster = AgencyRoster.FromCodes([Code("H2"), Code("000.00.12.H15"), Code("H10"), Code("H15.12")]);

        roster.Agencies.Select(agency => agency.WrittenCode).Should().Equal("H10", "H15.12", "H2");
        roster[1].Name.Should().Be("H15.12");
        roster[1].Level.Should().BeNull();
        roster.Count.Should().Be(3);
        Enumerable.Range(0, 3).Should().OnlyContain(row => roster.ParentIndex(row) == -1);
        roster.IndexOf(Code("H2")).Should().Be(2);
        roster.Resolve(Code("H3")).Should().Be(-1);
        roster.Resolve(default).Should().Be(-1);
    }

    [Fact]
    public void Agencies_are_walked_with_everything_below_each_together()
    {
        // 0 C below P, 1 Q, 2 P, 3 B below P, 4 C.1 below C
        var roster = AgencyRoster.Create([Agency("C", "P"), Agency("Q"), Agency("P"), Agency("B", "P"), Agency("C.1", "C")]);

        roster.DepthFirstOrder.Should().Equal(1, 2, 0, 4, 3);
        roster.ChildrenFirst.Should().Equal(3, 4, 0, 2, 1);
        roster.Ancestors(4).Should().Equal(0, 2);
        roster.Ancestors(1).Should().BeEmpty();
    }

    [Fact]
    public void A_parent_outside_the_list_is_kept_as_a_code()
    {
        var roster = AgencyRoster.Create([Agency("H15.12", "H15", successor: "H16", to: "2020-01-01")]);

        roster.ParentIndex(0).Should().Be(-1);
        roster[0].Parent.Should().Be(Code("H15"));
        roster.IndexOf(Code("H15.12")).Should().Be(0);
    }

    [Fact]
    public void Agencies_given_twice_and_circles_are_refused()
    {
        var twice = () => AgencyRoster.Create([Agency("H15.12"), Agency("000.00.12.H15")]);
        var circle = () => AgencyRoster.Create([Agency("A", "B"), Agency("B", "A")]);

        twice.Should().Throw<ArgumentException>().WithMessage("*H15.12 is given twice*");
        circle.Should().Throw<ArgumentException>().WithMessage("*A → B → A*");
    }

    [Fact]
    public void A_deep_tree_is_walked_without_recursion()
    {
        var roster = AgencyRoster.Create(Enumerable.Range(0, 50_000).Select(i => Agency($"A{i}", i == 0 ? null : $"A{i - 1}")));

        roster.ChildrenFirst[0].Should().Be(49_999);
        roster.Ancestors(49_999).Should().HaveCount(49_999);
    }
}
