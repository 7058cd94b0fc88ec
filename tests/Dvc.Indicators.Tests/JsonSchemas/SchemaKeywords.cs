using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dvc.Indicators.Tests.JsonSchemas;

/// <summary>Walks through a whole schema and refuses what <see cref="SchemaValidator"/> would not check.</summary>
internal static partial class SchemaKeywords
{
    private static readonly string[] Types = ["object", "array", "string", "number", "integer", "boolean", "null"];

    /// <exception cref="NotSupportedException">The schema holds a keyword, or a form of one, that is not known.</exception>
    public static void Check(JsonElement root) => Check(root, root, "#");

    public static JsonElement Resolve(JsonElement root, JsonElement reference)
    {
        var target = root;
        foreach (var step in reference.GetString()![2..].Split('/'))
        {
            target = target.GetProperty(step);
        }

        return target;
    }

    public static IEnumerable<JsonElement> OneOrMore(JsonElement rule) =>
        rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray() : [rule];

    private static void Check(JsonElement root, JsonElement schema, string place)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return;
        }

        Require(schema.ValueKind == JsonValueKind.Object, place, "a schema must be an object, true or false");
        foreach (var keyword in schema.EnumerateObject())
        {
            CheckKeyword(root, schema, keyword, $"{place}/{keyword.Name}");
        }
    }

    private static void CheckKeyword(JsonElement root, JsonElement schema, JsonProperty keyword, string place)
    {
        var value = keyword.Value;
        switch (keyword.Name)
        {
            case "$schema":
                Require(value.ValueEquals("https://json-schema.org/draft/2020-12/schema"), place, "only draft 2020-12 is known");
                break;
            case "$id" or "$comment" or "title" or "description" or "examples" or "default" or "const":
                break;
            case "properties" or "$defs":
                foreach (var property in value.EnumerateObject())
                {
                    Check(root, property.Value, $"{place}/{property.Name}");
                }

                break;
            case "items" or "additionalProperties" or "not" or "if":
                Check(root, value, place);
                break;
            case "then" or "else":
                Require(schema.TryGetProperty("if", out _), place, "it stands beside an if");
                Check(root, value, place);
                break;
            case "allOf" or "anyOf" or "oneOf":
                Require(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0, place, "it must be a list of schemas");
                foreach (var alternative in value.EnumerateArray())
                {
                    Check(root, alternative, place);
                }

                break;
            default:
                Require(IsWellFormed(root, keyword), place, "the keyword, or this form of it, is not known");
                break;
        }
    }

    private static bool IsWellFormed(JsonElement root, JsonProperty keyword)
    {
        var value = keyword.Value;
        return keyword.Name switch
        {
            "$ref" => LocalReference().IsMatch(value.GetString()!)
                && root.GetProperty("$defs").TryGetProperty(value.GetString()!["#/$defs/".Length..], out _),
            "type" => OneOrMore(value).All(type => Types.Contains(type.GetString())),
            "enum" => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0,
            "required" => value.ValueKind == JsonValueKind.Array
                && value.EnumerateArray().All(name => name.ValueKind == JsonValueKind.String),
            "pattern" => value.ValueKind == JsonValueKind.String && IsPattern(value.GetString()!),
            "minimum" or "exclusiveMinimum" or "maximum" => value.ValueKind == JsonValueKind.Number,
            "minItems" or "maxItems" or "minLength" =>
                value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= 0,
            "uniqueItems" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => false,
        };
    }

    private static bool IsPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void Require(bool holds, string place, string rule)
    {
        if (!holds)
        {
            throw new NotSupportedException($"{place}: {rule}");
        }
    }

    [GeneratedRegex(@"\A#/\$defs/[A-Za-z0-9]+\z")]
    private static partial Regex LocalReference();
}
