using System.IO.Pipelines;

namespace Dvc.Indicators.Files;

/// <summary>Writes results as CSV, one row an item of an agency. Safe for use by several threads.</summary>
public static class ResultCsv
{
    private static readonly string[] Columns = ["agency", "item", "id", "score", "maximum", "ratio", "rank", "state"];

    /// <summary>
    /// Writes the columns <c>agency,item,id,score,maximum,ratio,rank,state</c>: for each agency in roster order its components, its groups
    /// and its total (<c>item</c> is <c>component</c>, <c>group</c> or <c>total</c>, the total's <c>id</c> is <c>TOTAL</c>).
    /// </summary>
    /// <param name="result">The result.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <remarks>
    /// UTF-8 without byte order mark, line feeds, quotes only where they are needed. Codes are as the agencies file writes them. The score
    /// has at least two decimals and is empty where there are no data; the ratio is a percentage with two decimals, rounded half up, of a
    /// component the figure's, of a group and the total points ÷ maximum, and empty where there is none; the rank is the one within the
    /// agency's cohort, empty for components and where there is none; the state is <c>scored</c>, <c>no-data</c>, <c>reported</c>,
    /// <c>not-applicable</c>, <c>not-measured</c> or <c>incomplete</c>; then score and maximum are of what was measured.
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(RankedResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(stream);
        FormattedOutput.Write(stream, output => Write(result, new CsvWriter(output)));
    }

    /// <summary>Writes the same bytes as <see cref="Write(RankedResult, Stream)"/> without blocking the thread while the stream is written to.</summary>
    /// <param name="result">The result.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="cancellationToken">Ends the writing; what was written by then stays.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task WriteAsync(RankedResult result, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(stream);
        return FormattedOutput.WriteAsync(stream, output => Write(result, new CsvWriter(output)), cancellationToken);
    }

    /// <summary>Writes the same bytes as <see cref="Write(RankedResult, Stream)"/> to a pipe.</summary>
    /// <param name="result">The result.</param>
    /// <param name="writer">Where to; it is not completed.</param>
    /// <param name="cancellationToken">Ends the writing; what was written by then stays.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the pipe's pending flush.</exception>
    public static Task WriteAsync(RankedResult result, PipeWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        return FormattedOutput.WriteAsync(writer, output => Write(result, new CsvWriter(output)), cancellationToken);
    }

    /// <summary>Writes results of several periods; the first column is <c>period</c>, the others are those of one result.</summary>
    /// <param name="results">The results.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(IReadOnlyList<RankedResult> results, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(stream);
        FormattedOutput.Write(stream, output =>
        {
            var csv = new CsvWriter(output);
            csv.WriteRow(["period", .. Columns]);
            return results.SelectMany(result => WriteRows(result, AllRows(result), $"{result.Scores.Context.Period}", csv));
        });
    }

    /// <summary>Writes some agencies of results.</summary>
    /// <param name="results">The results; of several the first column is <c>period</c>.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="rows">The rows of the agencies of a result, in the order in which they are written.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(IReadOnlyList<RankedResult> results, Stream stream, Func<RankedResult, IEnumerable<int>> rows)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(rows);
        var isOne = results.Count == 1;
        FormattedOutput.Write(stream, output =>
        {
            var csv = new CsvWriter(output);
            csv.WriteRow([.. isOne ? [] : (string[])["period"], .. Columns]);
            return results.SelectMany(result => WriteRows(result, rows(result), isOne ? null : $"{result.Scores.Context.Period}", csv));
        });
    }

    /// <summary>
    /// Writes one row an agency: <c>agency,name,level,parent,rank,total,maximum,state,grade</c>, then the points of each group and each component
    /// of the rule set, in columns of their ids.
    /// </summary>
    /// <param name="results">The results, of one rule set; of several the first column is <c>period</c>.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="rows">The rows of the agencies of a result, in the order in which they are written.</param>
    /// <remarks>
    /// Form and values are those of <see cref="Write(RankedResult, Stream)"/>: of what is incomplete the points and the maximum that were measured,
    /// nothing where there are no points.
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteWide(IReadOnlyList<RankedResult> results, Stream stream, Func<RankedResult, IEnumerable<int>> rows)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(rows);
        FormattedOutput.Write(stream, output => WideResultCsv.Write(results, rows, new CsvWriter(output)));
    }

    private static IEnumerable<FlushPoint> Write(RankedResult result, CsvWriter csv)
    {
        csv.WriteRow(Columns);
        return WriteRows(result, AllRows(result), null, csv);
    }

    private static IEnumerable<int> AllRows(RankedResult result) => Enumerable.Range(0, result.Scores.Count);

    private static IEnumerable<FlushPoint> WriteRows(RankedResult result, IEnumerable<int> rows, string? period, CsvWriter csv)
    {
        foreach (var row in rows)
        {
            WriteAgency(result, row, period, csv);
            yield return default;
        }
    }

    private static void WriteAgency(RankedResult result, int row, string? period, CsvWriter csv)
    {
        var scores = result.Scores[row];
        var agency = CsvWriter.Encode(scores.Agency.WrittenCode);
        agency = period is null ? agency : [.. CsvWriter.Encode(period), (byte)',', .. agency];
        var groups = scores.Groups;
        foreach (var component in groups.SelectMany(group => group.Components))
        {
            WriteItem(agency, "component", component.Score, component.Ratio, null, csv);
        }

        foreach (var group in groups)
        {
            WriteItem(agency, "group", group.Score, group.Score.Share, result.RankOf(row, group.Score.Id), csv);
        }

        WriteItem(agency, "total", scores.Total, scores.Total.Share, result.RankOf(row, RuleSet.TotalId), csv);
    }

    private static void WriteItem(byte[] agency, string kind, ItemScore score, Ratio? ratio, Rank? rank, CsvWriter csv)
    {
        csv.Encoded(agency);
        csv.Text(kind);
        csv.Text(score.Id);
        csv.Number((score.Measured is { } measured ? measured.Points : score.Points)?.Value, leastDecimals: 2);
        csv.Number((score.Measured?.Maximum ?? score.Maximum).Value);
        csv.Number(ratio?.ToPercentage(2), leastDecimals: 2);
        csv.Number(rank?.Value);
        csv.Text(ResultWords.For(score.State));
        csv.EndRow();
    }
}
