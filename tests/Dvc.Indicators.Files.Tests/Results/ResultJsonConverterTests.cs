using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Dvc.Indicators.Tests.JsonSchemas;
using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Results;

/// <summary>Results as System.Text.Json writes and reads them, as an endpoint does that returns one.</summary>
public class ResultJsonConverterTests
{
    private static readonly SchemaValidator Schema = new(ResultJson.Schema());

    [Fact]
    public async Task Serialising_gives_the_documented_json_whatever_the_options_say_of_names_and_layout()
    {
        foreach (var options in new[]
        {
            new JsonSerializerOptions().AddResultJson(),
            new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true }.AddResultJson(),
            new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper }.AddResultJson(),
            new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() }.AddResultJson(),
        })
        {
            using var stream = new MemoryStream();
            await JsonSerializer.SerializeAsync(stream, SampleResults.Small(), options);

            Schema.Validate(stream.ToArray()).Should().BeEmpty();
            JsonNode.DeepEquals(JsonNode.Parse(stream.ToArray()), JsonNode.Parse(Json(SampleResults.Small()))).Should().BeTrue();
        }
    }

    [Fact]
    public void Escapes_are_those_of_the_options_in_every_part()
    {
        var text = JsonSerializer.Serialize(SampleResults.Small(), new JsonSerializerOptions().AddResultJson());

        text.Should().NotMatchRegex("[^\\x00-\\x7f]", "the serializer escapes all but ASCII unless told otherwise").And.NotContain("\n");
    }

    [Fact]
    public void A_result_within_another_object_is_written_and_read()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web).AddResultJson();

        var text = JsonSerializer.Serialize(new Answer("Xin chào", SampleResults.Small()), options);
        var read = JsonSerializer.Deserialize<Answer>(text, options)!;

        read.Greeting.Should().Be("Xin chào");
        Json(read.Result!).Should().Equal(Json(SampleResults.Small()));
        JsonSerializer.Deserialize<Answer>("{\"greeting\":\"x\",\"result\":null}", options)!.Result.Should().BeNull();
    }

    // A program that is trimmed or compiled beforehand has resolvers that know its own types alone.
    [Fact]
    public void Other_types_need_not_be_known_by_reflection()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine() }.AddResultJson();

        var text = JsonSerializer.Serialize(SampleResults.Small(), (JsonTypeInfo<RankedResult>)options.GetTypeInfo(typeof(RankedResult)));

        JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse(Json(SampleResults.Small()))).Should().BeTrue();
        new Action(() => options.GetTypeInfo(typeof(Answer))).Should().Throw<NotSupportedException>();
    }

    [Fact]
    public void What_is_no_result_is_told_with_every_mistake()
    {
        var options = new JsonSerializerOptions().AddResultJson();
        var edited = Encoding.UTF8.GetString(Json(SampleResults.Small())).Replace("\"rank\":1,", "\"rank\":2,", StringComparison.Ordinal);

        new Action(() => JsonSerializer.Deserialize<RankedResult>(edited, options)).Should().Throw<JsonException>()
            .WithMessage("JSON, at $.agencies[0].total.rank: found 2 of agency H44; allowed: 1, as computed from the figures in this file*");
        new Action(() => JsonSerializer.Deserialize<RankedResult>("{\"formatVersion\": 1}", options)).Should().Throw<JsonException>()
            .WithMessage("*written by an older version*");
    }

    [Fact]
    public void Options_that_are_in_use_are_not_changed()
    {
        var options = new JsonSerializerOptions();
        JsonSerializer.Serialize(1, options);

        new Action(() => options.AddResultJson()).Should().Throw<InvalidOperationException>();
        new Action(() => ResultJson.AddResultJson(null!)).Should().Throw<ArgumentNullException>();
    }

    private static byte[] Json(RankedResult result) => Written(stream => ResultJson.Write(result, stream));

    private sealed record Answer(string Greeting, RankedResult? Result);
}
