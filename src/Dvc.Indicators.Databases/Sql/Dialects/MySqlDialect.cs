using System.Data;

namespace Dvc.Indicators.Databases;

/// <summary>MariaDB, which MySQL's users run too.</summary>
internal sealed class MySqlDialect : SqlDialect
{
    public override string Name => "mysql";

    public override string ProvedOn => "MariaDB 10.11";

    public override string Seconds(string time) => $"TIMESTAMPDIFF(SECOND, '1990-01-01', {time})";

    // Its usual collations take capital and small letters, and letters with and without marks, for the same.
    public override string Text(string value) => $"CONVERT({value} USING utf8mb4) COLLATE utf8mb4_nopad_bin";

    public override string Whole(string value) => $"CAST({value} AS SIGNED)";

    public override string Quotient(string number, long divisor) => $"({number} DIV {Number(divisor)})";

    // Hexadecimal: what a backslash means depends on the server's settings.
    public override string Literal(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '=' or '|' or ':')
        ? base.Literal(text)
        : $"CONVERT(x'{Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(text))}' USING utf8mb4) COLLATE utf8mb4_nopad_bin";

    public override IsolationLevel Isolation => IsolationLevel.RepeatableRead;

    public override string Quoted(string name) => $"`{name}`";

    public override bool HasViews => false;

    // Without a key every record would be compared with every row.
    public override string? Step(SmallTable table, IEnumerable<string> rows) => null;

    public override IEnumerable<string> Before(SmallTable table, IEnumerable<string> rows)
    {
        var columns = table.Columns.Select(column => column is "code" or "named"
            ? $"{column} VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL"
            : $"{column} BIGINT NOT NULL");
        yield return $"DROP TEMPORARY TABLE IF EXISTS {table.Name}";
        yield return $"CREATE TEMPORARY TABLE {table.Name} ({string.Join(", ", columns)}, PRIMARY KEY ({table.Columns[0]}))";
        yield return $"INSERT INTO {table.Name} VALUES\n{Lines(rows)}";
    }
}
