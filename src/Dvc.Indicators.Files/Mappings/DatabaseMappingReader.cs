using System.Collections.Frozen;

namespace Dvc.Indicators.Files;

/// <summary>Reads what a mapping says of the tables of a database.</summary>
internal sealed class DatabaseMappingReader
{
    private static readonly FrozenDictionary<string, ZoneHandling> Zones = new Dictionary<string, ZoneHandling>
    {
        ["none"] = ZoneHandling.Refuse,
        ["local"] = ZoneHandling.Local,
        ["utc"] = ZoneHandling.Utc,
    }.ToFrozenDictionary();

    private readonly Dictionary<string, Func<Mapping, DatabaseTable>> _tables = [];

    /// <summary>The dialect; empty where it is not said.</summary>
    public string Engine { get; private set; } = "";

    /// <summary>The tables by the kind of file.</summary>
    public FrozenDictionary<string, DatabaseTable> Tables(Mapping values) =>
        _tables.ToFrozenDictionary(table => table.Key, table => table.Value(values));

    public void ReadEngine(JsonFields root) => Engine = root.Has("engine") ? root.Text("engine") : "";

    public void ReadTable(JsonFields fields, CsvColumns file)
    {
        var from = Sql(fields, "from");
        if (from is null)
        {
            fields.Report("from", ErrorValue.Nothing, new("bảng, view hoặc phép nối được đọc", "the table, view or join that is read"));
        }

        var (columns, updated, order) = (ReadColumns(fields, file), Sql(fields, "updated"), Sql(fields, "order"));
        var isUnique = fields.Has("unique") && fields.Flag("unique");
        CheckVersions(fields, file, isUnique, updated ?? columns.GetValueOrDefault("NgayCapNhat"), order);
        var (where, timeOfDay, zone) = (Sql(fields, "where"), TimeOfDay(fields), Zone(fields));
        CheckRequired(fields, file);
        _tables[file.File] = values => new DatabaseTable
        {
            From = from ?? "",
            Where = where,
            Columns = columns.ToFrozenDictionary(),
            Constants = values.Constants.Where(constant => constant.Key.File == file.File)
                .ToFrozenDictionary(constant => constant.Key.Column, constant => constant.Value),
            TimeOfDay = timeOfDay,
            Zone = zone,
            IsUnique = isUnique,
            Updated = updated,
            Order = order,
        };
    }

    private static Dictionary<string, string> ReadColumns(JsonFields file, CsvColumns columns)
    {
        var expressions = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!file.Has("columns"))
        {
            return expressions;
        }

        var fields = file.Object("columns");
        fields.ReportUnknown([.. columns.Names, MappingReader.Todo]);
        foreach (var column in columns.Names.Where(fields.Has))
        {
            if (Sql(fields, column) is { } expression)
            {
                expressions.Add(column, expression);
            }
        }

        return expressions;
    }

    // Without one of the two nobody knows which of several rows of a dossier counts.
    private static void CheckVersions(JsonFields fields, CsvColumns file, bool isUnique, string? updated, string? order)
    {
        if (file == DossierField.Csv && !isUnique && (updated is null || order is null))
        {
            fields.Report(
                "unique",
                new("không có unique, cũng không có cả updated và order", "neither unique nor both updated and order"),
                new(
                    "unique: true khi khóa là khóa chính; nếu không: updated (phiên bản được ghi lúc nào) và order (bản nào là cuối trong các bản bằng nhau)",
                    "unique: true where the key is a primary key; else updated (when a version was written) and order (which of equals is the last)"));
        }
    }

    private static void CheckRequired(JsonFields fields, CsvColumns file)
    {
        foreach (var column in file.Required)
        {
            if (!Array.Exists(["columns", "constants"], part => fields.Has(part) && fields.Object(part).Has(column)))
            {
                fields.Report(
                    $"columns.{column}", ErrorValue.Nothing,
                    new("biểu thức SQL của cột bắt buộc này", "the SQL expression of the column, which must be there"));
            }
        }
    }

    private static string? TimeOfDay(JsonFields fields) => !fields.Has("timeOfDay") ? null
        : fields.IsText("timeOfDay") ? Sql(fields, "timeOfDay")
        : fields.Flag("timeOfDay") ? "true"
        : "false";

    private static ZoneHandling Zone(JsonFields fields) =>
        fields.Has("zone") ? fields.OptionalChoice("zone", Zones, ErrorValue.List(Zones.Keys.Order(StringComparer.Ordinal)), isRequired: true) ?? default : default;

    // Comments and further statements are no part of an expression: what stands behind them would be cut off.
    private static string? Sql(JsonFields fields, string name)
    {
        if (!fields.Has(name))
        {
            return null;
        }

        if (!fields.IsText(name))
        {
            _ = fields.Text(name, new("một chuỗi SQL", "a text of SQL"));
            return null;
        }

        var text = fields.Text(name).Trim();
        if (text.Length == 0 || text.Contains(';', StringComparison.Ordinal) || text.Contains("--", StringComparison.Ordinal)
            || text.Contains("/*", StringComparison.Ordinal) || text.Any(char.IsControl))
        {
            fields.Report(
                name,
                text.Length == 0 ? JsonFields.EmptyText : ErrorValue.Value(text),
                new("một biểu thức SQL trên một dòng, không có ;, -- và /*", "one expression of SQL on one line, without ;, -- and /*"));
            return null;
        }

        return text;
    }
}
