using System.Text.Encodings.Web;
using System.Text.Json;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Text;

/// <summary>What a mapping makes of the first records of a file as JSON for programs.</summary>
internal static class MappingReportJson
{
    private const int FormatVersion = 1;

    private static readonly JsonWriterOptions Layout =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(MappingReport report, Stream stream)
    {
        using (var writer = new Utf8JsonWriter(stream, Layout))
        {
            writer.WriteStartObject();
            writer.WriteNumber("formatVersion", FormatVersion);
            writer.WriteString("file", report.File);
            writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(report.Kind.ToString()));
            writer.WriteNumber("records", report.Records);
            writer.WriteBoolean("fits", report.Fits);
            WriteValues(writer, "unreadable", report.Unreadable);
            writer.WriteStartArray("columns");
            foreach (var column in report.Columns)
            {
                WriteColumn(writer, column);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("unknownColumns");
            foreach (var name in report.UnknownColumns)
            {
                writer.WriteStringValue(name);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteColumn(Utf8JsonWriter writer, MappedColumn column)
    {
        writer.WriteStartObject();
        writer.WriteString("name", column.Name);
        writer.WriteString("heading", column.Heading);
        writer.WriteString("constant", column.Constant);
        writer.WriteBoolean("required", column.IsRequired);
        writer.WriteNumber("empty", column.Empty);
        WriteValues(writer, column.IsWord ? "wordsWithoutCode" : "misfits", column.Misfits);
        writer.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter writer, string name, IEnumerable<MappedValue> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStartObject();
            writer.WriteString("text", value.Text);
            writer.WriteNumber("count", value.Count);
            writer.WriteString("reason", value.Reason.ToText());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
