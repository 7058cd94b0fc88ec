using System.Runtime.InteropServices;

namespace Dvc.Indicators.Benchmarks.Rivals;

/// <summary>A database in memory and one connection to it. Not safe for use by several threads at once.</summary>
internal sealed class DuckDbConnection : IDisposable
{
    private nint _database;
    private nint _connection;

    public DuckDbConnection(int threads)
    {
        if (DuckDbLibrary.Open(null, out _database) != 0 || DuckDbLibrary.Connect(_database, out _connection) != 0)
        {
            throw new DuckDbException("DuckDB could not open a database in memory.");
        }

        SetThreads(threads);
    }

    public nint Handle => _connection;

    public void SetThreads(int threads) => Execute($"SET threads = {threads}");

    public void Execute(string sql) => Query(sql).Dispose();

    /// <summary>Runs a query to its end; the rows are in memory then.</summary>
    /// <exception cref="DuckDbException">DuckDB refused it.</exception>
    public DuckDbResult Query(string sql)
    {
        if (DuckDbLibrary.Query(_connection, sql, out var raw) == 0)
        {
            return new DuckDbResult(raw);
        }

        var message = Marshal.PtrToStringUTF8(DuckDbLibrary.ResultError(ref raw));
        DuckDbLibrary.DestroyResult(ref raw);
        throw new DuckDbException($"{message}\nin: {sql}");
    }

    public void Dispose()
    {
        DuckDbLibrary.Disconnect(ref _connection);
        DuckDbLibrary.Close(ref _database);
    }
}
