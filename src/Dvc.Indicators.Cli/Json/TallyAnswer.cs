using System.Text.Json;

namespace Dvc.Indicators.Cli.Json;

/// <summary>Figures of records as JSON, one object a period.</summary>
internal static class TallyAnswer
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<IndexResult> results, bool withScores)
    {
        writer.WriteRules(results[0].Rules);
        writer.WriteStartObject("read");
        writer.WriteCounts(results[0].Records!.Read.Total);
        writer.WriteEndObject();
        writer.WriteStartArray("periods");
        foreach (var result in results)
        {
            writer.WriteStartObject();
            writer.WriteString("period", $"{result.Period.Period}");
            writer.WriteString("cut", $"{result.Period.Cut}");
            writer.WriteString("dataUntil", result.Context.DataUntil?.ToString());
            WriteFigures(writer, result, withScores);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteFigures(Utf8JsonWriter writer, IndexResult result, bool withScores)
    {
        var items = result.Rules.Components.Select(component => component.Id)
            .Concat(withScores ? result.Rules.Groups.Select(group => group.Id) : []).Intersect(result.Figures.Items).ToList();
        writer.WriteStartArray("figures");
        for (var row = 0; row < result.Agencies.Count; row++)
        {
            foreach (var item in items)
            {
                WriteEntry(writer, result.Agencies[row], item, result.Figures[row, item], withScores);
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteEntry(Utf8JsonWriter writer, Agency agency, string item, FigureEntry entry, bool withScores)
    {
        if (entry.Kind != FigureKind.Counted && !(withScores && entry.Kind == FigureKind.Reported))
        {
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("agency", agency.WrittenCode);
        writer.WriteString("component", item);
        if (entry.Kind == FigureKind.Counted)
        {
            writer.WriteNumber("numerator", entry.Figure.Numerator);
            writer.WriteNumber("denominator", entry.Figure.Denominator);
        }
        else
        {
            writer.WriteNumber("score", entry.Reported.Value);
        }

        writer.WriteEndObject();
    }
}
