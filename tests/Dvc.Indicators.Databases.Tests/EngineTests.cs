using Dvc.Indicators.Databases.Tests.Worlds;

namespace Dvc.Indicators.Databases.Tests;

/// <summary>Every engine counts what the reader of files counts: the saved tallies have the same bytes.</summary>
[Collection("servers")]
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

    [Fact]
    public void A_view_of_facts_on_DuckDb_counts_as_the_file() => CompareView(new DuckDbEngine());

    [Fact]
    public void A_view_of_facts_on_Sqlite_counts_as_the_file() => CompareView(new SqliteEngine());

    [ServerFact(PostgreSqlEngine.Variable)]
    public void A_view_of_facts_on_PostgreSql_counts_as_the_file() => CompareView(new PostgreSqlEngine());

    private static void CompareView(TestEngine engine)
    {
        using var connection = engine.Open();
        foreach (var (world, isUnique) in EngineComparison.Worlds(6))
        {
            var (view, file) = EngineComparison.OfView(engine, connection, RecordRows.Of(world, isUnique));
            view.Should().Equal(file, "of {0}", world);
        }
    }

    private static async Task Compare(TestEngine engine, int worlds)
    {
        var (differences, facts) = await EngineComparison.CompareAsync(engine, worlds);

        differences.Should().BeEmpty();
        facts.Should().BeGreaterThan(40L * worlds);
    }
}
