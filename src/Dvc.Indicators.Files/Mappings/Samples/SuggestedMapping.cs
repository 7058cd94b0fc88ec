using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>A mapping that is suggested, with what is left to decide.</summary>
/// <param name="file">The kind of file, as mappings name it.</param>
internal sealed class SuggestedMapping(string file)
{
    private static readonly JsonWriterOptions Layout =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The headings of columns.</summary>
    public Dictionary<string, string> Headings { get; } = [];

    /// <summary>The headings of which nobody knows the column.</summary>
    public List<string> UnknownHeadings { get; } = [];

    /// <summary>The forms of dates by column.</summary>
    public Dictionary<string, DateForm> Dates { get; } = [];

    /// <summary>The decimal signs by column.</summary>
    public Dictionary<string, DecimalSign> Decimals { get; } = [];

    /// <summary>The words without a code, by the kind of value.</summary>
    public List<(string Kind, List<string> Words)> Words { get; } = [];

    /// <summary>The mapping as JSON.</summary>
    public byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Layout))
        {
            writer.WriteStartObject();
            writer.WriteNumber("formatVersion", MappingReader.FormatVersion);
            writer.WriteStartObject("files");
            writer.WriteStartObject(file);
            WriteColumns(writer);
            WriteForms(writer, "dates", Dates.ToDictionary(pair => pair.Key, pair => MappedFiles.DateForms.First(form => form.Value == pair.Value).Key));
            WriteForms(writer, "decimal", Decimals.ToDictionary(pair => pair.Key, pair => MappedFiles.DecimalSigns.First(form => form.Value == pair.Value).Key));
            writer.WriteEndObject();
            writer.WriteEndObject();
            WriteWords(writer);
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private void WriteColumns(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("columns");
        foreach (var (column, heading) in Headings)
        {
            writer.WriteString(column, heading);
        }

        if (UnknownHeadings.Count > 0)
        {
            WriteTexts(writer, MappingReader.Todo, UnknownHeadings);
        }

        writer.WriteEndObject();
    }

    private static void WriteForms(Utf8JsonWriter writer, string name, Dictionary<string, string> forms)
    {
        if (forms.Count == 0)
        {
            return;
        }

        writer.WriteStartObject(name);
        foreach (var (column, form) in forms)
        {
            writer.WriteString(column, form);
        }

        writer.WriteEndObject();
    }

    private void WriteWords(Utf8JsonWriter writer)
    {
        if (Words.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("codes");
        foreach (var (kind, words) in Words)
        {
            writer.WriteStartObject(kind);
            WriteTexts(writer, MappingReader.Todo, words);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, List<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
