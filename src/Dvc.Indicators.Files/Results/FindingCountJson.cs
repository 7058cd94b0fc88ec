using System.Collections.Immutable;
using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>The part <c>findings</c> of what was read: how often each rule found something, and the first time.</summary>
internal static class FindingCountJson
{
    private const string Name = "findings";

    private static readonly LocalizedText ACode = new("mã cơ quan, hoặc null", "the code of an agency, or null");
    private static readonly LocalizedText AName = new("tên, hoặc null", "a name or null");

    public static void Write(Utf8JsonWriter writer, ImmutableArray<FindingCount> findings)
    {
        writer.WriteStartArray(Name);
        foreach (var (rule, count, example) in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", rule.ToText());
            writer.WriteNumber("count", count);
            Write(writer, example);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Reads the part; nothing where it is not there.</summary>
    public static ImmutableArray<FindingCount> Read(JsonFields read) =>
        read.Has(Name) ? [.. read.Objects(Name).Select(ReadCount).OfType<FindingCount>()] : [];

    private static void Write(Utf8JsonWriter writer, FindingExample example)
    {
        writer.WriteStartObject("example");
        writer.WriteString("file", example.Place.Source);
        if (example.Place.Line is { } line)
        {
            writer.WriteNumber("line", line);
        }
        else
        {
            writer.WriteNull("line");
        }

        writer.WriteString("key", example.Key);
        writer.WriteString("agency", example.Agency?.ToString());
        writer.WriteString("column", example.Column);
        writer.WriteStartObject("message");
        writer.WriteString("vi", example.Message.Vietnamese);
        writer.WriteString("en", example.Message.English);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static FindingCount? ReadCount(JsonFields fields)
    {
        if (!QualityRules.TryParse(fields.Text("rule"), out var rule))
        {
            fields.Report("rule", ErrorValue.Value(fields.Text("rule")), ErrorValue.List(QualityRules.All.Select(each => each.ToText())));
            return null;
        }

        var count = RecordSummaryJson.Count(fields, "count");
        return ReadExample(fields.Object("example")) is { } example ? new FindingCount(rule, count, example) : null;
    }

    private static FindingExample? ReadExample(JsonFields fields)
    {
        var agency = default(AgencyCode);
        if (fields.OptionalText("agency", ACode) is { } code && !AgencyCode.TryParse(code, out agency))
        {
            fields.Report("agency", ErrorValue.Value(code), ACode);
            return null;
        }

        var message = fields.Object("message");
        return new FindingExample(
            fields.Text("key"),
            fields.Has("agency") ? agency : null,
            fields.Text("column"),
            new RecordPlace(fields.OptionalText("file", AName), fields.Has("line") ? RecordSummaryJson.Count(fields, "line") : null),
            new LocalizedText(message.Text("vi"), message.Text("en")));
    }
}
