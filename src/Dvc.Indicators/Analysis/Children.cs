namespace Dvc.Indicators.Analysis;

/// <summary>Which agencies below weigh on an agency's points, and how much. Exact. Safe for use by several threads.</summary>
public static class Children
{
    /// <summary>What figures can not tell, to be shown with the answer.</summary>
    public static LocalizedText Note { get; } = new(
        "Thủ tục không trừ được khỏi nhau: các chỉ số đếm TTHC, quyết định và xã, phường giữ nguyên.",
        "Distinct procedures do not subtract: figures that count procedures, decisions and communes stay as they are.");

    /// <summary>The points of an agency less its points without the dossiers and petitions of each agency directly below it.</summary>
    /// <param name="result">The scores.</param>
    /// <param name="row">The agency's row.</param>
    /// <returns>
    /// The agencies below in roster order, then what none of them explains as the agency's own part, where there is any; or an
    /// <see cref="AnalysisRefusal"/> where the agency has no total.
    /// </returns>
    /// <exception cref="ArgumentNullException">The result is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public static Outcome<IReadOnlyList<ChildShare>> Of(ScoreResult result, int row)
    {
        ArgumentNullException.ThrowIfNull(result);
        var score = result[row];
        return (Additivity.RefusalOf(result.Rules, RuleSet.TotalId) ?? AnalysisRefusal.OfScore(score, score.Total)) is { } refusal
            ? new Outcome<IReadOnlyList<ChildShare>>(refusal)
            : new Outcome<IReadOnlyList<ChildShare>>(new ChildSubtraction(result, row).All());
    }
}
