using static Dvc.Indicators.Tests.Agencies.SampleAgencies;

namespace Dvc.Indicators.Tests.Agencies;

public class AgencyTreeTests
{
    [Fact]
    public void A_tree_knows_who_is_above_and_below()
    {
        // A parent may come after its child, and be written in the other form.
        var tree = Tree(Agency("H15.12.1", "000.00.12.H15"), Agency("H15"), Agency("H15.12", "H15"), Agency("H15.13", "H15"));

        tree.Agencies.Select(agency => agency.WrittenCode).Should().Equal("H15.12.1", "H15", "H15.12", "H15.13");
        tree.ChildrenOf(Code("H15")).Select(agency => agency.WrittenCode).Should().Equal("H15.12", "H15.13");
        tree.ParentOf(Code("H15.12.1"))!.WrittenCode.Should().Be("H15.12");
        tree.AncestorsOf(Code("H15.12.1")).Select(agency => agency.WrittenCode).Should().Equal("H15.12", "H15");
        tree.Find(Code("000.00.13.H15"))!.Name.Should().Be("Agency H15.13");
    }

    [Fact]
    public void Of_an_unknown_agency_a_tree_knows_nothing()
    {
        var tree = Tree(Agency("H15"));

        tree.Find(Code("H16")).Should().BeNull();
        tree.ParentOf(Code("H16")).Should().BeNull();
        tree.ParentOf(Code("H15")).Should().BeNull();
        tree.ChildrenOf(Code("H16")).Should().BeEmpty();
        tree.AncestorsOf(Code("H16")).Should().BeEmpty();
    }

    [Fact]
    public void All_mistakes_are_told_at_once_in_the_order_of_the_list()
    {
        var building = AgencyTree.Build(
        [
            Agency("A", "X", "Y"),
            Agency("B", "C"),
            Agency("C", "D"),
            Agency("D", "B"),
            Agency("E", "B"), // below a circle, not on it
            Agency("F", successor: "F|I"),
            Agency("H15.1", from: "2025-07-02", to: "2025-07-01"),
            Agency("000.1.H15"),
            Agency("G", "G"),
            Agency("I", successor: "F|Y"),
        ]);

        building.IsValid.Should().BeFalse();
        building.Value.Should().BeNull();
        building.Errors.Cast<AgencyError>().Select(error => (error.Kind, error.Index, error.Code.ToString())).Should().Equal(
            (AgencyErrorKind.UnknownParent, 0, "A"),
            (AgencyErrorKind.UnknownSuccessor, 0, "A"),
            (AgencyErrorKind.ParentCycle, 1, "B"),
            (AgencyErrorKind.SuccessorCycle, 5, "F"),
            (AgencyErrorKind.ValidityReversed, 6, "H15.1"),
            (AgencyErrorKind.DuplicateCode, 7, "H15.1"),
            (AgencyErrorKind.ParentCycle, 8, "G"),
            (AgencyErrorKind.UnknownSuccessor, 9, "I"));
        building.Errors.Select(error => error.ToString()).Should().Equal(
            "Agency A has the parent X, which is not listed; a parent must be a listed agency or empty.",
            "Agency A has the successor Y, which is not listed; a successor must be a listed agency or empty.",
            "Agency B is above itself (B → C → D → B); a chain of parents must come to an end.",
            "Agency F succeeds itself (F → I → F); a chain of successors must come to an end.",
            "Agency H15.1 is valid from 2025-07-02 to 2025-07-01; the last day must not be before the first.",
            "Agency 000.1.H15 is listed a second time (first as H15.1); a code stands again only for another time.",
            "Agency G is above itself (G → G); a chain of parents must come to an end.",
            "Agency I has the successor Y, which is not listed; a successor must be a listed agency or empty.");
        building.Errors.Cast<AgencyError>().Where(error => !error.Named.IsEmpty).Select(error => error.Named.ToString()).Should().Equal("X", "Y", "H15.1", "Y");
    }

    [Fact]
    public void A_circle_begins_with_its_first_agency_wherever_it_is_entered()
    {
        var building = AgencyTree.Build([Agency("A", "D"), Agency("B", "C"), Agency("C", "D"), Agency("D", "C")]);

        building.Errors.Should().ContainSingle().Which.Found.English.Should().Contain("(C → D → C)");
    }

    [Theory]
    [InlineData("2025-06-30", "2025-07-01", true)]
    [InlineData("2025-06-30", "2025-06-30", false)]
    [InlineData("2025-06-30", null, false)]
    [InlineData(null, "2025-07-01", false)]
    public void A_code_may_stand_twice_for_different_times(string? to, string? from, bool isValid)
    {
        foreach (var agencies in new[] { new[] { Agency("A", to: to), Agency("A", from: from) }, [Agency("A", from: from), Agency("A", to: to)] })
        {
            var building = AgencyTree.Build(agencies);

            building.IsValid.Should().Be(isValid);
            building.Errors.Cast<AgencyError>().Select(error => (error.Kind, error.Index)).Should().Equal(isValid ? [] : [(AgencyErrorKind.DuplicateCode, 1)]);
            building.Value?.Find("A")!.ValidFrom.Should().NotBeNull("the last in time is found");
        }
    }

    [Fact]
    public void A_validity_of_one_day_and_an_empty_list_are_allowed()
    {
        AgencyTree.Build([Agency("A", from: "2025-07-01", to: "2025-07-01")]).IsValid.Should().BeTrue();
        AgencyTree.Build([]).Value!.In(null).Value!.Count.Should().Be(0);
    }
}
