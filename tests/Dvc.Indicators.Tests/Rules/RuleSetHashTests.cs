using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dvc.Indicators.Tests.Rules;

/// <summary>The hash is of the content alone, and writing gives back what was read.</summary>
public class RuleSetHashTests
{
    private static readonly string SampleHash = HashOf(SampleRules.Json);

    public static TheoryData<string> BuiltIn => [.. BuiltInRules.All.Select(rules => rules.Id)];

    [Fact]
    public void The_hash_is_64_lower_case_hexadecimal_digits() => SampleHash.Should().MatchRegex("^[0-9a-f]{64}$");

    [Fact]
    public void Layout_does_not_change_the_hash()
    {
        var node = SampleRules.Node();
        HashOf(node.ToJsonString()).Should().Be(SampleHash);
        var indented = node.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
        HashOf(indented.Replace("\n", "\r\n", StringComparison.Ordinal)).Should().Be(SampleHash);
    }

    [Fact]
    public void The_order_of_names_does_not_change_the_hash() =>
        HashOf(Reversed(SampleRules.Node())!.ToJsonString()).Should().Be(SampleHash);

    [Theory]
    [InlineData("6.0")]
    [InlineData("6.00000")]
    [InlineData("6e0")]
    [InlineData("0.6E+1")]
    [InlineData("60e-1")]
    public void The_way_of_writing_a_number_does_not_change_the_hash(string six)
    {
        SampleRules.Json.Should().Contain("\"maximum\": 6,");
        HashOf(SampleRules.Json.Replace("\"maximum\": 6,", $"\"maximum\": {six},", StringComparison.Ordinal)).Should().Be(SampleHash);
    }

    [Fact]
    public void Zero_with_a_minus_is_zero()
    {
        var plain = SampleRules.Json.Replace("\"from\": 7.5", "\"from\": 0", StringComparison.Ordinal);
        HashOf(SampleRules.Json.Replace("\"from\": 7.5", "\"from\": -0.0", StringComparison.Ordinal)).Should().Be(HashOf(plain));
    }

    [Fact]
    public void Escapes_blanks_around_texts_and_decomposed_letters_do_not_change_the_hash()
    {
        HashOf(SampleRules.Json.Replace("Khá", "  Kh\\u00e1 ", StringComparison.Ordinal)).Should().Be(SampleHash);
        HashOf(SampleRules.Json.Replace("Khá", "Kha\u0301", StringComparison.Ordinal)).Should().Be(SampleHash);
    }

    [Fact]
    public void Standard_values_written_out_do_not_change_the_hash() => HashOf(SampleRules.Changed(node =>
    {
        node.Component(0, 1)["method"] = "target";
        node.Component(0, 1)["figure"] = "A2";
        node.Component(0, 1)["countsDossiers"] = false;
        node.Component(0, 1)["whenAbsent"] = "not-measured";
        node.Component(0, 1)["levels"] = new JsonArray();
        node.Component(0, 1)["citation"] = "";
    }).ToJsonString()).Should().Be(SampleHash);

    [Fact]
    public void Every_change_of_what_decides_a_result_changes_the_hash()
    {
        Action<JsonObject>[] changes =
        [
            node => node["levels"] = new JsonArray("commune"),
            node => node["pointsDigits"] = 3,
            node => node["due"] = "instant",
            node => node["grades"]![1]!["from"] = 7.25,
            node => node["grades"]![1]!["id"] = "C",
            node => node["headlineRates"]![0]!["id"] = "in-time",
            node => node["headlineRates"]![0]!["item"] = "A2",
            node => node.Group(0)["id"] = "GC",
            node => (node.Group(0)["weight"], node.Group(1)["weight"]) = (1, 1),
            node => (node.Group(0)["weight"], node.Group(1)["weight"]) = (1, 2),
            node => (node["totalMaximum"], node.Component(1, 0)["maximum"]) = (21, 11),
            node => (node.Component(0, 0)["maximum"], node.Component(0, 1)["maximum"]) = (5, 5),
            node => node.Component(0, 0)["target"] = 80.0001,
            node => node.Component(0, 0)["percentageDigits"] = 3,
            node => node.Component(0, 1)["empty"] = "full",
            node => node.Component(0, 1)["whenAbsent"] = "policy",
            node => node.Component(0, 1).Remove("multipliedBy"),
            node => node.Component(0, 0).Remove("levels"),
            node => node.Component(0, 0).Remove("figure"),
            node => node.Component(0, 0).Remove("countsDossiers"),
        ];
        var hashes = changes.Select(change => HashOf(SampleRules.Changed(change).ToJsonString())).Append(SampleHash);
        hashes.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void What_only_tells_people_about_the_rules_does_not_change_the_hash()
    {
        Action<JsonObject>[] changes =
        [
            node => node["id"] = "other",
            node => node["version"] = "1.2.1",
            node => node["name"]!["en"] = "Sample rules!",
            node => node["confidence"] = "derived",
            node => node["citation"] = "some law",
            node => node["validFrom"] = "2026-01-02",
            node => node.Remove("validTo"),
            node => node["levels"] = new JsonArray("commune", "province"),
            node => node["grades"]![0]!["name"]!["vi"] = "Rất tốt",
            node => node["grades"]![0]!["confidence"] = "stated",
            node => node["headlineRates"]![0]!["name"]!["en"] = "In time",
            node => node.Group(0)["name"]!["vi"] = "Nhóm A mới",
            node => node.Group(0)["citation"] = "no law at all",
            node => node.Component(0, 0)["name"]!["vi"] = "Một mới",
            node => node.Component(0, 0)["number"] = "1.2",
            node => node.Component(0, 0)["numerator"]!["vi"] = "tử số",
            node => node.Component(0, 0)["denominator"]!["vi"] = "mẫu số",
            node => node.Component(0, 0)["citation"] = "elsewhere",
            node => node.Component(1, 0)["confidence"] = "stated",
        ];
        changes.Select(change => HashOf(SampleRules.Changed(change).ToJsonString())).Should().AllBe(SampleHash);
    }

    // Worked out from the JSON files by a program of its own, in another language.
    [Theory]
    [InlineData("decision-766-document", "5127dac59f888591ebe7d3ebc5bd4972d00d56da6d222aab9cdce17c6eb43101")]
    [InlineData("decision-766-five-rates", "51012913a9474cf23b24dfc914b45f391b6f71372608a87f3452b0ff6828c992")]
    [InlineData("decision-766-portal-2026", "f07980bc928f7ee68b46c2d098760dfbd6ba678deef6350a89adeac3f8f8cc91")]
    [InlineData("portal-criteria-2023", "3b8e039b6273dacba190f897863521f8e0a256a9383037f9f81dbe2c38ce04ca")]
    [InlineData("un-osi-2022", "ab361fd27cf3b53ca8415219d2bee8f1445895b071ddf7cf52301d067bb5723e")]
    public void The_hashes_of_the_built_in_rule_sets_are_known(string id, string hash) => BuiltInRules.Find(id)!.Hash.Should().Be(hash);

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void Writing_and_reading_gives_the_same_bytes_and_the_same_hash(string id)
    {
        var rules = BuiltInRules.Find(id)!;
        var written = RuleSetJson.Write(rules);
        var again = RuleSetJson.Read(written).Require();
        again.Hash.Should().Be(rules.Hash);
        RuleSetJson.Write(again).Should().Equal(written);
    }

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void A_built_in_rule_set_is_shipped_in_the_form_in_which_it_is_written(string id) =>
        Encoding.UTF8.GetString(RuleSetJson.Write(BuiltInRules.Find(id)!)).Should().Be(Encoding.UTF8.GetString(BuiltInRules.JsonOf(id)!));

    [Fact]
    public void The_sample_comes_back_from_writing()
    {
        var written = RuleSetJson.Write(SampleRules.Read(SampleRules.Json).Require());
        RuleSetJson.Write(RuleSetJson.Read(written).Require()).Should().Equal(written);
        written[^1].Should().Be((byte)'\n');
        Encoding.UTF8.GetString(written).Should().NotContain("\r").And.Contain("Bộ quy tắc mẫu");
    }

    [Fact]
    public void A_rule_set_is_written_into_JSON_that_is_being_written()
    {
        var rules = BuiltInRules.Default;
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("rules");
            RuleSetJson.Write(rules, writer);
            writer.WriteEndObject();
        }

        var inner = JsonNode.Parse(buffer.ToArray())!["rules"]!;
        SampleRules.Read(inner).Require().Hash.Should().Be(rules.Hash);
    }

    [Fact]
    public void Built_in_hashes_differ() => BuiltInRules.All.Select(rules => rules.Hash).Should().OnlyHaveUniqueItems();

    private static string HashOf(string json) => SampleRules.Read(json).Require().Hash;

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Reverse().Select(field => KeyValuePair.Create(field.Key, Reversed(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Reversed)]),
        _ => node?.DeepClone(),
    };
}
