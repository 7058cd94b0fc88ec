namespace Dvc.Indicators;

/// <summary>What can be suspicious about a figure or a reported score. It is scored all the same.</summary>
public enum ScoreFindingKind
{
    /// <summary>The numerator is above the denominator; the score is the maximum at most.</summary>
    NumeratorAboveDenominator,

    /// <summary>A score from outside is above the item's maximum; it is taken as it is.</summary>
    ReportedAboveMaximum,
}
