using System.Globalization;
using System.Text.Json;

namespace Dvc.Indicators;

/// <summary>Writes a rule set in one fixed order of names, leaving out what has its standard value.</summary>
internal static class RuleSetWriter
{
    public static void Write(RuleSet rules, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("formatVersion", RuleSetJson.FormatVersion);
        writer.WriteString("id", rules.Id);
        writer.WriteString("version", rules.Version);
        WriteNames(writer, "name", rules.Name);
        writer.WriteString("confidence", RuleWords.Confidences.WordOf(rules.Confidence));
        writer.WriteString("citation", rules.Citation);
        WriteDay(writer, "validFrom", rules.ValidFrom);
        WriteDay(writer, "validTo", rules.ValidTo);
        WriteTexts(writer, "levels", rules.Levels.Select(level => RuleWords.Levels.WordOf(level)));
        writer.WriteNumber("pointsDigits", rules.PointsDigits);
        writer.WriteNumber("totalMaximum", rules.TotalMaximum);
        writer.WriteString("due", RuleWords.Comparisons.WordOf(rules.Due));
        WriteGrades(rules, writer);
        WriteHeadlineRates(rules, writer);
        writer.WriteStartArray("groups");
        foreach (var group in rules.Groups)
        {
            WriteGroup(group, writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteGrades(RuleSet rules, Utf8JsonWriter writer)
    {
        if (rules.Grades.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("grades");
        foreach (var grade in rules.Grades)
        {
            writer.WriteStartObject();
            writer.WriteString("id", grade.Id);
            writer.WriteNumber("from", grade.From);
            WriteNames(writer, "name", grade.Name);
            writer.WriteString("confidence", RuleWords.Confidences.WordOf(grade.Confidence));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteHeadlineRates(RuleSet rules, Utf8JsonWriter writer)
    {
        if (rules.HeadlineRates.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("headlineRates");
        foreach (var rate in rules.HeadlineRates)
        {
            writer.WriteStartObject();
            writer.WriteString("id", rate.Id);
            WriteNames(writer, "name", rate.Name);
            writer.WriteString("item", rate.Item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteGroup(Group group, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", group.Id);
        WriteNames(writer, "name", group.Name);
        if (group.Weight is { } weight)
        {
            writer.WriteNumber("weight", weight);
        }

        writer.WriteString("citation", group.Citation);
        writer.WriteStartArray("components");
        foreach (var component in group.Components)
        {
            WriteComponent(component, writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteComponent(Component component, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", component.Id);
        if (component.Number.Length > 0)
        {
            writer.WriteString("number", component.Number);
        }

        WriteNames(writer, "name", component.Name);
        WriteNames(writer, "numerator", component.Numerator);
        WriteNames(writer, "denominator", component.Denominator);
        writer.WriteNumber("maximum", component.Maximum);
        WriteScoring(component, writer);
        writer.WriteString("empty", RuleWords.EmptyPolicies.WordOf(component.Empty));
        if (component.WhenAbsent != AbsentPolicy.NotMeasured)
        {
            writer.WriteString("whenAbsent", RuleWords.AbsentPolicies.WordOf(component.WhenAbsent));
        }

        WriteTexts(writer, "sharedWith", component.SharedWith);
        WriteTexts(writer, "levels", component.Levels.Select(level => RuleWords.Levels.WordOf(level)));
        if (component.Figure != component.Id)
        {
            writer.WriteString("figure", component.Figure);
        }

        if (component.CountsDossiers)
        {
            writer.WriteBoolean("countsDossiers", true);
        }

        writer.WriteString("confidence", RuleWords.Confidences.WordOf(component.Confidence));
        writer.WriteString("citation", component.Citation);
        writer.WriteEndObject();
    }

    private static void WriteScoring(Component component, Utf8JsonWriter writer)
    {
        if (component.Method == ScoringMethod.MinMax)
        {
            writer.WriteString("method", RuleWords.Methods.WordOf(component.Method));
            return;
        }

        writer.WriteNumber("target", component.Target);
        if (component.PercentageDigits is { } digits)
        {
            writer.WriteNumber("percentageDigits", digits);
        }

        WriteTexts(writer, "multipliedBy", component.MultipliedBy);
    }

    private static void WriteNames(Utf8JsonWriter writer, string name, LocalizedText names)
    {
        if (names.Vietnamese.Length + names.English.Length == 0)
        {
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("vi", names.Vietnamese);
        writer.WriteString("en", names.English);
        writer.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter writer, string name, DateOnly? day)
    {
        if (day is { } known)
        {
            writer.WriteString(name, known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        var items = texts.ToList();
        if (items.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        items.ForEach(writer.WriteStringValue);
        writer.WriteEndArray();
    }
}
