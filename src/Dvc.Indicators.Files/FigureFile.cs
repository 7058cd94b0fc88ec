namespace Dvc.Indicators.Files;

/// <summary>
/// Reads figures (<c>figures.csv</c>): the columns <c>agency</c> and <c>component</c>, with <c>numerator</c> and <c>denominator</c>, or
/// <c>score</c>, or all three. Safe for use by several threads.
/// </summary>
public static class FigureFile
{
    /// <summary>Reads figures and scores from outside.</summary>
    /// <param name="sources">The files, at least one, plain or packed with gzip; together they give each item of an agency once.</param>
    /// <param name="agencies">
    /// The agencies that have rows; null where every code of the files is an agency of its own, sorted by code points.
    /// </param>
    /// <param name="period">The period that the figures are of, by which mergers are applied; null where it is not known.</param>
    /// <param name="rules">
    /// The rule set that says which components and groups there are. What only a rule set that comes with the library knows is ignored,
    /// with one note per file; what none knows is an error.
    /// </param>
    /// <param name="mapping">How the files call their columns; null is <see cref="Mapping.Shipped"/>.</param>
    /// <returns>
    /// The figures, or every mistake at once. Counts are whole numbers from 0 to 10^12, digits only; a row with numerator, denominator and
    /// score empty gives nothing (no data, which is not 0/0). A group can only be given a score.
    /// </returns>
    /// <exception cref="ArgumentNullException">The sources, one of them or the rules are null.</exception>
    /// <exception cref="ArgumentException">There are no sources.</exception>
    public static FileReading<FigureTable> Read(
        IReadOnlyList<InputSource> sources, AgencyTree? agencies, ReportingPeriod? period, RuleSet rules, Mapping? mapping = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(rules);
        if (sources.Count == 0)
        {
            throw new ArgumentException("There must be at least one file of figures.", nameof(sources));
        }

        return new FigureReader(agencies, period, rules, mapping ?? Mapping.Shipped).Read(sources);
    }
}
