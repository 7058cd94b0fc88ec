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
        var components = rules.Components.Select(component => component.Id).Intersect(figures.Items).ToArray();
        for (var row = 0; row < figures.Agencies.Count; row++)
        {
            var agency = CsvWriter.Encode(figures.Agencies[row].WrittenCode);
            foreach (var id in components)
            {
                if (figures[row, id] is { Kind: FigureKind.Counted, Figure: var figure })
                {
                    csv.Encoded(agency);
                    csv.Text(id);
                    csv.Number(figure.Numerator);
                    csv.Number(figure.Denominator);
                    csv.EndRow();
                }
            }

            yield return default;
        }
    }
}
