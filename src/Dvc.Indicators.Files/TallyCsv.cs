using System.Globalization;
using Dvc.Indicators.Files.Csv;
using Dvc.Indicators.Rules;
using Dvc.Indicators.Scoring;

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
        using var lines = new CsvLines(stream, "agency", "component", "numerator", "denominator");
        for (var row = 0; row < figures.Agencies.Count; row++)
        {
            foreach (var component in rules.Components)
            {
                if (figures[row, component.Id] is { Kind: FigureKind.Counted, Figure: var figure })
                {
                    lines.Write(figures.Agencies[row].WrittenCode, component.Id, Text(figure.Numerator), Text(figure.Denominator));
                }
            }
        }
    }

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);
}
