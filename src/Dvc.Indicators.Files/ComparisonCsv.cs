using System.IO.Pipelines;

namespace Dvc.Indicators.Files;

/// <summary>Writes comparisons as CSV, one row an item of an agency. Safe for use by several threads.</summary>
public static class ComparisonCsv
{
    /// <summary>
    /// Writes the columns <c>agency,item,id,before,after,change,rank_before,rank_after,places</c> for the agencies that both results have in the
    /// same cohort: components, groups, total, in the order of the later result.
    /// </summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <remarks>
    /// UTF-8 without byte order mark, line feeds. Points have at least two decimals; a positive change is a gain of points, positive places
    /// are places won. What is not known in one of the results is empty.
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Comparison comparison, Stream stream) => Write(comparison, stream, Rows(comparison));

    /// <summary>Writes some of a comparison's agencies.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="rows">Their rows in the later result, in the order in which they are written; those that do not compare are passed over.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IndexOutOfRangeException">There is no such row.</exception>
    public static void Write(Comparison comparison, Stream stream, IReadOnlyList<int> rows)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(rows);
        FormattedOutput.Write(stream, output => Write(comparison, rows, new CsvWriter(output)));
    }

    /// <summary>Writes the same bytes as <see cref="Write(Comparison, Stream)"/> without blocking the thread while the stream is written to.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="cancellationToken">Ends the writing; what was written by then stays.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task WriteAsync(Comparison comparison, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(stream);
        return FormattedOutput.WriteAsync(stream, output => Write(comparison, Rows(comparison), new CsvWriter(output)), cancellationToken);
    }

    /// <summary>Writes the same bytes as <see cref="Write(Comparison, Stream)"/> to a pipe.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="writer">Where to; it is not completed.</param>
    /// <param name="cancellationToken">Ends the writing; what was written by then stays.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the pipe's pending flush.</exception>
    public static Task WriteAsync(Comparison comparison, PipeWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(writer);
        return FormattedOutput.WriteAsync(writer, output => Write(comparison, Rows(comparison), new CsvWriter(output)), cancellationToken);
    }

    private static List<int> Rows(Comparison comparison) => [.. Enumerable.Range(0, comparison?.After.Scores.Count ?? 0)];

    private static IEnumerable<FlushPoint> Write(Comparison comparison, IReadOnlyList<int> rows, CsvWriter csv)
    {
        csv.WriteRow("agency", "item", "id", "before", "after", "change", "rank_before", "rank_after", "places");
        foreach (var change in rows.Select(comparison.ChangeOf).OfType<AgencyChange>())
        {
            foreach (var component in change.Components)
            {
                Write(csv, change, "component", component);
            }

            foreach (var group in change.Groups)
            {
                Write(csv, change, "group", group);
            }

            Write(csv, change, "total", change.Total);
            yield return default;
        }
    }

    private static void Write(CsvWriter csv, AgencyChange agency, string item, ItemChange change)
    {
        csv.Text(agency.Agency.WrittenCode);
        csv.Text(item);
        csv.Text(change.Id);
        csv.Number(change.PointsBefore?.Value, leastDecimals: 2);
        csv.Number(change.PointsAfter?.Value, leastDecimals: 2);
        csv.Number(change.Points?.Value, leastDecimals: 2);
        csv.Number(change.RankBefore?.Value);
        csv.Number(change.RankAfter?.Value);
        csv.Number(change.Places);
        csv.EndRow();
    }
}
