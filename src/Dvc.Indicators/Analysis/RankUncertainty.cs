using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>
/// Whether differences of place are chance: had the same service met as many other cases. No random numbers; the same on any number of threads.
/// Immutable and safe for use by several threads.
/// </summary>
public sealed class RankUncertainty
{
    private RankUncertainty(string item, Dependence dependence, ImmutableArray<CohortUncertainty> cohorts) =>
        (Item, Dependence, Cohorts) = (item, dependence, cohorts);

    /// <summary>What is assumed, to be shown with the result.</summary>
    public static LocalizedText Model { get; } = new(
        "Mô hình: cùng chất lượng phục vụ nhưng gặp chừng ấy hồ sơ, PAKN khác. Tỷ lệ thật của mỗi số liệu x/n theo phân phối Beta(x + ½, n − x + ½). Các cơ quan cùng lớp không thể phân biệt được với cơ quan đứng đầu lớp.",
        "Model: had the same service met as many other dossiers and petitions. The true rate of a figure x/n is Beta(x + ½, n − x + ½). Agencies of one class can not be told apart from the best of it.");

    /// <summary>The item.</summary>
    public string Item { get; }

    /// <summary>Which figures were taken to move together.</summary>
    public Dependence Dependence { get; }

    /// <summary>The cohorts, in the order of the result.</summary>
    public ImmutableArray<CohortUncertainty> Cohorts { get; }

    /// <summary>Computes how sure places are.</summary>
    /// <param name="result">The scores and ranks.</param>
    /// <param name="dependence">Which sampled figures of an agency move together.</param>
    /// <param name="item"><c>TOTAL</c> or the id of a group.</param>
    /// <param name="maxDegreeOfParallelism">On how many threads at most, at least 1; the result does not depend on it.</param>
    /// <returns>The answer; or an <see cref="AnalysisRefusal"/> where points depend on the figures of all agencies.</returns>
    /// <exception cref="ArgumentNullException">The result is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The dependence is not defined, or the number of threads is below 1.</exception>
    /// <exception cref="ArgumentException">The rule set has no such group.</exception>
    public static Outcome<RankUncertainty> Compute(
        RankedResult result, Dependence dependence = Dependence.Nested, string item = RuleSet.TotalId, int maxDegreeOfParallelism = 1)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDegreeOfParallelism, 1);
        if (!Enum.IsDefined(dependence))
        {
            throw new ArgumentOutOfRangeException(nameof(dependence), dependence, "The dependence is nested, independent or full.");
        }

        _ = result.RanksOf(item);
        if (Additivity.RefusalOf(result.Scores.Rules, item) is { } refusal)
        {
            return new Outcome<RankUncertainty>(refusal);
        }

        var spreads = new AgencySpreads(result.Scores, item, dependence).All(maxDegreeOfParallelism);
        return new Outcome<RankUncertainty>(new RankUncertainty(
            item, dependence, [.. result.Cohorts.Select(cohort => new CohortSpread(result, cohort, item, spreads).Find(maxDegreeOfParallelism))]));
    }
}
