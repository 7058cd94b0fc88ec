namespace Dvc.Indicators;

/// <summary>
/// The points that one component of one agency would have with another figure, all its other figures being as they are. What is asked many
/// times is computed by the fast form of the arithmetic. Immutable and safe for use by several threads.
/// </summary>
public sealed class ComponentPoints
{
    private readonly Group _group;
    private readonly Component _component;
    private readonly RuleSet _rules;
    private readonly FigureTable _figures;
    private readonly int _row;
    private readonly PlainComponentScorer? _plain;

    private ComponentPoints(ScoreResult scores, int row, Component component)
    {
        _rules = scores.Rules;
        _component = component;
        _group = _rules.GroupOf(component);
        _plain = PlainComponentScorer.CanScore(_group, component) && scores.ColumnOf(component.Id).States[row] != ScoreState.NotApplicable
            ? new PlainComponentScorer(component, _rules.PointsDigits)
            : null;

        // Between the lowest and the highest of all agencies a component is placed among all of them; else the agency's own figures are enough.
        var needsAll = component.Method == ScoringMethod.MinMax;
        (_figures, _row) = _plain is not null || needsAll ? (scores.Figures, row) : (scores.Figures.Only(row), 0);
    }

    /// <summary>Prepares to ask for the points of one component of one agency.</summary>
    /// <param name="scores">The scores of the agency's present figures.</param>
    /// <param name="row">The agency's row.</param>
    /// <param name="component">The component's id.</param>
    /// <returns>What can be asked.</returns>
    /// <exception cref="ArgumentNullException">The scores or the id are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="ArgumentException">The rule set has no such component.</exception>
    public static ComponentPoints For(ScoreResult scores, int row, string component)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(component);
        return new ComponentPoints(scores, row, scores[row].Component(component).Component);
    }

    /// <summary>The points of a figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>The points, rounded as the rule set says; null where such a figure has no score (no data, or the component does not apply).</returns>
    public Points? Of(Figure figure)
    {
        if (_plain is not null)
        {
            return _plain.PointsOf(figure) is { } points ? new Points(points) : null;
        }

        var changed = _figures.With(_row, _component.Id, FigureEntry.FromFigure(figure));
        return new ComponentCalculator(_rules, changed).Calculate(_group, _component, _row).Points;
    }
}
