using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dvc.Indicators.Tests.JsonSchemas;

/// <summary>
/// Checks JSON against a JSON Schema of draft 2020-12: the part of it that our schemas use. A keyword that it does not know is refused
/// at once, wherever in the schema it stands, so that no rule is silently left unchecked.
/// </summary>
internal sealed class SchemaValidator
{
    private readonly JsonElement _root;

    /// <param name="schema">The schema as UTF-8.</param>
    /// <exception cref="NotSupportedException">The schema holds a keyword, or a form of one, that is not known here.</exception>
    public SchemaValidator(ReadOnlyMemory<byte> schema)
    {
        using var document = JsonDocument.Parse(schema);
        _root = document.RootElement.Clone();
        SchemaKeywords.Check(_root);
    }

    /// <summary>The schema itself.</summary>
    public JsonElement Root => _root;

    /// <summary>Checks a JSON text.</summary>
    /// <param name="json">The text as UTF-8.</param>
    /// <returns>What is wrong, each with its place such as <c>$.groups[0].id</c>; empty where the text is valid.</returns>
    public IReadOnlyList<string> Validate(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return Validate(document.RootElement);
    }

    /// <summary>Checks a JSON value.</summary>
    public IReadOnlyList<string> Validate(JsonElement instance)
    {
        var errors = new List<string>();
        Validate(_root, instance, "$", errors);
        return errors;
    }

    private void Validate(JsonElement schema, JsonElement instance, string path, List<string> errors)
    {
        if (schema.ValueKind is JsonValueKind.True)
        {
            return;
        }

        if (schema.ValueKind is JsonValueKind.False)
        {
            errors.Add($"{path}: must not be there");
            return;
        }

        foreach (var keyword in schema.EnumerateObject())
        {
            Apply(schema, keyword, instance, path, errors);
        }
    }

    private void Apply(JsonElement schema, JsonProperty keyword, JsonElement instance, string path, List<string> errors)
    {
        switch (keyword.Name)
        {
            case "$ref":
                Validate(SchemaKeywords.Resolve(_root, keyword.Value), instance, path, errors);
                break;
            case "properties":
                ApplyProperties(keyword.Value, instance, path, errors);
                break;
            case "additionalProperties":
                ApplyAdditional(schema, keyword.Value, instance, path, errors);
                break;
            case "items":
                ApplyItems(keyword.Value, instance, path, errors);
                break;
            case "allOf" or "anyOf" or "oneOf":
                ApplyAlternatives(keyword, instance, path, errors);
                break;
            case "not" when IsValid(keyword.Value, instance):
                errors.Add($"{path}: must not be as the schema's not says");
                break;
            case "if":
                var branch = IsValid(keyword.Value, instance) ? "then" : "else";
                if (schema.TryGetProperty(branch, out var chosen))
                {
                    Validate(chosen, instance, path, errors);
                }

                break;
            default:
                if (!Holds(keyword.Name, keyword.Value, instance))
                {
                    errors.Add($"{path}: {keyword.Name} {keyword.Value.GetRawText()} does not hold");
                }

                break;
        }
    }

    private void ApplyProperties(JsonElement properties, JsonElement instance, string path, List<string> errors)
    {
        if (instance.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var property in properties.EnumerateObject())
        {
            if (instance.TryGetProperty(property.Name, out var value))
            {
                Validate(property.Value, value, $"{path}.{property.Name}", errors);
            }
        }
    }

    private void ApplyAdditional(JsonElement schema, JsonElement additional, JsonElement instance, string path, List<string> errors)
    {
        if (instance.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var hasKnown = schema.TryGetProperty("properties", out var known);
        foreach (var property in instance.EnumerateObject().Where(property => !hasKnown || !known.TryGetProperty(property.Name, out _)))
        {
            Validate(additional, property.Value, $"{path}.{property.Name}", errors);
        }
    }

    private void ApplyItems(JsonElement items, JsonElement instance, string path, List<string> errors)
    {
        if (instance.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        for (var i = 0; i < instance.GetArrayLength(); i++)
        {
            Validate(items, instance[i], $"{path}[{i}]", errors);
        }
    }

    private void ApplyAlternatives(JsonProperty keyword, JsonElement instance, string path, List<string> errors)
    {
        var schemas = keyword.Value.EnumerateArray().ToList();
        if (keyword.Name == "allOf")
        {
            schemas.ForEach(schema => Validate(schema, instance, path, errors));
            return;
        }

        var valid = schemas.Count(schema => IsValid(schema, instance));
        if (keyword.Name == "oneOf" ? valid != 1 : valid == 0)
        {
            errors.Add($"{path}: {valid} of {schemas.Count} schemas of {keyword.Name} hold");
        }
    }

    private bool IsValid(JsonElement schema, JsonElement instance)
    {
        var errors = new List<string>();
        Validate(schema, instance, "$", errors);
        return errors.Count == 0;
    }

    // A keyword about numbers, texts, arrays or objects says nothing about values of other kinds.
    private static bool Holds(string keyword, JsonElement rule, JsonElement instance) => keyword switch
    {
        "type" => SchemaKeywords.OneOrMore(rule).Any(type => IsOfType(type.GetString()!, instance)),
        "enum" => rule.EnumerateArray().Any(value => JsonElement.DeepEquals(value, instance)),
        "const" => JsonElement.DeepEquals(rule, instance),
        "minimum" => instance.ValueKind != JsonValueKind.Number || instance.GetDecimal() >= rule.GetDecimal(),
        "exclusiveMinimum" => instance.ValueKind != JsonValueKind.Number || instance.GetDecimal() > rule.GetDecimal(),
        "maximum" => instance.ValueKind != JsonValueKind.Number || instance.GetDecimal() <= rule.GetDecimal(),
        "pattern" => instance.ValueKind != JsonValueKind.String || Matches(rule, instance),
        "minLength" => instance.ValueKind != JsonValueKind.String || instance.GetString()!.EnumerateRunes().Count() >= rule.GetInt32(),
        "minItems" => instance.ValueKind != JsonValueKind.Array || instance.GetArrayLength() >= rule.GetInt32(),
        "maxItems" => instance.ValueKind != JsonValueKind.Array || instance.GetArrayLength() <= rule.GetInt32(),
        "uniqueItems" => instance.ValueKind != JsonValueKind.Array || !rule.GetBoolean() || AreDistinct([.. instance.EnumerateArray()]),
        "required" => instance.ValueKind != JsonValueKind.Object
            || rule.EnumerateArray().All(name => instance.TryGetProperty(name.GetString()!, out _)),
        _ => true,
    };

    private static bool Matches(JsonElement pattern, JsonElement instance) =>
        Regex.IsMatch(instance.GetString()!, pattern.GetString()!, RegexOptions.CultureInvariant);

    private static bool AreDistinct(List<JsonElement> items) =>
        !items.Where((item, index) => items.Take(index).Any(earlier => JsonElement.DeepEquals(earlier, item))).Any();

    private static bool IsOfType(string type, JsonElement instance) => instance.ValueKind switch
    {
        JsonValueKind.Object => type == "object",
        JsonValueKind.Array => type == "array",
        JsonValueKind.String => type == "string",
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        JsonValueKind.Null => type == "null",
        _ => type == "number" || (type == "integer" && decimal.IsInteger(instance.GetDecimal())),
    };
}
