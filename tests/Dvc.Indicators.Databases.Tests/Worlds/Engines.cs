using System.Data.Common;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace Dvc.Indicators.Databases.Tests.Worlds;

internal sealed class SqliteEngine : TestEngine
{
    public override string Dialect => "sqlite";

    protected override string Money => "REAL";

    public override DbConnection Open()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }
}

internal sealed class DuckDbEngine : TestEngine
{
    public override string Dialect => "duckdb";

    public override DbConnection Open()
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }
}
