using System.Text.Json;

namespace Dvc.Indicators.Cli.Json;

/// <summary>One dossier explained as JSON: its records, for whom it counts, whether it is on time and why, the figures it counts in.</summary>
internal sealed class DossierAnswer(string key, DossierVersionList versions, IndexResult result)
{
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteRules(result.Rules);
        writer.WriteString("period", $"{result.Period.Period}");
        writer.WriteString("cut", $"{result.Period.Cut}");
        writer.WriteString("key", key);
        WriteRecords(writer);
        WriteRejected(writer);
        if (versions.All.Count > 0)
        {
            WriteCounted(writer, versions.Counted.Dossier);
        }
    }

    private void WriteRecords(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("records");
        foreach (var (version, isSuperseded) in versions.All)
        {
            writer.WriteStartObject();
            writer.WritePlace(version.Place.Source, version.Place.Line);
            writer.WriteString("agency", version.Dossier.Agency.ToString());
            writer.WriteString("procedure", version.Dossier.Procedure);
            writer.WriteString("updated", version.Dossier.Updated?.ToString());
            writer.WriteBoolean("counts", !isSuperseded);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteRejected(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("rejected");
        foreach (var rejection in versions.Rejected)
        {
            writer.WriteStartObject();
            writer.WritePlace(rejection.File, rejection.Line);
            writer.WriteString("reason", rejection.Reason.ToText());
            writer.WriteString("column", rejection.Column);
            writer.WriteString("value", rejection.Value);
            writer.WriteTexts("message", rejection.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteCounted(Utf8JsonWriter writer, Dossier dossier)
    {
        var row = result.Agencies.Resolve(dossier.Agency);
        writer.WriteStartArray("countsFor");
        foreach (var each in row < 0 ? [] : result.Agencies.Ancestors(row).Prepend(row))
        {
            writer.WriteStringValue(result.Agencies[each].WrittenCode);
        }

        writer.WriteEndArray();
        var facts = result.FactReader.Read(dossier, out var verdict);
        if (verdict is { } known)
        {
            writer.WriteBoolean("onTime", known.IsOnTime);
            writer.WriteTexts("reason", known.Reason);
        }

        writer.WriteStartArray("components");
        foreach (var (component, part) in row < 0 || facts == DossierFacts.None ? [] : DossierParts.Find(result, facts, row))
        {
            writer.WriteStartObject();
            writer.WriteString("id", component.Id);
            writer.WriteString("part", WordOf(part));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string WordOf(DossierPart part) => part switch
    {
        DossierPart.NotMeasured => "not-measured",
        DossierPart.Numerator => "numerator",
        DossierPart.Denominator => "denominator",
        DossierPart.Procedure => "procedure",
        _ => "none",
    };
}
