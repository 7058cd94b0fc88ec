using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>What the index really rewards: shares of variance, what leaving out changes, and how ranks depend on maxima. Safe for use by several threads.</summary>
public static class Weights
{
    /// <summary>The number of draws unless another is asked for.</summary>
    public const int DefaultDraws = 10_000;

    /// <summary>The seed unless another is asked for.</summary>
    public const int DefaultSeed = 766;

    /// <summary>The weights of groups and components in the totals of one cohort.</summary>
    /// <param name="result">The scores and ranks.</param>
    /// <param name="cohort">A cohort of the result; agencies without a total are left out.</param>
    /// <returns>Each group followed by its components, in the order of the rule set.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<WeightShare> Of(RankedResult result, Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(cohort);
        return new CohortWeights(result, cohort).All();
    }

    /// <summary>The ranks of one cohort under drawn maxima: each group's times 1 ± 25 %, scaled to the same sum.</summary>
    /// <param name="result">The scores and ranks.</param>
    /// <param name="cohort">A cohort of the result; agencies without a total are left out.</param>
    /// <param name="draws">The number of draws, 1 to 1,000,000.</param>
    /// <param name="seed">The seed: the same gives the same, on every machine.</param>
    /// <returns>The agencies in roster order.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of draws is out of range.</exception>
    public static ImmutableArray<MaximaRanks> Maxima(RankedResult result, Cohort cohort, int draws = DefaultDraws, int seed = DefaultSeed)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(draws, 1_000_000);
        return new DrawnMaxima(result, cohort).Find(draws, seed);
    }
}
