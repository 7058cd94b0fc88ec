using System.Collections.Immutable;
using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>Writes a comparison as JSON.</summary>
internal sealed class ComparisonJsonWriter(Utf8JsonWriter writer)
{
    public void Write(Comparison comparison)
    {
        var rules = comparison.After.Scores.Rules;
        writer.WriteStartObject();
        writer.WriteNumber("formatVersion", ComparisonJson.FormatVersion);
        writer.WriteStartObject("ruleSet");
        writer.WriteString("id", rules.Id);
        writer.WriteString("version", rules.Version);
        writer.WriteString("hash", rules.Hash);
        writer.WriteEndObject();
        WriteSide("before", comparison.Before);
        WriteSide("after", comparison.After);
        writer.WriteString("tieRule", ResultWords.For(ResultWords.TieRules, comparison.After.TieRule));
        writer.WriteStartArray("agencies");
        foreach (var change in comparison.Changes)
        {
            WriteAgency(change);
        }

        writer.WriteEndArray();
        WriteAgencies("onlyBefore", comparison.OnlyBefore);
        WriteAgencies("onlyAfter", comparison.OnlyAfter);
        WriteAgencies("moved", comparison.Moved);
        writer.WriteStartArray("changedCohorts");
        foreach (var cohort in comparison.ChangedCohorts)
        {
            WriteCohort(cohort);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteSide(string name, RankedResult result)
    {
        var context = result.Scores.Context;
        writer.WriteStartObject(name);
        writer.WriteString("period", context.Period?.ToString());
        writer.WriteString("cut", context.Cut?.ToString());
        writer.WriteBoolean("provisional", context.IsProvisional);
        ResultContextJson.WriteDue(writer, context);
        ResultContextJson.WriteCalendar(writer, context.Calendar);
        writer.WriteEndObject();
    }

    private void WriteCohort(CohortChange cohort)
    {
        writer.WriteStartObject();
        writer.WriteString("level", cohort.Key.Level?.ToText());
        writer.WriteString("parent", cohort.Key.Parent?.ToString());
        WriteAgencies("left", cohort.Left);
        WriteAgencies("joined", cohort.Joined);
        writer.WriteStartObject("message");
        writer.WriteString("vi", cohort.ToSentence().Vietnamese);
        writer.WriteString("en", cohort.ToSentence().English);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteAgency(AgencyChange change)
    {
        writer.WriteStartObject();
        writer.WriteString("code", change.Agency.WrittenCode);
        writer.WriteString("name", change.Agency.Name);
        writer.WritePropertyName("total");
        WriteItem(change.Total);
        WriteItems("groups", change.Groups);
        WriteItems("components", change.Components);
        writer.WriteEndObject();
    }

    private void WriteItems(string name, ImmutableArray<ItemChange> items)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            WriteItem(item);
        }

        writer.WriteEndArray();
    }

    private void WriteItem(ItemChange item)
    {
        writer.WriteStartObject();
        writer.WriteString("id", item.Id);
        JsonNumbers.Write(writer, "before", item.PointsBefore?.Value);
        JsonNumbers.Write(writer, "after", item.PointsAfter?.Value);
        JsonNumbers.Write(writer, "change", item.Points?.Value);
        JsonNumbers.Write(writer, "rankBefore", item.RankBefore?.Value);
        JsonNumbers.Write(writer, "rankAfter", item.RankAfter?.Value);
        JsonNumbers.Write(writer, "places", item.Places);
        WriteIds("onlyMeasuredBefore", item.OnlyMeasuredBefore);
        WriteIds("onlyMeasuredAfter", item.OnlyMeasuredAfter);
        writer.WriteEndObject();
    }

    private void WriteIds(string name, ImmutableArray<string> ids)
    {
        writer.WriteStartArray(name);
        foreach (var id in ids)
        {
            writer.WriteStringValue(id);
        }

        writer.WriteEndArray();
    }

    private void WriteAgencies(string name, ImmutableArray<Agency> agencies)
    {
        writer.WriteStartArray(name);
        foreach (var agency in agencies)
        {
            writer.WriteStartObject();
            writer.WriteString("code", agency.WrittenCode);
            writer.WriteString("name", agency.Name);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
