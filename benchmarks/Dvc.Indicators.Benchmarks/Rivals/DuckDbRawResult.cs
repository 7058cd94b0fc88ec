using System.Runtime.InteropServices;

namespace Dvc.Indicators.Benchmarks.Rivals;

/// <summary>The C API's <c>duckdb_result</c>: all but its size is the library's own.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DuckDbRawResult
{
    public nint Columns;
    public nint Rows;
    public nint Changed;
    public nint Data;
    public nint Error;
    public nint Internal;
}
