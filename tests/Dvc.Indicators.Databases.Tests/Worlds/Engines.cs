using System.Data.Common;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using Npgsql;

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

internal sealed class PostgreSqlEngine : TestEngine
{
    public const string Variable = "DVC_TEST_POSTGRESQL";

    public override string Dialect => "postgresql";

    protected override string Money => "NUMERIC";

    public override DbConnection Open()
    {
        var connection = new NpgsqlConnection(Environment.GetEnvironmentVariable(Variable));
        connection.Open();
        return connection;
    }
}

internal sealed class MySqlEngine : TestEngine
{
    public const string Variable = "DVC_TEST_MYSQL";

    public override string Dialect => "mysql";

    // Its usual collation takes capital and small letters for the same: codes must be told apart all the same.
    public override string Text => "VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci";

    public override string Time => "DATETIME";

    public override DbConnection Open()
    {
        var connection = new MySqlConnection(Environment.GetEnvironmentVariable(Variable));
        connection.Open();
        return connection;
    }
}
