using System.Reflection;
using System.Runtime.InteropServices;

namespace Dvc.Indicators.Benchmarks.Rivals;

/// <summary>The part of DuckDB's C API that is needed.</summary>
internal static partial class DuckDbLibrary
{
    public const string PathVariable = "DUCKDB_LIBRARY";

    private const string Name = "duckdb";
    private const string InPackage = "benchmarks/rivals/node_modules/@duckdb/node-bindings-linux-x64/libduckdb.so";

    static DuckDbLibrary() => NativeLibrary.SetDllImportResolver(typeof(DuckDbLibrary).Assembly, Resolve);

    /// <summary>Where the library is expected.</summary>
    public static string Location =>
        Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } path ? path : Path.Combine(Repository.Root, InPackage);

    public static string Version => Marshal.PtrToStringUTF8(LibraryVersion())!;

    [LibraryImport(Name, EntryPoint = "duckdb_library_version")]
    private static partial nint LibraryVersion();

    [LibraryImport(Name, EntryPoint = "duckdb_open", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string? path, out nint database);

    [LibraryImport(Name, EntryPoint = "duckdb_close")]
    public static partial void Close(ref nint database);

    [LibraryImport(Name, EntryPoint = "duckdb_connect")]
    public static partial int Connect(nint database, out nint connection);

    [LibraryImport(Name, EntryPoint = "duckdb_disconnect")]
    public static partial void Disconnect(ref nint connection);

    [LibraryImport(Name, EntryPoint = "duckdb_query", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Query(nint connection, string sql, out DuckDbRawResult result);

    [LibraryImport(Name, EntryPoint = "duckdb_result_error")]
    public static partial nint ResultError(ref DuckDbRawResult result);

    [LibraryImport(Name, EntryPoint = "duckdb_destroy_result")]
    public static partial void DestroyResult(ref DuckDbRawResult result);

    [LibraryImport(Name, EntryPoint = "duckdb_fetch_chunk")]
    public static partial nint FetchChunk(DuckDbRawResult result);

    [LibraryImport(Name, EntryPoint = "duckdb_create_logical_type")]
    public static partial nint CreateLogicalType(int type);

    [LibraryImport(Name, EntryPoint = "duckdb_destroy_logical_type")]
    public static partial void DestroyLogicalType(ref nint type);

    [LibraryImport(Name, EntryPoint = "duckdb_create_data_chunk")]
    public static partial nint CreateDataChunk(nint[] types, ulong count);

    [LibraryImport(Name, EntryPoint = "duckdb_destroy_data_chunk")]
    public static partial void DestroyDataChunk(ref nint chunk);

    [LibraryImport(Name, EntryPoint = "duckdb_data_chunk_reset")]
    public static partial void ResetChunk(nint chunk);

    [LibraryImport(Name, EntryPoint = "duckdb_data_chunk_get_size")]
    public static partial ulong ChunkSize(nint chunk);

    [LibraryImport(Name, EntryPoint = "duckdb_data_chunk_set_size")]
    public static partial void SetChunkSize(nint chunk, ulong size);

    [LibraryImport(Name, EntryPoint = "duckdb_data_chunk_get_vector")]
    public static partial nint Vector(nint chunk, ulong column);

    [LibraryImport(Name, EntryPoint = "duckdb_vector_get_data")]
    public static partial nint Data(nint vector);

    [LibraryImport(Name, EntryPoint = "duckdb_vector_ensure_validity_writable")]
    public static partial void EnsureValidity(nint vector);

    [LibraryImport(Name, EntryPoint = "duckdb_vector_get_validity")]
    public static partial nint Validity(nint vector);

    [LibraryImport(Name, EntryPoint = "duckdb_vector_size")]
    public static partial ulong VectorSize();

    [LibraryImport(Name, EntryPoint = "duckdb_unsafe_vector_assign_string_element_len")]
    public static partial void AssignText(nint vector, ulong row, ref byte text, ulong length);

    [LibraryImport(Name, EntryPoint = "duckdb_appender_create", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int CreateAppender(nint connection, string? schema, string table, out nint appender);

    [LibraryImport(Name, EntryPoint = "duckdb_append_data_chunk")]
    public static partial int AppendChunk(nint appender, nint chunk);

    [LibraryImport(Name, EntryPoint = "duckdb_appender_error")]
    public static partial nint AppenderError(nint appender);

    [LibraryImport(Name, EntryPoint = "duckdb_appender_close")]
    public static partial int CloseAppender(nint appender);

    [LibraryImport(Name, EntryPoint = "duckdb_appender_destroy")]
    public static partial int DestroyAppender(ref nint appender);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? search)
    {
        if (name != Name)
        {
            return 0;
        }

        return NativeLibrary.TryLoad(Location, out var library)
            ? library
            : throw new DuckDbException(
                $"DuckDB's library is not at {Location}: run 'npm install --prefix benchmarks/rivals --no-save --no-package-lock "
                + $"@duckdb/node-bindings-linux-x64@1.5.6-r.1', or name a libduckdb.so by the environment variable {PathVariable}.");
    }
}
