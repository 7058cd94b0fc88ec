using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>Comparisons as JSON: one object with what changed for each agency. Safe for use by several threads.</summary>
public static class ComparisonJson
{
    /// <summary>The version of the JSON format that is written.</summary>
    public const int FormatVersion = 2;

    /// <summary>The JSON Schema (draft 2020-12) of a comparison, as UTF-8.</summary>
    /// <returns>A copy of the schema.</returns>
    public static byte[] Schema() => SchemaResource.Read("comparison.schema.json");

    /// <summary>Writes a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <remarks>Indented JSON in UTF-8, ending with a line feed; the same bytes for the same comparison.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Comparison comparison, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(stream);
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            new ComparisonJsonWriter(writer).Write(comparison);
        }

        stream.WriteByte((byte)'\n');
    }
}
