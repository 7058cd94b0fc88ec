using System.IO.Pipelines;

namespace Dvc.Indicators.Files;

/// <summary>Writes figures as CSV, in the form in which <see cref="FigureFile"/> reads them. Safe for use by several threads.</summary>
public static class TallyCsv
{
    /// <summary>
    /// Writes the columns <c>agency,component,numerator,denominator</c>: for each agency in roster order the components of the rule set that have
    /// a figure, in its order; <c>0,0</c> where there is nothing, no row where the inputs do not allow the component.
    /// </summary>
    /// <param name="figures">The figures.</param>
    /// <param name="rules">The rule set.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(FigureTable figures, RuleSet rules, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(stream);
        FormattedOutput.Write(stream, output => Write(figures, rules, new CsvWriter(output)));
    }

    /// <summary>Writes the figures of results, with those that were given from outside.</summary>
    /// <param name="results">The results; of several the first column is <c>period</c>.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="withScores">
    /// Whether scores from outside are written too, in a last column <c>score</c>, those of groups behind the components.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(IReadOnlyList<IndexResult> results, Stream stream, bool withScores = false)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(stream);
        FormattedOutput.Write(stream, output => Write(results, new CsvWriter(output), withScores));
    }

    /// <summary>Writes the same bytes as <see cref="Write(FigureTable, RuleSet, Stream)"/> without blocking the thread while the stream is written to.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="rules">The rule set.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="cancellationToken">Ends the writing; what was written by then stays.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task WriteAsync(FigureTable figures, RuleSet rules, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(stream);
        return FormattedOutput.WriteAsync(stream, output => Write(figures, rules, new CsvWriter(output)), cancellationToken);
    }

    /// <summary>Writes the same bytes as <see cref="Write(FigureTable, RuleSet, Stream)"/> to a pipe.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="rules">The rule set.</param>
    /// <param name="writer">Where to; it is not completed.</param>
    /// <param name="cancellationToken">Ends the writing; what was written by then stays.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the pipe's pending flush.</exception>
    public static Task WriteAsync(FigureTable figures, RuleSet rules, PipeWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(writer);
        return FormattedOutput.WriteAsync(writer, output => Write(figures, rules, new CsvWriter(output)), cancellationToken);
    }

    private static IEnumerable<FlushPoint> Write(FigureTable figures, RuleSet rules, CsvWriter csv)
    {
        csv.WriteRow("agency", "component", "numerator", "denominator");
        return WriteRows(null, figures, rules, csv, withScores: false);
    }

    private static IEnumerable<FlushPoint> Write(IReadOnlyList<IndexResult> results, CsvWriter csv, bool withScores)
    {
        var isOne = results.Count == 1;
        string[] scores = withScores ? ["score"] : [];
        csv.WriteRow([.. isOne ? [] : (string[])["period"], "agency", "component", "numerator", "denominator", .. scores]);
        return results.SelectMany(result => WriteRows(isOne ? null : $"{result.Period.Period}", result.Figures, result.Rules, csv, withScores));
    }

    private static IEnumerable<FlushPoint> WriteRows(string? period, FigureTable figures, RuleSet rules, CsvWriter csv, bool withScores)
    {
        var items = rules.Components.Select(component => component.Id).Concat(withScores ? rules.Groups.Select(group => group.Id) : [])
            .Intersect(figures.Items).ToArray();
        for (var row = 0; row < figures.Agencies.Count; row++)
        {
            var agency = CsvWriter.Encode(figures.Agencies[row].WrittenCode);
            foreach (var item in items.Where(item => IsWritten(figures[row, item].Kind, withScores)))
            {
                if (period is not null)
                {
                    csv.Text(period);
                }

                csv.Encoded(agency);
                csv.Text(item);
                WriteEntry(figures[row, item], csv, withScores);
            }

            yield return default;
        }
    }

    private static bool IsWritten(FigureKind kind, bool withScores) => kind == FigureKind.Counted || (withScores && kind == FigureKind.Reported);

    private static void WriteEntry(FigureEntry entry, CsvWriter csv, bool withScores)
    {
        if (entry.Kind == FigureKind.Counted)
        {
            csv.Number(entry.Figure.Numerator);
            csv.Number(entry.Figure.Denominator);
            csv.Empty(withScores ? 1 : 0);
        }
        else
        {
            csv.Empty(2);
            csv.Number(entry.Reported.Value);
        }

        csv.EndRow();
    }
}
