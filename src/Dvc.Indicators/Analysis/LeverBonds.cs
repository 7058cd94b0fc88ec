namespace Dvc.Indicators.Analysis;

/// <summary>Which relations of levers hold of one agency's figures: both are counted on the same denominator, and the inner is not above the outer.</summary>
internal sealed class LeverBonds
{
    private readonly ScoreResult _scores;
    private readonly int _row;
    private readonly Dictionary<string, Component> _counted;

    public LeverBonds(ScoreResult scores, int row)
    {
        _scores = scores;
        _row = row;
        _counted = scores.Rules.Components.Where(component => scores.Figures[row, component.Id] is { Kind: FigureKind.Counted, Figure.Denominator: > 0 })
            .DistinctBy(component => component.Figure).ToDictionary(component => component.Figure, StringComparer.Ordinal);
    }

    /// <summary>The two components of a relation, where both are counted on the same denominator.</summary>
    public (Component Inner, Component Outer)? Pair(LeverRelation relation) =>
        _counted.TryGetValue(relation.Inner, out var inner) && _counted.TryGetValue(relation.Outer, out var outer)
        && FigureOf(inner).Denominator == FigureOf(outer).Denominator
            ? (inner, outer)
            : null;

    /// <summary>Whether the inner numerator is not above the outer one.</summary>
    public bool IsKept((Component Inner, Component Outer) pair) => FigureOf(pair.Inner).Numerator <= FigureOf(pair.Outer).Numerator;

    /// <summary>The other component of a relation that holds; null where none does.</summary>
    /// <param name="kind">The kind of relation.</param>
    /// <param name="component">The component.</param>
    /// <param name="isInner">Whether it is to be the inner one, or the follower.</param>
    public Component? Bound(LeverRelationKind kind, Component component, bool isInner)
    {
        foreach (var relation in LeverVocabulary.Relations.Where(relation => relation.Kind == kind))
        {
            if (Pair(relation) is { } pair && IsKept(pair) && (isInner ? pair.Inner : pair.Outer) == component)
            {
                return isInner ? pair.Outer : pair.Inner;
            }
        }

        return null;
    }

    private Figure FigureOf(Component component) => _scores.Figures[_row, component.Id].Figure;
}
