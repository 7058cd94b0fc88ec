using System.Text;

namespace Dvc.Indicators.Tests.JsonSchemas;

/// <summary>The validator of the tests is itself tested: each keyword holds and fails, and unknown ones are refused.</summary>
public class SchemaValidatorTests
{
    [Theory]
    [InlineData("""{"type": "object"}""", "{}", "[]")]
    [InlineData("""{"type": ["string", "null"]}""", "null", "1")]
    [InlineData("""{"type": "integer"}""", "2.0", "2.5")]
    [InlineData("""{"type": "number"}""", "2.5", "\"2.5\"")]
    [InlineData("""{"type": "boolean"}""", "false", "0")]
    [InlineData("""{"type": "array"}""", "[]", "{}")]
    [InlineData("""{"properties": {"a": {"type": "string"}}}""", """{"a": "x", "b": 1}""", """{"a": 1}""")]
    [InlineData("""{"properties": {"a": false}}""", """{"b": 1}""", """{"a": 1}""")]
    [InlineData("""{"required": ["a", "b"]}""", """{"a": 1, "b": 2}""", """{"a": 1}""")]
    [InlineData("""{"properties": {"a": true}, "additionalProperties": false}""", """{"a": 1}""", """{"a": 1, "b": 2}""")]
    [InlineData("""{"additionalProperties": {"type": "null"}}""", """{"a": null}""", """{"a": 1}""")]
    [InlineData("""{"items": {"minimum": 1}}""", "[1, 2]", "[1, 0]")]
    [InlineData("""{"enum": ["a", 1]}""", "1.0", "\"b\"")]
    [InlineData("""{"const": {"a": 1}}""", """{"a": 1}""", """{"a": 2}""")]
    [InlineData("""{"pattern": "^[a-z]+$"}""", "\"ab\"", "\"aB\"")]
    [InlineData("""{"minimum": 0.1}""", "0.1", "0.09")]
    [InlineData("""{"exclusiveMinimum": 0}""", "0.1", "0")]
    [InlineData("""{"maximum": 4}""", "4.0", "4.1")]
    [InlineData("""{"minItems": 1}""", "[0]", "[]")]
    [InlineData("""{"maxItems": 0}""", "[]", "[0]")]
    [InlineData("""{"minLength": 2}""", "\"ab\"", "\"\ud83d\ude00\"")]
    [InlineData("""{"uniqueItems": true}""", "[1, \"1\"]", "[1, 1.0]")]
    [InlineData("""{"$ref": "#/$defs/a", "$defs": {"a": {"type": "null"}}}""", "null", "1")]
    [InlineData("""{"allOf": [{"minimum": 1}, {"maximum": 2}]}""", "2", "3")]
    [InlineData("""{"anyOf": [{"minimum": 5}, {"maximum": 2}]}""", "2", "3")]
    [InlineData("""{"oneOf": [{"minimum": 1}, {"maximum": 2}]}""", "3", "2")]
    [InlineData("""{"not": {"const": 1}}""", "2", "1")]
    [InlineData("""{"if": {"minimum": 5}, "then": {"const": 7}, "else": {"const": 2}}""", "7", "3")]
    [InlineData("""{"if": {"minimum": 5}, "then": {"const": 7}}""", "3", "6")]
    public void A_keyword_holds_and_fails(string schema, string valid, string invalid)
    {
        var validator = ValidatorOf(schema);
        validator.Validate(Encoding.UTF8.GetBytes(valid)).Should().BeEmpty();
        validator.Validate(Encoding.UTF8.GetBytes(invalid)).Should().ContainSingle();
    }

    [Theory]
    [InlineData("""{"maxLength": 5}""", "#/maxLength: *")]
    [InlineData("""{"properties": {"a": {"format": "date"}}}""", "#/properties/a/format: *")]
    [InlineData("""{"$defs": {"a": {"items": {"multipleOf": 2}}}}""", "#/$defs/a/items/multipleOf: *")]
    [InlineData("""{"if": {"propertyNames": {}}}""", "#/if/propertyNames: *")]
    [InlineData("""{"allOf": [{"dependentRequired": {}}]}""", "#/allOf/dependentRequired: *")]
    [InlineData("""{"then": {}}""", "#/then: it stands beside an if")]
    [InlineData("""{"type": "text"}""", "#/type: *")]
    [InlineData("""{"minimum": "1"}""", "#/minimum: *")]
    [InlineData("""{"pattern": "["}""", "#/pattern: *")]
    [InlineData("""{"$ref": "other.json", "$defs": {}}""", "#/$ref: *")]
    [InlineData("""{"$ref": "#/$defs/b", "$defs": {"a": {}}}""", "#/$ref: *")]
    [InlineData("""{"items": [{}]}""", "#/items: a schema must be an object, true or false")]
    [InlineData("""{"$schema": "http://json-schema.org/draft-07/schema#"}""", "#/$schema: only draft 2020-12 is known")]
    public void What_would_not_be_checked_is_refused(string schema, string message) =>
        schema.Invoking(ValidatorOf).Should().Throw<NotSupportedException>().WithMessage(message);

    [Fact]
    public void Every_error_has_its_place() =>
        ValidatorOf("""{"properties": {"a": {"items": {"type": "string"}}}, "required": ["b"], "additionalProperties": false}""")
            .Validate("""{"a": ["x", 1], "c": 0}"""u8.ToArray()).Should().Equal(
                "$.a[1]: type \"string\" does not hold", "$: required [\"b\"] does not hold", "$.c: must not be there");

    private static SchemaValidator ValidatorOf(string schema) => new(Encoding.UTF8.GetBytes(schema));
}
