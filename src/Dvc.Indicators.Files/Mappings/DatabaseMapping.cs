using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>
/// Where a database has its records: the table and the SQL expressions of columns for each kind, words of values, and columns that are the same in
/// every record. The same format as that of files, see <see cref="Mapping.Schema"/>. Immutable and safe for use by several threads.
/// </summary>
public sealed class DatabaseMapping
{
    private readonly FrozenDictionary<string, DatabaseTable> _tables;

    private DatabaseMapping(string engine, Mapping values, FrozenDictionary<string, DatabaseTable> tables) =>
        (Engine, Values, _tables) = (engine, values, tables);

    /// <summary>The database's dialect, such as <c>duckdb</c>; empty where it is not said.</summary>
    public string Engine { get; }

    /// <summary>Words, forms of dates and numbers and constants, as readers of values take them.</summary>
    public Mapping Values { get; }

    /// <summary>Reads a mapping of a database.</summary>
    /// <param name="source">The file, JSON.</param>
    /// <returns>The mapping, or every mistake at once.</returns>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    public static FileReading<DatabaseMapping> Read(InputSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var log = new ReadingLog();
        var database = new DatabaseMappingReader();
        var values = Mapping.ReadValues(source, database, log);
        return values is null || log.HasErrors
            ? log.Failed<DatabaseMapping>()
            : log.Read(new DatabaseMapping(database.Engine, values, database.Tables(values)));
    }

    /// <summary>The table of a kind of records; null where the mapping has none.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none.</exception>
    public DatabaseTable? Find(SourceKind kind) => _tables.GetValueOrDefault(MappedFiles.Of(kind).File);

    /// <summary>The words that the mapping gives for the codes of a column, such as the names of statuses.</summary>
    /// <param name="column">The name of the column.</param>
    /// <returns>Each word, composed and in capital letters, with its code; empty where there are none.</returns>
    /// <exception cref="ArgumentNullException">The column is null.</exception>
    public ImmutableArray<KeyValuePair<string, string>> WordsOf(string column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return MappedFiles.WordsOf(MappedFiles.KindOf(column)) is { } kind
            ? [.. Values.GivenWords(kind).Select(word => KeyValuePair.Create(word.Word, word.Code))]
            : [];
    }
}
