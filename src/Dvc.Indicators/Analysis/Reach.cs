namespace Dvc.Indicators.Analysis;

/// <summary>
/// The fewest corrections with which an agency reaches points, a grade or a place: exact, by dynamic programming over the steps at which
/// points rise. Going by points per correction is not exact. Safe for use by several threads.
/// </summary>
public static class Reach
{
    /// <summary>Finds the cheapest plans of one agency.</summary>
    /// <param name="result">The present scores and ranks.</param>
    /// <param name="row">The agency's row.</param>
    /// <param name="goal">The goal.</param>
    /// <param name="options">What may be used and is assumed; null is <see cref="ReachOptions.Default"/>.</param>
    /// <returns>The plans, of several of the same cost always the same one; or an <see cref="AnalysisRefusal"/> where there is no answer.</returns>
    /// <exception cref="ArgumentNullException">The result or the goal is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row, or a count would be larger than <see cref="Figure.LargestCount"/>.</exception>
    /// <exception cref="ArgumentException">An option or the goal names what the rule set does not know; the message says what is allowed.</exception>
    public static Outcome<ReachResult> Find(RankedResult result, int row, ReachGoal goal, ReachOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(goal);
        options ??= ReachOptions.Default;
        ReachOptionChecks.ThrowIfWrong(result.Scores.Rules, options, goal);
        var score = result.Scores[row];
        var item = options.Item == RuleSet.TotalId ? score.Total : score.Group(options.Item);
        var refusal = Additivity.RefusalOf(result.Scores.Rules, options.Item) ?? AnalysisRefusal.OfScore(score, item);
        return refusal is null ? new ReachSearch(result, row, goal, options).Find() : new Outcome<ReachResult>(refusal);
    }

    /// <summary>The most dossiers that can be satisfied, as records tell: those received without the disliked and the petitioned ones.</summary>
    /// <param name="result">The result of records.</param>
    /// <returns>The number by row, for <see cref="ReachOptions.MostSatisfied"/>; null where no dossiers were counted.</returns>
    /// <exception cref="ArgumentNullException">The result is null.</exception>
    public static Func<int, long?> MostSatisfied(IndexResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var counts = result.Dossiers?.RollUp(result.Agencies);
        return row => counts is null ? null
            : Math.Max(0, counts.Count(row, DossierFacts.Received) - counts.Count(row, DossierFacts.Disliked) - counts.Count(row, DossierFacts.Petitioned));
    }
}
