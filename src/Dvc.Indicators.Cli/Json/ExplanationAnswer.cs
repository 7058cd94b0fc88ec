using System.Text.Json;

namespace Dvc.Indicators.Cli.Json;

/// <summary>The explanation of a score as JSON: its place, its arithmetic step by step, and the records that count against it.</summary>
/// <param name="Result">The result.</param>
/// <param name="Row">The agency.</param>
/// <param name="Item">The id of the component or group, or the total's.</param>
internal sealed record ExplanationAnswer(RankedResult Result, int Row, string Item)
{
    /// <summary>How many records are listed at most.</summary>
    public long Limit { get; init; }

    /// <summary>The dossiers that count against the agency; null where they are not looked for.</summary>
    public IReadOnlyCollection<Against>? Dossiers { get; init; }

    /// <summary>The petitions that count against the agency; null where they are not looked for.</summary>
    public IReadOnlyCollection<Against>? Petitions { get; init; }

    public void Write(Utf8JsonWriter writer)
    {
        var explanation = Explanation.Create(Result.Scores, Row, Item);
        writer.WriteRules(Result.Scores.Rules);
        writer.WriteString("period", Result.Scores.Context.Period?.ToString());
        writer.WriteStartObject("agency");
        writer.WriteString("code", explanation.Agency.WrittenCode);
        writer.WriteString("name", explanation.Agency.Name);
        writer.WriteEndObject();
        writer.WriteString("item", Item);
        WriteRank(writer);
        writer.WriteStartObject("explanation");
        WriteNode(writer, explanation.Root);
        writer.WriteEndObject();
        WriteAgainst(writer, "dossiersAgainst", Dossiers);
        WriteAgainst(writer, "petitionsAgainst", Petitions);
    }

    private void WriteRank(Utf8JsonWriter writer)
    {
        if (Result.Scores.Rules.FindComponent(Item) is not null || Result.RankOf(Row, Item) is not { } rank)
        {
            writer.WriteNull("rank");
            return;
        }

        writer.WriteNumber("rank", rank.Value);
        writer.WriteBoolean("tied", rank.IsTied);
        writer.WriteNumber("cohortSize", Result.CohortOf(Row).Rows.Length);
    }

    private static void WriteNode(Utf8JsonWriter writer, ExplanationNode node)
    {
        writer.WriteString("item", node.Item);
        writer.WriteTexts("text", node.Text);
        if (node.Points is { } points)
        {
            writer.WriteNumber("points", points.Value);
        }

        writer.WriteStartArray("parts");
        foreach (var part in node.Children)
        {
            writer.WriteStartObject();
            WriteNode(writer, part);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteAgainst(Utf8JsonWriter writer, string name, IReadOnlyCollection<Against>? all)
    {
        if (all is null)
        {
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteNumber("count", all.Count);
        writer.WriteStartArray("first");
        foreach (var each in all.Take((int)Math.Min(Limit, int.MaxValue)))
        {
            writer.WriteStartObject();
            writer.WriteString("key", each.Key);
            writer.WriteString("agency", each.Agency.ToString());
            writer.WriteString("place", each.Place);
            if (each.Reason is { } reason)
            {
                writer.WriteTexts("reason", reason);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
