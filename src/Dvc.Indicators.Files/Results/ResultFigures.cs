namespace Dvc.Indicators.Files;

/// <summary>Takes the agencies and what is known of their components and groups from the JSON of a result.</summary>
internal static class ResultFigures
{
    private static readonly LocalizedText AnAgencyCode = new("mã cơ quan", "an agency code");

    /// <summary>The agency of an object; null when its code is none, which is noted.</summary>
    public static Agency? ReadAgency(JsonFields fields)
    {
        var written = fields.Text("code", AnAgencyCode);
        var name = fields.Text("name");
        var level = ReadLevel(fields);
        var parent = fields.OptionalText("parent", new("mã cơ quan hoặc null", "an agency code or null"));
        if (!AgencyCode.TryParse(written, out var code))
        {
            fields.Report("code", JsonFields.EmptyText, AnAgencyCode);
            return null;
        }

        return new Agency(code, written, name)
        {
            Level = level,
            Parent = AgencyCode.TryParse(parent, out var above) ? above : null,
        };
    }

    /// <summary>Adds what the object of an agency says of its groups and components.</summary>
    public static void AddFigures(JsonFields agency, int row, RuleSet rules, FigureTableBuilder builder)
    {
        foreach (var group in agency.Objects("groups"))
        {
            Add(group, row, rules.FindGroup(group.Text("id"))?.Id, builder, ReadReported(group));
            foreach (var component in group.Objects("components"))
            {
                Add(component, row, rules.FindComponent(component.Text("id"))?.Id, builder, ReadEntry(component));
            }
        }
    }

    private static void Add(JsonFields fields, int row, string? id, FigureTableBuilder builder, FigureEntry entry)
    {
        if (id is null)
        {
            fields.Report(
                "id", new("mã mà bộ quy tắc không có", "an id that the rule set does not have"),
                new("các mã của bộ quy tắc trong tệp này", "the ids of the rule set in this file"));
        }
        else if (builder.Has(row, id))
        {
            fields.Report(
                "id", new($"'{id}' lần thứ hai", $"'{id}' again"), new("mỗi mã một lần trong một cơ quan", "each id once in an agency"));
        }
        else
        {
            builder.Add(row, id, entry);
        }
    }

    private static FigureEntry ReadReported(JsonFields fields) => Points(fields) is { } points ? FigureEntry.FromReported(points) : default;

    private static FigureEntry ReadEntry(JsonFields fields)
    {
        var allowed = new LocalizedText("none, figure hoặc reported", "none, figure or reported");
        var word = fields.Text("source", allowed);
        if (!ResultWords.Sources.TryGetValue(word, out var source))
        {
            fields.Report("source", ErrorValue.Value(word), allowed);
        }

        var (numerator, denominator, reported) = (Count(fields, "numerator"), Count(fields, "denominator"), Points(fields));
        var isWhole = source switch
        {
            FigureKind.Counted => numerator is not null && denominator is not null && reported is null,
            FigureKind.Reported => numerator is null && denominator is null && reported is not null,
            _ => numerator is null && denominator is null && reported is null,
        };
        if (!isWhole)
        {
            fields.Report(
                "source", ErrorValue.Value(word),
                new("source phù hợp với numerator, denominator và reported", "a source that fits numerator, denominator and reported"));
            return default;
        }

        return source switch
        {
            FigureKind.Counted => FigureEntry.FromFigure(new Figure(numerator!.Value, denominator!.Value)),
            FigureKind.Reported => FigureEntry.FromReported(reported!.Value),
            _ => default,
        };
    }

    private static long? Count(JsonFields fields, string name) => (long?)fields.OptionalNumber(
        name,
        new($"{AllowedValues.Count.Vietnamese}, hoặc null", $"{AllowedValues.Count.English}, or null"),
        count => count is >= 0 and <= Figure.LargestCount && decimal.Truncate(count) == count);

    private static Points? Points(JsonFields fields) =>
        fields.OptionalNumber("reported", new("điểm từ 0 trở lên, hoặc null", "points of at least 0, or null"), points => points >= 0) is { } value ? new Points(value) : null;

    private static AgencyLevel? ReadLevel(JsonFields fields)
    {
        var allowed = new LocalizedText($"{AgencyLevels.AllTexts} hoặc null", $"{AgencyLevels.AllTexts} or null");
        var text = fields.OptionalText("level", allowed);
        if (text is null)
        {
            return null;
        }

        if (!AgencyLevels.TryParse(text, out var level))
        {
            fields.Report("level", ErrorValue.Value(text), allowed);
        }

        return level;
    }
}
