namespace Dvc.Indicators.Files;

/// <summary>Takes the agencies and what is known of their components and groups from the JSON of a result.</summary>
internal static class ResultFigures
{
    /// <summary>The agency of an object; null when its code is none, which is noted.</summary>
    public static Agency? ReadAgency(JsonFields fields)
    {
        var written = fields.Text("code", "an agency code");
        var name = fields.Text("name");
        var level = ReadLevel(fields);
        var parent = fields.OptionalText("parent", "an agency code or null");
        if (!AgencyCode.TryParse(written, out var code))
        {
            fields.Report("code", "an empty text", "an agency code");
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
            fields.Report("id", "an id that the rule set does not have", "the ids of the rule set in this file");
        }
        else if (builder.Has(row, id))
        {
            fields.Report("id", $"'{id}' again", "each id once in an agency");
        }
        else
        {
            builder.Add(row, id, entry);
        }
    }

    private static FigureEntry ReadReported(JsonFields fields) => Points(fields) is { } points ? FigureEntry.FromReported(points) : default;

    private static FigureEntry ReadEntry(JsonFields fields)
    {
        const string Allowed = "none, figure or reported";
        var word = fields.Text("source", Allowed);
        if (!ResultWords.Sources.TryGetValue(word, out var source))
        {
            fields.Report("source", Phrase.Of(word), Allowed);
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
            fields.Report("source", Phrase.Of(word), "a source that fits numerator, denominator and reported");
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
        FieldValues.AllowedCount + ", or null",
        count => count is >= 0 and <= Figure.LargestCount && decimal.Truncate(count) == count);

    private static Points? Points(JsonFields fields) =>
        fields.OptionalNumber("reported", "points of at least 0, or null", points => points >= 0) is { } value ? new Points(value) : null;

    private static AgencyLevel? ReadLevel(JsonFields fields)
    {
        const string Allowed = AgencyLevels.AllTexts + " or null";
        var text = fields.OptionalText("level", Allowed);
        if (text is null)
        {
            return null;
        }

        if (!AgencyLevels.TryParse(text, out var level))
        {
            fields.Report("level", Phrase.Of(text), Allowed);
        }

        return level;
    }
}
