using System.Text.Json;

namespace Dvc.Indicators.Cli.Answers;

/// <summary>The JSON Schema of an answer, made of its columns.</summary>
internal static class AnswerSchema
{
    public static void Write(Answer answer, Stream stream)
    {
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            writer.WriteString("$id", $"urn:dvc-indicators:{answer.Verb.Replace(' ', '-')}:1");
            writer.WriteString("title", $"Answer of dvc-indicators {answer.Verb}, format 1");
            writer.WriteString("type", "object");
            writer.WriteStartArray("required");
            foreach (var name in (string[])["formatVersion", "verb", "ruleSet", "period", "options", answer.Main.Name, .. answer.Others.Select(table => table.Name), "notes"])
            {
                writer.WriteStringValue(name);
            }

            writer.WriteEndArray();
            writer.WriteStartObject("properties");
            WriteProperty(writer, "formatVersion", "integer");
            WriteProperty(writer, "verb", "string");
            WriteProperty(writer, "ruleSet", "object");
            WriteProperty(writer, "period", "string", "null");
            WriteProperty(writer, "options", "object");
            foreach (var table in answer.Others.Prepend(answer.Main))
            {
                WriteTable(writer, table);
            }

            WriteProperty(writer, "notes", "array");
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteTable(Utf8JsonWriter writer, AnswerTable table)
    {
        writer.WriteStartObject(table.Name);
        writer.WriteString("type", "array");
        writer.WriteStartObject("items");
        writer.WriteString("type", "object");
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteStartArray("required");
        foreach (var column in table.Columns)
        {
            writer.WriteStringValue(column.Id);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("properties");
        foreach (var column in table.Columns)
        {
            WriteProperty(writer, column.Id, column.Kind == AnswerKind.Text ? ["string", "null"] : ["number", "string", "null"]);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteProperty(Utf8JsonWriter writer, string name, params string[] types)
    {
        writer.WriteStartObject(name);
        if (types.Length == 1)
        {
            writer.WriteString("type", types[0]);
        }
        else
        {
            writer.WriteStartArray("type");
            foreach (var type in types)
            {
                writer.WriteStringValue(type);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
