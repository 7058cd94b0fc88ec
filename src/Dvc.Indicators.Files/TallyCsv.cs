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
        var components = rules.Components.Where(component => figures.Column(component.Id) is not null).ToArray();
        var columns = Array.ConvertAll(components, component => figures.Column(component.Id)!);
        var ids = Array.ConvertAll(components, component => CsvBytes.ValueOf(component.Id));
        CsvParts.Write(stream, "agency,component,numerator,denominator\n"u8, figures.Agencies.Count, () => (row, bytes) =>
        {
            var agency = CsvBytes.ValueOf(figures.Agencies[row].WrittenCode);
            for (var c = 0; c < columns.Length; c++)
            {
                if (columns[c].Kinds[row] == FigureKind.Counted)
                {
                    bytes.Write(agency);
                    bytes.Write((byte)',');
                    bytes.Write(ids[c]);
                    bytes.Write((byte)',');
                    bytes.Write(columns[c].Numerators[row]);
                    bytes.Write((byte)',');
                    bytes.Write(columns[c].Denominators[row]);
                    bytes.Write((byte)'\n');
                }
            }
        });
    }
}
