using Dvc.Indicators.Files;

namespace Dvc.Indicators.Databases;

/// <summary>The codes of agencies in the records, as they are written there.</summary>
internal sealed class AgencyStatement(SqlDialect dialect, DatabaseTable table)
{
    public string Render()
    {
        var expression = table.Columns.TryGetValue("MaCoQuan", out var given) ? $"({given})" : dialect.Literal(table.Constants["MaCoQuan"]);
        var where = table.Where is { } rows ? $"\nWHERE {rows}" : "";
        return $"SELECT DISTINCT TRIM({dialect.Text(expression)}) AS agency\nFROM {table.From}{where}";
    }
}
