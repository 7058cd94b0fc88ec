using System.Collections.Immutable;
using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>
/// The parts <c>due</c>, <c>calendar</c>, <c>absentColumns</c> and <c>sources</c> of a result: what besides the rules decided its figures.
/// </summary>
internal static class ResultContextJson
{
    private static readonly LocalizedText AllowedKind = new(
        "dossiers, agencies, procedures, authority, decisions, petitions hoặc figures",
        "dossiers, agencies, procedures, authority, decisions, petitions or figures");

    // In the order of the portal's table.
    private static readonly ImmutableArray<(string Name, DossierColumns Column)> Columns =
    [
        .. DossierField.Names.Select((name, field) => (name, DossierField.ColumnOf(field))).Where(column => column.Item2 != DossierColumns.None),
    ];

    public static void Write(Utf8JsonWriter writer, ScoringContext context)
    {
        WriteDue(writer, context);
        WriteCalendar(writer, context.Calendar);
        WriteAbsentColumns(writer, context.AbsentColumns);
        writer.WriteStartArray("sources");
        foreach (var source in context.Sources)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", ResultWords.For(ResultWords.SourceKinds, source.Kind));
            writer.WriteString("name", source.Name);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteDue(Utf8JsonWriter writer, ScoringContext context) =>
        writer.WriteString("due", context.Due is { } due ? ResultWords.For(ResultWords.DueComparisons, due) : null);

    public static DueComparison? ReadDue(JsonFields fields) =>
        fields.OptionalChoice("due", ResultWords.DueComparisons, new("instant, date hoặc null", "instant, date or null"));

    public static CalendarIdentity? ReadCalendar(JsonFields fields)
    {
        if (!fields.Has("calendar"))
        {
            return null;
        }

        var calendar = fields.Object("calendar");
        var (id, hash) = (calendar.Text("id"), calendar.Text("hash"));
        try
        {
            return new CalendarIdentity(id, hash);
        }
        catch (ArgumentException)
        {
            fields.Report(
                "calendar", ErrorValue.Value($"{id} {hash}"),
                new(
                    "id gồm chữ không dấu, chữ số, '.', '-', '_' và hash gồm 64 chữ số thập lục phân",
                    "an id of letters, digits, '.', '-', '_' and a hash of 64 hexadecimal digits"));
            return null;
        }
    }

    public static DossierColumns? ReadAbsentColumns(JsonFields fields)
    {
        if (!fields.Has("absentColumns"))
        {
            return null;
        }

        var absent = DossierColumns.None;
        foreach (var name in fields.Texts("absentColumns"))
        {
            var column = Columns.FirstOrDefault(column => column.Name == name).Column;
            absent |= column;
            if (column == DossierColumns.None)
            {
                fields.Report("absentColumns", ErrorValue.Value(name), ErrorValue.List(Columns.Select(known => known.Name)));
            }
        }

        return absent;
    }

    public static ImmutableArray<ResultSource> ReadSources(JsonFields fields) =>
        [.. fields.Objects("sources").Select(ReadSource).OfType<ResultSource>()];

    private static ResultSource? ReadSource(JsonFields fields)
    {
        var kind = fields.OptionalChoice("kind", ResultWords.SourceKinds, AllowedKind, isRequired: true);
        var name = fields.Text("name");
        if (name.Length == 0)
        {
            fields.Report("name", JsonFields.EmptyText, new("tên của một nguồn", "the name of a source"));
            return null;
        }

        return kind is { } known ? new ResultSource(known, name) : null;
    }

    public static void WriteCalendar(Utf8JsonWriter writer, CalendarIdentity? calendar)
    {
        if (calendar is null)
        {
            writer.WriteNull("calendar");
            return;
        }

        writer.WriteStartObject("calendar");
        writer.WriteString("id", calendar.Id);
        writer.WriteString("hash", calendar.Hash);
        writer.WriteEndObject();
    }

    private static void WriteAbsentColumns(Utf8JsonWriter writer, DossierColumns? absent)
    {
        if (absent is not { } columns)
        {
            writer.WriteNull("absentColumns");
            return;
        }

        writer.WriteStartArray("absentColumns");
        foreach (var name in PortalColumns.NamesOf(columns))
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
    }
}
