using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Dvc.Indicators;

/// <summary>
/// Rule sets as JSON: reading with every mistake reported, writing in one canonical order. Safe for use by several threads.
/// </summary>
public static class RuleSetJson
{
    /// <summary>The version of the JSON format that is read and written.</summary>
    public const int FormatVersion = 1;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16 };

    /// <summary>The JSON Schema (draft 2020-12) of a rule set, as UTF-8.</summary>
    /// <returns>A copy of the schema.</returns>
    public static byte[] Schema() => BuiltInRules.ReadResource("rule-set.schema.json");

    /// <summary>Reads a rule set.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <returns>The rule set, or all its mistakes at once; never null.</returns>
    public static Outcome<RuleSet> Read(ReadOnlyMemory<byte> utf8)
    {
        if (!Utf8.IsValid(utf8.Span))
        {
            return Unreadable(new("byte không phải UTF-8", "bytes that are not UTF-8"));
        }

        try
        {
            using var document = JsonDocument.Parse(WithoutByteOrderMark(utf8), Strict);
            return RuleSetReader.Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            var (line, position) = (exception.LineNumber.GetValueOrDefault() + 1, exception.BytePositionInLine.GetValueOrDefault() + 1);
            return Unreadable(new(
                string.Create(CultureInfo.InvariantCulture, $"văn bản không phải JSON ở dòng {line}, byte {position}"),
                string.Create(CultureInfo.InvariantCulture, $"text that is not JSON at line {line}, byte {position}")));
        }
    }

    /// <summary>Writes a rule set; <see cref="Read"/> gives it back with the same content.</summary>
    /// <param name="rules">The rule set.</param>
    /// <returns>Indented JSON in UTF-8, ending with a line feed; the same bytes for the same content.</returns>
    /// <exception cref="ArgumentNullException">The rule set is null.</exception>
    public static byte[] Write(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return [.. WriteIndented(rules).Span, (byte)'\n'];
    }

    /// <summary>Writes a rule set as a value into JSON that is being written.</summary>
    /// <param name="rules">The rule set.</param>
    /// <param name="writer">The writer, at a place where a value is expected.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(RuleSet rules, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(writer);
        RuleSetWriter.Write(rules, writer);
    }

    private static Outcome<RuleSet> Unreadable(LocalizedText found) => new(OutcomeError.At(
        "$", found, new("một đối tượng JSON bằng UTF-8, lồng nhau nhiều nhất 16 cấp", "one JSON object in UTF-8, at most 16 levels deep")));

    private static ReadOnlyMemory<byte> WriteIndented(RuleSet rules)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            RuleSetWriter.Write(rules, writer);
        }

        return buffer.WrittenMemory;
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> utf8) =>
        utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
}
