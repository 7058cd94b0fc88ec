using System.Reflection;
using Dvc.Indicators.Tests.House;

namespace Dvc.Indicators.Tests;

/// <summary>Rules on the whole house. That each rule can fail is shown in <see cref="HouseRulesTests"/>.</summary>
public class HouseTests
{
    private const string Library = "src/Dvc.Indicators";

    private static readonly Assembly Indicators = typeof(RuleSet).Assembly;

    [Fact]
    public void Rooms_use_only_the_rooms_before_them_in_their_sources()
    {
        var files = SourceFile.Under(Library);
        files.Should().HaveCountGreaterThan(50);
        files.SelectMany(RoomOrder.Violations).Should().BeEmpty();
    }

    [Fact]
    public void Rooms_use_only_the_rooms_before_them_in_their_types() =>
        Indicators.GetTypes().SelectMany(RoomOrder.Violations).Should().BeEmpty();

    [Fact]
    public void Every_public_type_lives_in_a_room_but_the_front_door()
    {
        var besideTheRooms = SourceFile.Under(Library).Where(file => file.Room.Length == 0).SelectMany(SourceRules.TypesIn);
        besideTheRooms.Distinct().Should().BeSubsetOf(
            ["Indicators", "IndexPlan", "IndexPlanChecks", "IndexWork", "IndexResult", "AgencyResult", "ItemResult"]);
        Indicators.GetExportedTypes().Select(type => type.Namespace).Distinct().Should().BeSubsetOf(
            ["Dvc.Indicators", "Dvc.Indicators.Analysis", "Dvc.Indicators.Live"]);
    }

    [Fact]
    public void Public_types_do_not_change() => Indicators.GetExportedTypes().SelectMany(Mutability.Violations).Should().BeEmpty();

    [Fact]
    public void A_file_holds_one_public_type_and_is_named_for_it() =>
        SourceFile.Under("src").SelectMany(SourceRules.PublicTypes).Should().BeEmpty();

    [Fact]
    public void A_namespace_is_the_project_s_or_the_folder_s() =>
        SourceFile.Under("src").Concat(SourceFile.Under("tests")).SelectMany(SourceRules.Namespace).Should().BeEmpty();

    [Theory]
    [InlineData("Rules")]
    [InlineData("Scoring")]
    [InlineData("Ranking")]
    public void Scores_are_computed_without_binary_floating_point(string room)
    {
        var files = SourceFile.Under($"{Library}/{room}");
        files.Should().NotBeEmpty();
        files.SelectMany(SourceRules.BinaryFloatingPoint).Should().BeEmpty();
    }

    [Fact]
    public void Every_text_says_the_same_in_both_languages()
    {
        var files = SourceFile.Under("src");
        files.SelectMany(TextPairs.In).Should().HaveCountGreaterThan(500);
        files.SelectMany(TextPairs.Violations).Should().BeEmpty();
    }

    [Fact]
    public void No_file_is_too_long() =>
        SourceFile.Under("src").Concat(SourceFile.Under("tests")).SelectMany(SourceRules.Length).Should().BeEmpty();

    [Fact]
    public void What_a_field_of_a_dossier_means_is_decided_in_Facts_and_Timing() =>
        SourceFile.Under("src").SelectMany(DecidedFields.Violations).Should().BeEmpty();

    [Fact]
    public void The_library_depends_on_nothing_but_the_framework() =>
        Indicators.GetReferencedAssemblies().Select(assembly => assembly.Name)
            .Where(name => !name!.StartsWith("System.", StringComparison.Ordinal) && name != "MathNet.Numerics").Should().BeEmpty();

    [Fact]
    public void MathNet_comes_in_by_one_door() =>
        SourceFile.Under("src").Where(file => file.Code.Contains("MathNet.", StringComparison.Ordinal)).Select(file => file.Path)
            .Should().Equal($"{Library}/Analysis/Numerics.cs");
}
