namespace Dvc.Indicators;

/// <summary>The front door: from figures to ranked scores in one call. Safe for use by several threads.</summary>
public static class Indicators
{
    /// <summary>Scores figures under a rule set and ranks the agencies within their cohorts.</summary>
    /// <param name="figures">The figures of all agencies, made by a <see cref="FigureTableBuilder"/>.</param>
    /// <param name="rules">The rule set; null means <see cref="BuiltInRules.Default"/>, the portal's rules of 2026 for Decision 766/QĐ-TTg.</param>
    /// <param name="context">The period and cut of the figures; null where they are not known.</param>
    /// <param name="tieRule">Which ranks equal agencies get.</param>
    /// <returns>The scores with their ranks.</returns>
    /// <exception cref="ArgumentNullException">The figures are null.</exception>
    /// <exception cref="ArgumentException">The figures hold an id that the rules do not know; the message names all.</exception>
    public static RankedResult Score(
        FigureTable figures, RuleSet? rules = null, ScoringContext? context = null, TieRule tieRule = TieRule.Competition) =>
        RankedResult.Create(Scorer.Score(figures, rules ?? BuiltInRules.Default, context), tieRule);
}
