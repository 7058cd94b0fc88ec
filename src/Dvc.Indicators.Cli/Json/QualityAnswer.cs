using System.Text.Json;
using Dvc.Indicators.Cli.Text;

namespace Dvc.Indicators.Cli.Json;

/// <summary>The quality of records as JSON: what was read, each kind of finding with its first example, the agencies.</summary>
internal sealed class QualityAnswer(IndexResult result, IReadOnlyDictionary<QualityRule, QualityText.Findings> findings)
{
    public void Write(Utf8JsonWriter writer)
    {
        WriteRead(writer);
        writer.WriteStartArray("findings");
        foreach (var (rule, found) in findings.OrderBy(pair => pair.Key))
        {
            WriteFinding(writer, rule, found);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("agencies");
        foreach (var row in Enumerable.Range(0, result.Agencies.Count).Where(row => result.Records!.Quality[row].Dossiers > 0))
        {
            var (agency, quality) = (result.Agencies[row], result.Records!.Quality[row]);
            writer.WriteStartObject();
            writer.WriteString("code", agency.WrittenCode);
            writer.WriteString("name", agency.Name);
            writer.WriteNumber("dossiers", quality.Dossiers);
            writer.WriteNumber("suspect", quality.Suspect);
            writer.WriteString("grade", quality.Grade?.ToText());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteRead(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("read");
        writer.WriteCounts(result.Records!.Read.Total);
        writer.WriteBoolean("withoutEvaluations", result.Records.IsWithoutEvaluations);
        writer.WriteStartArray("files");
        foreach (var file in result.Records.Read.Files)
        {
            writer.WriteStartObject();
            writer.WriteString("file", file.File);
            writer.WriteCounts(file.Counts);
            writer.WriteNumber("blankLines", file.BlankLines);
            writer.WriteStartArray("unknownColumns");
            foreach (var column in file.UnknownColumns)
            {
                writer.WriteStringValue(column);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter writer, QualityRule rule, QualityText.Findings found)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", rule.ToText());
        writer.WriteNumber("count", found.Count);
        writer.WriteStartObject("example");
        writer.WritePlace(found.First.Place.Source, found.First.Place.Line);
        writer.WriteString("key", found.First.Key);
        writer.WriteTexts("message", found.First.Message);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
