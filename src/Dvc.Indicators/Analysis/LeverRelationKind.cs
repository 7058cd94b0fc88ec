namespace Dvc.Indicators.Analysis;

/// <summary>How the numerators of two figures with the same denominator are bound.</summary>
public enum LeverRelationKind
{
    /// <summary>Whatever counts in the inner numerator counts in the outer one: the facts say so.</summary>
    Within,

    /// <summary>Each correction of the leader is one of the follower, which has no lever of its own: assumed, and said with the result.</summary>
    Follows,
}
