namespace Dvc.Indicators.Analysis;

/// <summary>Two figures whose numerators are bound wherever their denominators are the same and the inner is not above the outer.</summary>
/// <param name="Kind">How they are bound.</param>
/// <param name="Inner">The name of the inner figure, or of the follower.</param>
/// <param name="Outer">The name of the outer figure, or of the leader.</param>
public sealed record LeverRelation(LeverRelationKind Kind, string Inner, string Outer);
