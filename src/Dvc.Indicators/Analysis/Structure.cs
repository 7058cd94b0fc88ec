using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>How components, groups and the total of a cohort go together, and how components are spread. Floating numbers are to 4 decimals. Safe for use by several threads.</summary>
public static class Structure
{
    /// <summary>The measures of one cohort.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="cohort">A cohort of the result.</param>
    /// <returns>Correlations, then Cronbach's α and main components of groups, then distributions, each in the order of the rule set.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<StructureMeasure> Of(ScoreResult scores, Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(cohort);
        return [.. new CohortStructure(scores, cohort).All()];
    }
}
