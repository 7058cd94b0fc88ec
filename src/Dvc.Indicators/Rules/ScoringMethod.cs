namespace Dvc.Indicators;

/// <summary>How a component's ratio becomes points.</summary>
public enum ScoringMethod
{
    /// <summary>Points = maximum × min(1, ratio ÷ target).</summary>
    Target,

    /// <summary>
    /// Points = maximum × (ratio − lowest) ÷ (highest − lowest), over the ratios of all agencies given. Where all ratios are equal
    /// the quotient is undefined and the empty-denominator policy applies.
    /// </summary>
    MinMax,
}
