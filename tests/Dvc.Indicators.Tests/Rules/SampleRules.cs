using System.Text;
using System.Text.Json.Nodes;

namespace Dvc.Indicators.Tests.Rules;

/// <summary>A small rule set that uses every part of the format, to be changed by tests.</summary>
internal static class SampleRules
{
    public const string Json = """
        {
          "formatVersion": 1,
          "id": "sample",
          "version": "1.2.0",
          "name": { "vi": "Bộ quy tắc mẫu", "en": "Sample rules" },
          "confidence": "assumed",
          "citation": "no law",
          "validFrom": "2026-01-01",
          "validTo": "2026-12-31",
          "levels": ["province", "commune"],
          "pointsDigits": 2,
          "totalMaximum": 20,
          "due": "date",
          "grades": [
            { "id": "A", "from": 15, "name": { "vi": "Tốt", "en": "Good" }, "confidence": "assumed" },
            { "id": "B", "from": 7.5, "name": { "vi": "Khá", "en": "Fair" }, "confidence": "derived" }
          ],
          "headlineRates": [ { "id": "on-time", "name": { "vi": "Đúng hạn", "en": "On time" }, "item": "A1" } ],
          "groups": [
            {
              "id": "GA",
              "name": { "vi": "Nhóm A", "en": "Group A" },
              "citation": "no law either",
              "components": [
                {
                  "id": "A1",
                  "number": "1.1",
                  "name": { "vi": "Một", "en": "One" },
                  "numerator": { "vi": "tử", "en": "top" },
                  "denominator": { "vi": "mẫu", "en": "bottom" },
                  "maximum": 6,
                  "target": 80,
                  "percentageDigits": 2,
                  "empty": "shared",
                  "sharedWith": ["A2"],
                  "levels": ["province"],
                  "figure": "OTHER",
                  "countsDossiers": true,
                  "confidence": "stated",
                  "citation": "somewhere"
                },
                {
                  "id": "A2",
                  "name": { "vi": "Hai", "en": "Two" },
                  "maximum": 4,
                  "target": 100,
                  "multipliedBy": ["A1"],
                  "empty": "zero",
                  "confidence": "stated"
                }
              ]
            },
            {
              "id": "GB",
              "name": { "vi": "Nhóm B", "en": "Group B" },
              "components": [
                {
                  "id": "B1",
                  "name": { "vi": "Ba", "en": "Three" },
                  "maximum": 10,
                  "method": "min-max",
                  "empty": "no-data",
                  "confidence": "derived"
                }
              ]
            }
          ]
        }
        """;

    /// <summary>The rule set as JSON that a test may change.</summary>
    public static JsonObject Node() => JsonNode.Parse(Json)!.AsObject();

    public static JsonObject Changed(Action<JsonObject> change)
    {
        var node = Node();
        change(node);
        return node;
    }

    public static JsonObject Group(this JsonObject rules, int group) => rules["groups"]![group]!.AsObject();

    public static JsonObject Component(this JsonObject rules, int group, int component) =>
        rules.Group(group)["components"]![component]!.AsObject();

    public static Outcome<RuleSet> Read(string json) => RuleSetJson.Read(Encoding.UTF8.GetBytes(json));

    public static Outcome<RuleSet> Read(JsonNode node) => Read(node.ToJsonString());

    public static List<string> ErrorsOf(Action<JsonObject> change) => [.. Read(Changed(change)).Errors.Select(error => error.ToString())];
}
