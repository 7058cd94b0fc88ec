using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>The records of a file. Immutable and safe for use by several threads.</summary>
/// <typeparam name="T">The kind of record.</typeparam>
public sealed class RecordTable<T>
    where T : class
{
    internal RecordTable(ImmutableArray<RecordRow<T>> rows, ImmutableArray<Rejection> rejections, FileReadReport report)
    {
        Rows = rows;
        Rejections = rejections;
        Report = report;
    }

    /// <summary>The records that count, in the order of the file; of several rows with one key the last, where the first stands.</summary>
    public ImmutableArray<RecordRow<T>> Rows { get; }

    /// <summary>The records that count, without their places.</summary>
    public IEnumerable<T> Records
    {
        get
        {
            foreach (var row in Rows)
            {
                yield return row.Record;
            }
        }
    }

    /// <summary>The records that were rejected, in the order of the file.</summary>
    public ImmutableArray<Rejection> Rejections { get; }

    /// <summary>How many records were read, count, are superseded by a later row of their key, were rejected; unknown columns.</summary>
    public FileReadReport Report { get; }
}
