using Dvc.Indicators.Tests.House;

namespace Dvc.Indicators.Tests;

/// <summary>Each rule of the house fails on a sample that breaks it, and lets a good one pass.</summary>
public class HouseRulesTests
{
    [Theory]
    [InlineData("Periods", "Scorer scorer;", "Scoring; allowed: Languages, Values")]
    [InlineData("Periods", "using static Dvc.Indicators.AgencyLevels;\nLabel(AgencyLevel.Commune)", "Agencies; allowed: Languages, Values")]
    [InlineData("Languages", "var days = new List<WorkingCalendar>();", "Periods; allowed: ")]
    [InlineData("Rules", "var scorer = new Scorer(rules);", "Scoring; allowed: Languages, Values, Agencies, Timing")]
    [InlineData("Rules", "(PublishingDecision?) null", "Records; allowed: Languages, Values, Agencies, Timing")]
    [InlineData("Records", "RuleSetReader rules;", "Rules; allowed: Languages, Values, Periods, Agencies")]
    public void A_room_that_looks_ahead_is_found(string room, string code, string found) =>
        RoomOrder.Violations(FileOf(room, code)).Should().Equal($"src/Dvc.Indicators/{room}/Sample.cs uses {found}");

    [Theory]
    [InlineData("Scoring", "RuleSet rules; Tally tally;")]
    [InlineData("Periods", "// as in Scorer \nvar name = \"Scorer \";")]
    [InlineData("Periods", "/// <see cref=\"Scorer\"/>")]
    [InlineData("Periods", "given.Figure")]
    public void A_room_that_looks_back_is_not(string room, string code) => RoomOrder.Violations(FileOf(room, code)).Should().BeEmpty();

    [Fact]
    public void A_folder_that_is_no_room_is_found() => RoomOrder.Violations(FileOf("Tools", "")).Should().ContainSingle()
        .Which.Should().StartWith("src/Dvc.Indicators/Tools/Sample.cs lies in Tools, which is no room; allowed: Languages, Values, Periods, ");

    [Fact]
    public void A_type_of_a_later_room_is_found_in_members()
    {
        RoomOrder.Violations(typeof(Scorer)).Should().BeEmpty();
        RoomOrder.UsesOf(typeof(Scorer)).Should().Contain(["Rules", "Scoring"]);
        RoomOrder.UsesOf(typeof(Outsider)).Distinct().Should().BeEquivalentTo("Scoring", "Rules", "Agencies");
        RoomOrder.Violations("Outsider", "Agencies", RoomOrder.UsesOf(typeof(Outsider))).Should().BeEquivalentTo(
            "Outsider uses Scoring; allowed: Languages, Values, Periods", "Outsider uses Rules; allowed: Languages, Values, Periods");
    }

    [Theory]
    [InlineData("new(\"Tệp {file}\", \"\")", "has one language only")]
    [InlineData("new LocalizedText(\"the same words\", \"the same words\")", "is the same in both languages")]
    [InlineData("new($\"{count} tệp\", $\"{number} files\")", "do not show the same values")]
    [InlineData("new(\"te\u0323\u0302p\", \"a file\")", "is not composed (NFC)")]
    public void A_text_that_says_something_else_in_the_other_language_is_found(string code, string found) =>
        TextPairs.Violations(FileOf("Rules", code)).Should().Contain(violation => violation.EndsWith(found, StringComparison.Ordinal));

    [Theory]
    [InlineData("new($\"{a.Vietnamese}: {day:dd/MM/yyyy}\", $\"{day:yyyy-MM-dd}: {a.English}\")")]
    [InlineData("new(\"\", \"\")")]
    [InlineData("new Point(\"một\", 1)")]
    public void A_text_in_both_languages_is_not(string code) => TextPairs.Violations(FileOf("Rules", code)).Should().BeEmpty();

    [Fact]
    public void A_type_that_can_be_changed_is_found() => Mutability.Violations(typeof(Changing)).Should().Equal(
        "Changing.Settable can be set",
        "Changing.Open is a field that can be set",
        "Changing.Numbers is a collection that can be changed",
        "Changing.Names is a collection that can be changed",
        "Changing.Shared is a collection that can be changed");

    [Theory]
    [InlineData(typeof(Fixed))]
    [InlineData(typeof(ChangingBuilder))]
    [InlineData(typeof(DayOfWeek))]
    public void A_type_that_can_not_be_changed_and_a_builder_are_not(Type type) => Mutability.Violations(type).Should().BeEmpty();

    [Theory]
    [InlineData("public sealed class Sample\n{\n}\n\npublic enum Other\n{\n}\n", "holds Sample, Other; one public type a file is allowed")]
    [InlineData("public readonly record struct Other(int A);\n", "holds Other; its name must be Other.cs")]
    [InlineData("public static partial class Other;\n", "holds Other; its name must be Other.cs")]
    [InlineData("public delegate void Other();\n", "holds Other; its name must be Other.cs")]
    public void A_second_type_or_another_name_is_found(string code, string found) =>
        SourceRules.PublicTypes(FileOf("Rules", code)).Should().Equal($"src/Dvc.Indicators/Rules/Sample.cs {found}");

    [Fact]
    public void One_type_of_the_file_s_name_is_not() =>
        SourceRules.PublicTypes(FileOf("Rules", "public sealed record Sample\n{\n    public enum Inner { }\n}\n\ninternal class Other;\n"))
            .Should().BeEmpty();

    [Theory]
    [InlineData("double share;", "double")]
    [InlineData("var all = (float)count;", "float")]
    [InlineData("var half = 0.5 * count;", "0.5")]
    [InlineData("var tiny = 1.5e-3;", "1.5e-3")]
    [InlineData("var one = 1f;", "1f")]
    [InlineData("var root = Math.Sqrt(2m);", "Math.Sqrt")]
    public void Binary_floating_point_is_found(string code, string found) =>
        SourceRules.BinaryFloatingPoint(FileOf("Scoring", code)).Should().ContainSingle().Which.Should().Contain($" uses {found};");

    [Theory]
    [InlineData("const decimal Half = 0.5m; var all = items.Single(); // 0.5 as a double")]
    [InlineData("var text = \"a double of 0.5\"; var range = list[0..5]; var hex = 0x1F;")]
    public void Decimals_and_words_are_not(string code) =>
        SourceRules.BinaryFloatingPoint(FileOf("Scoring", code)).Should().BeEmpty();

    [Theory]
    [InlineData(400, 0)]
    [InlineData(401, 1)]
    public void A_file_of_more_than_400_lines_is_found(int lines, int found)
    {
        var text = string.Concat(Enumerable.Repeat("x\n", lines));
        SourceRules.Length(FileOf("Scoring", text)).Should().HaveCount(found);
        SourceRules.Length(FileOf("Scoring", text[..^1])).Should().HaveCount(found);
    }

    [Fact]
    public void A_namespace_that_is_neither_the_project_nor_its_own_room_is_found()
    {
        SourceRules.Namespace(FileOf("Scoring", "namespace Dvc.Indicators.Scoring;\n")).Should().Equal(
            "src/Dvc.Indicators/Scoring/Sample.cs is of namespace Dvc.Indicators.Scoring; allowed: Dvc.Indicators");
        SourceRules.Namespace(FileOf("Scoring", "namespace Dvc.Indicators;\n")).Should().BeEmpty();
        SourceRules.Namespace(FileOf("Live", "namespace Dvc.Indicators.Live;\n")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("if (!dossier.Disliked)", "Disliked")]
    [InlineData("return dossier.FromNationalStore || x;", "FromNationalStore")]
    [InlineData("var fee = dossier.Digitised ? 1 : 0;", "Digitised")]
    [InlineData("values.Has(DossierFlags.PaidOnline)", "PaidOnline")]
    [InlineData("PackedFields.Have(fields, DossierFlags.ResultFile)", "ResultFile")]
    [InlineData("facts.HasFlag(DossierFacts.OwesFee)", "OwesFee")]
    public void A_room_that_decides_on_a_field_of_facts_is_found(string code, string field)
    {
        DecidedFields.Violations(FileOf("Quality", code)).Should().Equal(
            $"src/Dvc.Indicators/Quality/Sample.cs decides on {field}; allowed: in Facts and Timing");
        DecidedFields.Violations(FileOf("Facts", code)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("FromNationalStore = Holds(map.FromNationalStore, entity),")]
    [InlineData("TryFlag(fields, DossierField.Disliked, DossierFlags.Disliked, ref values.Flags)")]
    [InlineData("map.Disliked?.Invoke(entity)")]
    public void A_field_that_is_handed_on_is_not(string code) => DecidedFields.Violations(FileOf("Batches", code)).Should().BeEmpty();

    private static SourceFile FileOf(string room, string text) => new($"src/Dvc.Indicators/{room}/Sample.cs", text);

    private sealed class Outsider
    {
        public Dictionary<string, List<FigureTable[]>> Tables { get; } = [];

        public static void Take(Agency? agency, ref Grade grade) => _ = (agency, grade);
    }

    private sealed class Changing
    {
        public int Open = 1;
        public readonly string[] Shared = [];

        public int Settable { get; set; }

        public int[] Numbers { get; init; } = [];

        public List<string> Names { get; } = [];
    }

    private sealed class ChangingBuilder
    {
        public int Settable { get; set; }
    }

    private sealed class Fixed
    {
        public const int Constant = 1;
        public static readonly string Text = "";

        public int Given { get; init; }

        public IReadOnlyList<string> Names { get; private set; } = [];
    }
}
