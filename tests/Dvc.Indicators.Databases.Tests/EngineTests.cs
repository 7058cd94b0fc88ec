using Dvc.Indicators.Databases.Tests.Worlds;

namespace Dvc.Indicators.Databases.Tests;

/// <summary>Every engine counts what the reader of files counts: the saved tallies have the same bytes.</summary>
public sealed class EngineTests
{
    [Fact]
    public Task DuckDb_counts_as_the_file() => Compare(new DuckDbEngine(), 60);

    [Fact]
    public Task Sqlite_counts_as_the_file() => Compare(new SqliteEngine(), 60);

    [ServerFact(PostgreSqlEngine.Variable)]
    public Task PostgreSql_counts_as_the_file() => Compare(new PostgreSqlEngine(), 60);

    [ServerFact(MySqlEngine.Variable)]
    public Task MariaDb_counts_as_the_file() => Compare(new MySqlEngine(), 60);

    private static async Task Compare(TestEngine engine, int worlds)
    {
        var (differences, facts) = await EngineComparison.CompareAsync(engine, worlds);

        differences.Should().BeEmpty();
        facts.Should().BeGreaterThan(40L * worlds);
    }
}
