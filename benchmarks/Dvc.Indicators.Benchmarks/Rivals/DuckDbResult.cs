using System.Text;

namespace Dvc.Indicators.Benchmarks.Rivals;

/// <summary>The rows of a query, chunk by chunk, each read once.</summary>
internal sealed unsafe class DuckDbResult(DuckDbRawResult raw) : IDisposable
{
    private const int InlinedText = 12;

    private DuckDbRawResult _raw = raw;
    private nint _chunk;

    public int Rows { get; private set; }

    /// <summary>Goes to the next chunk.</summary>
    public bool Next()
    {
        DuckDbLibrary.DestroyDataChunk(ref _chunk);
        _chunk = DuckDbLibrary.FetchChunk(_raw);
        Rows = _chunk == 0 ? 0 : (int)DuckDbLibrary.ChunkSize(_chunk);
        return Rows > 0;
    }

    /// <summary>A column of whole numbers of 8 bytes without nulls.</summary>
    public ReadOnlySpan<long> Longs(int column) => new((void*)Data(column), Rows);

    /// <summary>A value of a column of text without nulls.</summary>
    public string Text(int column, int row)
    {
        var value = (byte*)Data(column) + row * 16;
        var length = *(int*)value;
        return Encoding.UTF8.GetString(length <= InlinedText ? value + 4 : *(byte**)(value + 8), length);
    }

    public void Dispose()
    {
        DuckDbLibrary.DestroyDataChunk(ref _chunk);
        DuckDbLibrary.DestroyResult(ref _raw);
    }

    private nint Data(int column) => DuckDbLibrary.Data(DuckDbLibrary.Vector(_chunk, (ulong)column));
}
