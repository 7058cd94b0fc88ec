using System.Runtime.InteropServices;
using System.Text;

namespace Dvc.Indicators.Benchmarks.Rivals;

/// <summary>Puts rows into a table, as many at a time as a chunk holds; the values of a row are given column by column.</summary>
internal sealed unsafe class DuckDbAppender : IDisposable
{
    private const int LongestText = 64;

    private readonly nint[] _vectors;
    private readonly nint[] _data;
    private readonly ulong*[] _validity;
    private readonly int _capacity = (int)DuckDbLibrary.VectorSize();
    private nint _appender;
    private nint _chunk;
    private int _row;
    private int _column;

    public DuckDbAppender(DuckDbConnection connection, string table, IEnumerable<string> types)
    {
        Require(DuckDbLibrary.CreateAppender(connection.Handle, null, table, out _appender));
        var logical = types.Select(type => DuckDbLibrary.CreateLogicalType(TypeOf(type))).ToArray();
        _chunk = DuckDbLibrary.CreateDataChunk(logical, (ulong)logical.Length);
        _vectors = new nint[logical.Length];
        _data = new nint[logical.Length];
        _validity = new ulong*[logical.Length];
        for (var i = 0; i < logical.Length; i++)
        {
            DuckDbLibrary.DestroyLogicalType(ref logical[i]);
        }

        Prepare();
    }

    public void Put<T>(T value)
        where T : unmanaged => ((T*)_data[_column++])[_row] = value;

    public void Put<T>(T? value)
        where T : unmanaged
    {
        if (value is { } known)
        {
            Put(known);
        }
        else
        {
            _validity[_column++][_row / 64] &= ~(1ul << _row % 64);
        }
    }

    public void Put(string text)
    {
        Span<byte> bytes = stackalloc byte[LongestText];
        var length = Encoding.UTF8.GetBytes(text, bytes);
        DuckDbLibrary.AssignText(_vectors[_column++], (ulong)_row, ref MemoryMarshal.GetReference(bytes), (ulong)length);
    }

    public void EndRow()
    {
        _column = 0;
        if (++_row == _capacity)
        {
            Append();
        }
    }

    public void Dispose()
    {
        Append();
        Require(DuckDbLibrary.CloseAppender(_appender));
        DuckDbLibrary.DestroyDataChunk(ref _chunk);
        _ = DuckDbLibrary.DestroyAppender(ref _appender);
    }

    private static int TypeOf(string type) => type switch
    {
        "BOOLEAN" => 1,
        "INTEGER" => 4,
        "BIGINT" => 5,
        "UTINYINT" => 6,
        "USMALLINT" => 7,
        "UINTEGER" => 8,
        "TIMESTAMP" => 12,
        "VARCHAR" => 17,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A type that is not needed so far."),
    };

    private void Append()
    {
        DuckDbLibrary.SetChunkSize(_chunk, (ulong)_row);
        Require(DuckDbLibrary.AppendChunk(_appender, _chunk));
        DuckDbLibrary.ResetChunk(_chunk);
        _row = 0;
        Prepare();
    }

    private void Prepare()
    {
        for (var i = 0; i < _vectors.Length; i++)
        {
            _vectors[i] = DuckDbLibrary.Vector(_chunk, (ulong)i);
            _data[i] = DuckDbLibrary.Data(_vectors[i]);
            DuckDbLibrary.EnsureValidity(_vectors[i]);
            _validity[i] = (ulong*)DuckDbLibrary.Validity(_vectors[i]);
        }
    }

    private void Require(int state)
    {
        if (state != 0)
        {
            throw new DuckDbException($"DuckDB took no rows: {Marshal.PtrToStringUTF8(DuckDbLibrary.AppenderError(_appender))}");
        }
    }
}
