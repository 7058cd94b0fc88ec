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
        using var bytes = new CsvBytes(stream);
        bytes.Write("agency,component,numerator,denominator\n"u8);
        var columns = rules.Components.Select(component => (Component: CsvBytes.ValueOf(component.Id), Figures: figures.Column(component.Id)))
            .Where(column => column.Figures is not null)
            .ToArray();
        for (var row = 0; row < figures.Agencies.Count; row++)
        {
            var agency = CsvBytes.ValueOf(figures.Agencies[row].WrittenCode);
            foreach (var (component, column) in columns)
            {
                if (column!.Kinds[row] == FigureKind.Counted)
                {
                    bytes.Write(agency);
                    bytes.Write(","u8);
                    bytes.Write(component);
                    bytes.Write(","u8);
                    bytes.Write(column.Numerators[row]);
                    bytes.Write(","u8);
                    bytes.Write(column.Denominators[row]);
                    bytes.Write("\n"u8);
                }
            }
        }
    }
}
