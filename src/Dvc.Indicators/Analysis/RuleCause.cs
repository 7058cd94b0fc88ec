namespace Dvc.Indicators.Analysis;

/// <summary>How much of a total's change comes from other rules and how much from other figures: Shapley's shares over four scorings.</summary>
/// <param name="ByRules">Points by the rules; may be half a unit.</param>
/// <param name="ByFigures">Points by the figures; both add up to the total's change.</param>
/// <param name="OldFiguresByNewRules">What the earlier figures would have scored by the later rules.</param>
/// <param name="NewFiguresByOldRules">What the later figures would have scored by the earlier rules.</param>
public sealed record RuleCause(Points ByRules, Points ByFigures, Points OldFiguresByNewRules, Points NewFiguresByOldRules);
