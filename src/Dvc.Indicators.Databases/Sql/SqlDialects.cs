using System.Collections.Immutable;

namespace Dvc.Indicators.Databases;

/// <summary>All dialects; none that was never run.</summary>
internal static class SqlDialects
{
    public static ImmutableArray<SqlDialect> All { get; } =
        [new DuckDbDialect(), new PostgreSqlDialect(), new SqliteDialect(), new MySqlDialect()];

    public static SqlDialect? Find(string name) => All.FirstOrDefault(dialect => dialect.Name == name);
}
