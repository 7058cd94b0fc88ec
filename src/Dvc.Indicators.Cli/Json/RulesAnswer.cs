using System.Text.Json;

namespace Dvc.Indicators.Cli.Json;

/// <summary>Rule sets as JSON: which there are, and that one is valid.</summary>
internal static class RulesAnswer
{
    public static void WriteList(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("ruleSets");
        foreach (var rules in BuiltInRules.All)
        {
            writer.WriteStartObject();
            writer.WriteString("id", rules.Id);
            writer.WriteString("version", rules.Version);
            writer.WriteString("hash", rules.Hash);
            writer.WriteTexts("name", rules.Name);
            writer.WriteString("confidence", rules.Confidence.ToString().ToLowerInvariant());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteValid(Utf8JsonWriter writer, string file, RuleSet rules)
    {
        writer.WriteString("file", file);
        writer.WriteBoolean("valid", true);
        writer.WriteRules(rules);
    }
}
