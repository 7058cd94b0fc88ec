using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Dvc.Indicators.Files;

/// <summary>
/// Writes and reads results with <c>System.Text.Json</c>, in the form of <see cref="ResultJson"/>. Layout and escapes are those of the serializer's
/// options. Add it by <see cref="ResultJson.AddResultJson"/>. Safe for use by several threads.
/// </summary>
/// <remarks>
/// The serializer keeps a whole result in memory before it sends it: for the agencies of a country use
/// <see cref="ResultJson.WriteAsync(RankedResult, System.IO.Pipelines.PipeWriter, CancellationToken)"/>. It also parses what it reads as a whole;
/// how much that may be is for the caller to limit, and <see cref="ResultJson.Read"/> has limits of its own.
/// </remarks>
public sealed class ResultJsonConverter : JsonConverter<RankedResult>
{
    /// <summary>What the serializer needs to know of results where it must not use reflection.</summary>
    internal static IJsonTypeInfoResolver Resolver { get; } = new ResultResolver();

    /// <summary>Writes a result.</summary>
    /// <param name="writer">The writer, at a place where a value is expected.</param>
    /// <param name="value">The result.</param>
    /// <param name="options">The serializer's options.</param>
    /// <exception cref="ArgumentNullException">The writer or the result is null.</exception>
    public override void Write(Utf8JsonWriter writer, RankedResult value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        using var result = new ResultJsonWriter(value, writer);
        result.Write();
    }

    /// <summary>Reads a result, as <see cref="ResultJson.Read"/> does it.</summary>
    /// <param name="reader">The reader, at the beginning of the value.</param>
    /// <param name="typeToConvert">The type of results.</param>
    /// <param name="options">The serializer's options.</param>
    /// <returns>The result.</returns>
    /// <exception cref="JsonException">It is no result, or differs from what its figures give; the message lists the mistakes, one a line.</exception>
    public override RankedResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var reading = ResultJson.Read(InputSource.FromBytes("JSON", JsonMarshal.GetRawUtf8Value(document.RootElement).ToArray()));
        return reading.Value ?? throw new JsonException(string.Join('\n', reading.Errors));
    }

    private sealed class ResultResolver : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => type == typeof(RankedResult)
            ? JsonMetadataServices.CreateValueInfo<RankedResult>(options, new ResultJsonConverter())
            : null;
    }
}
