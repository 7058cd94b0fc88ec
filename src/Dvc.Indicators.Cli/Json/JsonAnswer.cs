using System.Text.Encodings.Web;
using System.Text.Json;
using Dvc.Indicators.Cli.Help;

namespace Dvc.Indicators.Cli.Json;

/// <summary>
/// The answers of verbs for programs: one JSON object with <c>formatVersion</c>, whose names and codes are English and the same in both
/// languages, texts in both. Names may be added to a version; none is taken away or means something else.
/// </summary>
internal static class JsonAnswer
{
    private const int FormatVersion = 1;

    private static readonly JsonWriterOptions Layout =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The option that asks for it.</summary>
    public static ToolOption<bool> Option() => new("--json", HelpGroup.Output, new(
        "Trả lời bằng một đối tượng JSON cho phần mềm (tên và mã bằng tiếng Anh).", "Answer as one JSON object for programs."));

    /// <summary>Writes an answer, and a line feed behind it.</summary>
    public static void Write(Stream stream, Action<Utf8JsonWriter> writeContent)
    {
        using (var writer = new Utf8JsonWriter(stream, Layout))
        {
            writer.WriteStartObject();
            writer.WriteNumber("formatVersion", FormatVersion);
            writeContent(writer);
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes a text in both languages.</summary>
    public static void WriteTexts(this Utf8JsonWriter writer, string name, LocalizedText text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("vi", text.Vietnamese);
        writer.WriteString("en", text.English);
        writer.WriteEndObject();
    }

    /// <summary>Writes by which rules an answer was found.</summary>
    public static void WriteRules(this Utf8JsonWriter writer, RuleSet rules)
    {
        writer.WriteStartObject("ruleSet");
        writer.WriteString("id", rules.Id);
        writer.WriteString("version", rules.Version);
        writer.WriteString("hash", rules.Hash);
        writer.WriteEndObject();
    }

    /// <summary>Writes where a record was read.</summary>
    public static void WritePlace(this Utf8JsonWriter writer, string? file, long? line)
    {
        writer.WriteString("file", file);
        if (line is { } known)
        {
            writer.WriteNumber("line", known);
        }
        else
        {
            writer.WriteNull("line");
        }
    }

    /// <summary>Writes counts of records.</summary>
    public static void WriteCounts(this Utf8JsonWriter writer, ReadCounts counts)
    {
        writer.WriteNumber("read", counts.Read);
        writer.WriteNumber("accepted", counts.Accepted);
        writer.WriteNumber("superseded", counts.Superseded);
        writer.WriteStartObject("rejected");
        foreach (var (reason, count) in counts.RejectedByReason)
        {
            writer.WriteNumber(reason.ToText(), count);
        }

        writer.WriteEndObject();
    }
}
