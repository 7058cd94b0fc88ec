using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dvc.Indicators.Tests.JsonSchemas;

namespace Dvc.Indicators.Tests.Rules;

/// <summary>The published JSON Schema says what the reader reads and the writer writes.</summary>
public class RuleSetSchemaTests
{
    private static readonly SchemaValidator Schema = new(RuleSetJson.Schema());

    public static TheoryData<string, Action<JsonObject>> Mistakes => new()
    {
        { "unknown name at the top", node => node["colour"] = "red" },
        { "unknown name in a group", node => node.Group(0)["maximum"] = 10 },
        { "unknown name in a component", node => node.Component(0, 1)["weight"] = 1 },
        { "unknown language", node => node["name"]!["fr"] = "Exemple" },
        { "missing name", node => node.Remove("citation") },
        { "missing language", node => node["name"]!.AsObject().Remove("vi") },
        { "blank text", node => node["version"] = "  " },
        { "wrong type", node => node.Component(0, 1)["maximum"] = "4" },
        { "null", node => node["due"] = null },
        { "other version of the format", node => node["formatVersion"] = 2 },
        { "negative maximum", node => node.Component(0, 1)["maximum"] = -4 },
        { "huge maximum", node => node.Component(0, 1)["maximum"] = 1_000_001 },
        { "target of 0", node => node.Component(0, 1)["target"] = 0 },
        { "no target", node => node.Component(0, 1).Remove("target") },
        { "target of a min-max component", node => node.Component(1, 0)["target"] = 50 },
        { "factor of a min-max component", node => node.Component(1, 0)["multipliedBy"] = new JsonArray("A1") },
        { "bad enum", node => node.Component(0, 1)["empty"] = "none" },
        { "bad method", node => node.Component(0, 1)["method"] = "max-min" },
        { "enum in capitals", node => node["confidence"] = "Assumed" },
        { "blank in an id", node => node.Component(0, 1)["id"] = "A 2" },
        { "the total's id", node => node.Group(1)["id"] = "TOTAL" },
        { "fifth digit", node => node["pointsDigits"] = 5 },
        { "half a digit", node => node.Component(0, 0)["percentageDigits"] = 1.5 },
        { "unknown level", node => node["levels"] = new JsonArray("district") },
        { "level twice", node => node["levels"] = new JsonArray("commune", "commune") },
        { "taker twice", node => node.Component(0, 0)["sharedWith"] = new JsonArray("A2", "A2") },
        { "shared with nobody", node => node.Component(0, 0)["sharedWith"] = new JsonArray() },
        { "not shared, with takers", node => node.Component(0, 1)["sharedWith"] = new JsonArray("A1") },
        { "day of month first", node => node["validFrom"] = "01-02-2026" },
        { "thirteenth month", node => node["validFrom"] = "2026-13-01" },
        { "no groups", node => node["groups"] = new JsonArray() },
        { "no components", node => node.Group(1)["components"] = new JsonArray() },
        { "object for a list", node => node["grades"] = new JsonObject() },
        { "text for a grade", node => node["grades"]![0] = "A" },
    };

    public static TheoryData<string> BuiltIn => [.. BuiltInRules.All.Select(rules => rules.Id)];

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void A_built_in_rule_set_is_valid_as_shipped_and_as_written(string id)
    {
        Schema.Validate(BuiltInRules.JsonOf(id)!).Should().BeEmpty();
        Schema.Validate(RuleSetJson.Write(BuiltInRules.Find(id)!)).Should().BeEmpty();
    }

    [Fact]
    public void The_sample_is_valid_as_it_is_and_as_written()
    {
        Schema.Validate(Encoding.UTF8.GetBytes(SampleRules.Json)).Should().BeEmpty();
        Schema.Validate(RuleSetJson.Write(SampleRules.Read(SampleRules.Json).Require())).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void One_mistake_fails_the_schema_and_the_reader(string what, Action<JsonObject> mistake)
    {
        var node = SampleRules.Changed(mistake);
        Schema.Validate(Encoding.UTF8.GetBytes(node.ToJsonString())).Should().NotBeEmpty(what);
        SampleRules.Read(node).Value.Should().BeNull(what);
    }

    [Theory]
    [InlineData("$", "#")]
    [InlineData("$.name", "names")]
    [InlineData("$.grades[0]", "grade")]
    [InlineData("$.headlineRates[0]", "headlineRate")]
    [InlineData("$.groups[0]", "group")]
    [InlineData("$.groups[0].components[0]", "component")]
    public void The_names_of_the_schema_are_those_that_the_reader_reads(string path, string definition)
    {
        var node = SampleRules.Changed(rules => ObjectAt(rules, path)["unknownToAll"] = 1);
        var error = SampleRules.Read(node).Errors.Should().ContainSingle().Which;
        error.Where.Should().Be($"{path}.unknownToAll");
        NamesOf(definition).Should().BeEquivalentTo(error.Allowed.English.Split(", "));
    }

    [Fact]
    public void The_names_of_the_schema_are_those_that_the_writer_writes()
    {
        var written = new Dictionary<string, HashSet<string>>();
        var all = SampleRules.Changed(node =>
        {
            node.Group(0)["weight"] = 1;
            node.Group(1)["weight"] = 1;
        });
        Gather(JsonNode.Parse(RuleSetJson.Write(SampleRules.Read(all).Require()))!.AsObject(), "#", written);
        foreach (var rules in BuiltInRules.All)
        {
            Gather(JsonNode.Parse(RuleSetJson.Write(rules))!.AsObject(), "#", written);
        }

        written.Keys.Should().BeEquivalentTo("#", "names", "grade", "headlineRate", "group", "component");
        foreach (var (definition, names) in written)
        {
            names.Should().BeEquivalentTo(NamesOf(definition), definition);
        }
    }

    [Fact]
    public void The_words_of_the_schema_are_those_of_the_types()
    {
        WordsOf("confidence").Should().Equal(Words<Confidence>());
        WordsOf("component", "empty").Should().Equal(Words<EmptyPolicy>());
        WordsOf("component", "method").Should().Equal(Words<ScoringMethod>());
        WordsOf("#", "due").Should().Equal(Words<DueComparison>());
        Texts(Definition("levels").GetProperty("items").GetProperty("enum")).Should().Equal(Words<AgencyLevel>());
    }

    [Fact]
    public void The_schema_says_what_it_is_and_describes_every_name()
    {
        Schema.Root.GetProperty("$schema").GetString().Should().Be("https://json-schema.org/draft/2020-12/schema");
        Schema.Root.GetProperty("$id").GetString().Should().Be($"urn:dvc-indicators:rule-set:{RuleSetJson.FormatVersion}");
        foreach (var definition in new[] { "#", "names", "grade", "headlineRate", "group", "component" })
        {
            foreach (var property in Definition(definition).GetProperty("properties").EnumerateObject())
            {
                var described = property.Value.TryGetProperty("description", out _)
                    ? property.Value
                    : Definition(property.Value.GetProperty("$ref").GetString()!["#/$defs/".Length..]);
                described.TryGetProperty("description", out _).Should().BeTrue($"{definition} {property.Name}");
            }
        }
    }

    private static void Gather(JsonObject written, string definition, Dictionary<string, HashSet<string>> names)
    {
        names.TryAdd(definition, []);
        names[definition].UnionWith(written.Select(property => property.Key));
        foreach (var (name, value) in written)
        {
            if (name is "name" or "numerator" or "denominator")
            {
                Gather(value!.AsObject(), "names", names);
            }
            else if (name is "grades" or "headlineRates" or "groups" or "components")
            {
                value!.AsArray().ToList().ForEach(item => Gather(item!.AsObject(), name[..^1], names));
            }
        }
    }

    private static JsonObject ObjectAt(JsonObject rules, string path) => path.Split('.')[1..]
        .Aggregate((JsonNode)rules, (node, step) => step.EndsWith(']') ? node[step[..^3]]![0]! : node[step]!).AsObject();

    private static JsonElement Definition(string name) => name == "#" ? Schema.Root : Schema.Root.GetProperty("$defs").GetProperty(name);

    private static IEnumerable<string> NamesOf(string definition) =>
        Definition(definition).GetProperty("properties").EnumerateObject().Select(property => property.Name);

    private static IEnumerable<string> WordsOf(string definition, string? property = null) =>
        Texts((property is null ? Definition(definition) : Definition(definition).GetProperty("properties").GetProperty(property))
            .GetProperty("enum"));

    private static IEnumerable<string> Texts(JsonElement array) => array.EnumerateArray().Select(word => word.GetString()!);

    // NoData is written no-data.
    private static IEnumerable<string> Words<T>()
        where T : struct, Enum =>
        Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName);
}
