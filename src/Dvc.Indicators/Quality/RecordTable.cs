using System.Collections;
using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>
/// The records of a file or another source with their places and what became of all others. Given to an <see cref="IndexPlan"/> it makes
/// read reports and rejections name those places.
/// </summary>
/// <typeparam name="T">The kind of record.</typeparam>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class RecordTable<T> : IReadOnlyCollection<T>
    where T : class
{
    /// <summary>Puts together what was read.</summary>
    /// <param name="rows">The records that count, in the order of the source.</param>
    /// <param name="rejections">The records that were rejected, in the order of the source.</param>
    /// <param name="report">The counts of all of them.</param>
    /// <exception cref="ArgumentNullException">The report is null.</exception>
    /// <exception cref="ArgumentException">The report counts other numbers of accepted or rejected records.</exception>
    public RecordTable(ImmutableArray<RecordRow<T>> rows, ImmutableArray<Rejection> rejections, FileReadReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Counts.Accepted != rows.Length || report.Counts.Rejected != rejections.Length)
        {
            throw new ArgumentException(
                $"The report of {report.File} counts {report.Counts.Accepted} accepted and {report.Counts.Rejected} rejected records; "
                + $"given are {rows.Length} and {rejections.Length}.",
                nameof(report));
        }

        (Rows, Rejections, Report) = (rows, rejections, report);
    }

    /// <summary>The records that count, in the order of the source; of several rows with one key the last, where the first stands.</summary>
    public ImmutableArray<RecordRow<T>> Rows { get; }

    /// <summary>The records that were rejected, in the order of the source.</summary>
    public ImmutableArray<Rejection> Rejections { get; }

    /// <summary>How many records were read, count, are superseded by a later row of their key, were rejected; unknown columns.</summary>
    public FileReadReport Report { get; }

    /// <summary>The number of records that count.</summary>
    public int Count => Rows.Length;

    /// <summary>The records that count, without their places.</summary>
    /// <returns>The records in the order of <see cref="Rows"/>.</returns>
    public IEnumerator<T> GetEnumerator()
    {
        foreach (var row in Rows)
        {
            yield return row.Record;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
