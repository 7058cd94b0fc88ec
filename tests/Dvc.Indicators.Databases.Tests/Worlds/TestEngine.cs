using System.Data.Common;
using System.Text;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Databases.Tests.Worlds;

/// <summary>An engine with tables of records, in its own types.</summary>
internal abstract class TestEngine
{
    public abstract string Dialect { get; }

    public virtual string Text => "VARCHAR(255)";

    protected virtual string Whole => "BIGINT";

    public virtual string Time => "TIMESTAMP";

    protected virtual string Money => "DOUBLE";

    public abstract DbConnection Open();

    /// <summary>Makes the table <c>hoso</c> of rows.</summary>
    public void Fill(DbConnection connection, RecordRows rows)
    {
        Execute(connection, "DROP TABLE IF EXISTS hoso");
        Execute(connection, $"CREATE TABLE hoso ({string.Join(", ", Columns(rows).Select(column => $"{column} {TypeOf(column)}"))})");
        foreach (var part in rows.Rows.Select(Values(rows)).Chunk(200))
        {
            Execute(connection, $"INSERT INTO hoso VALUES {string.Join(", ", part)}");
        }
    }

    /// <summary>The mapping of the table.</summary>
    public DatabaseMapping Mapping(RecordRows rows)
    {
        var columns = string.Join(", ", rows.Columns.Select(column => $"\"{column}\": \"{column}\""));
        var versions = rows.IsUnique ? "\"unique\": true"
            : $"\"updated\": \"NgayCapNhat\", \"order\": \"{RecordRows.Id}\"";
        var due = rows.Columns.Contains("NgayHenTra") ? $", \"timeOfDay\": \"{RecordRows.DueHasTime} = 1\"" : "";
        return DatabaseMapping.Read(InputSource.FromBytes("m.json", Encoding.UTF8.GetBytes(
            $$"""{"formatVersion": 1, "engine": "{{Dialect}}", "files": {"dossiers": {"from": "hoso", {{versions}}{{due}}, "columns": { {{columns}} } } } }"""))).Require();
    }

    public static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static IEnumerable<string> Columns(RecordRows rows) => [.. rows.Columns, RecordRows.Id, RecordRows.DueHasTime];

    private Func<Dictionary<string, string>, int, string> Values(RecordRows rows) => (row, place) =>
    {
        var hasTime = row.GetValueOrDefault("NgayHenTra")?.Length > 10 ? 1 : 0;
        var values = rows.Columns.Select(column => row.TryGetValue(column, out var value) ? Literal(column, value) : "NULL");
        return FormattableString.Invariant($"({string.Join(", ", values)}, {place}, {hasTime})");
    };

    private static string Literal(string column, string value) =>
        column.StartsWith("Ma", StringComparison.Ordinal) || column.StartsWith("Ngay", StringComparison.Ordinal) ? $"'{value}'" : value;

    private string TypeOf(string column) => column switch
    {
        "LePhi" => Money,
        _ when column.StartsWith("Ma", StringComparison.Ordinal) || column == "CanBoXuLy" => Text,
        _ when column.StartsWith("Ngay", StringComparison.Ordinal) => Time,
        _ => Whole,
    };
}
