using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Dvc.Indicators;

/// <summary>
/// The hash of a rule set: SHA-256 over what decides a result, written as compact JSON in one fixed order with every field present.
/// </summary>
/// <remarks>
/// Hashed are: digits and maximum of the total, the due comparison, the levels scored; id and threshold of each grade; id and item of each
/// headline rate; id and weight of each group; of each component id, maximum, method, target, rounding of the percentage, factors, policy
/// for an empty denominator, siblings that share, levels, figure, and whether it counts dossiers. Groups, components, grades, rates,
/// factors and siblings are hashed in their order, levels in the order of <see cref="AgencyLevel"/>. Not hashed is what only tells people
/// about the rules: id, version, name, citation, confidence and validity of the set, and every name, number, wording, citation and
/// confidence in it. So a corrected name does not break a series of results.
/// </remarks>
internal static class RuleSetHash
{
    public static string Compute(RuleSet rules)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(rules, writer);
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    private static void Write(RuleSet rules, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("pointsDigits", rules.PointsDigits);
        writer.WriteNumber("totalMaximum", rules.TotalMaximum);
        writer.WriteString("due", RuleWords.Comparisons.WordOf(rules.Due));
        WriteLevels(rules.Levels, writer);
        writer.WriteStartArray("grades");
        foreach (var grade in rules.Grades)
        {
            writer.WriteStartObject();
            writer.WriteString("id", grade.Id);
            writer.WriteNumber("from", grade.From);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("headlineRates");
        foreach (var rate in rules.HeadlineRates)
        {
            writer.WriteStartObject();
            writer.WriteString("id", rate.Id);
            writer.WriteString("item", rate.Item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("groups");
        foreach (var group in rules.Groups)
        {
            Write(group, writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Group group, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", group.Id);
        WriteNumber("weight", group.Weight, writer);
        writer.WriteStartArray("components");
        foreach (var component in group.Components)
        {
            Write(component, writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // A target is of no use to min-max, so it does not tell two such components apart.
    private static void Write(Component component, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", component.Id);
        writer.WriteNumber("maximum", component.Maximum);
        writer.WriteString("method", RuleWords.Methods.WordOf(component.Method));
        WriteNumber("target", component.Method == ScoringMethod.Target ? component.Target : null, writer);
        WriteNumber("percentageDigits", component.PercentageDigits, writer);
        WriteTexts("multipliedBy", component.MultipliedBy, writer);
        writer.WriteString("empty", RuleWords.EmptyPolicies.WordOf(component.Empty));
        if (component.WhenAbsent != AbsentPolicy.NotMeasured)
        {
            writer.WriteString("whenAbsent", RuleWords.AbsentPolicies.WordOf(component.WhenAbsent));
        }

        WriteTexts("sharedWith", component.SharedWith, writer);
        WriteLevels(component.Levels, writer);
        writer.WriteString("figure", component.Figure);
        writer.WriteBoolean("countsDossiers", component.CountsDossiers);
        writer.WriteEndObject();
    }

    private static void WriteLevels(IEnumerable<AgencyLevel> levels, Utf8JsonWriter writer) =>
        WriteTexts("levels", levels.Order().Select(level => RuleWords.Levels.WordOf(level)), writer);

    private static void WriteTexts(string name, IEnumerable<string> texts, Utf8JsonWriter writer)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void WriteNumber(string name, decimal? number, Utf8JsonWriter writer)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
