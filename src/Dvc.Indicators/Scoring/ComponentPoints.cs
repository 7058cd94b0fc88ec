using System.Numerics;

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
    private readonly Lazy<ComponentCalculation> _calculation;

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
        _calculation = new Lazy<ComponentCalculation>(() => new ComponentCalculator(_rules, _figures).Calculate(_group, _component, _row));
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
    /// <summary>The least ratio that is worth so many points, its factors being as they are: the rule read the other way.</summary>
    /// <param name="points">The points, at most the component's maximum for the agency.</param>
    /// <returns>The ratio, which may be above 1; 0 for no points. Null where no ratio is worth them.</returns>
    /// <exception cref="InvalidOperationException">The component is placed between the lowest and the highest of all agencies.</exception>
    public Ratio? LeastRatio(Points points)
    {
        if (_component.Method == ScoringMethod.MinMax)
        {
            throw new InvalidOperationException($"The ratio that {_component.Id} needs depends on all agencies.");
        }

        var calculation = _calculation.Value;
        if (points.Value <= 0)
        {
            return default(Ratio);
        }

        var factor = calculation.Factors.IsDefaultOrEmpty ? Ratio.One : calculation.Factors.Aggregate((product, next) => product * next);
        return points.Value > calculation.Maximum || factor == default ? null : LeastScored(points.Value, calculation.Maximum) / factor;
    }

    // Points are rounded half up, so it is enough to come within half a unit; and so is the percentage, where the rule rounds it first.
    private Ratio LeastScored(decimal points, decimal maximum)
    {
        var unit = new decimal(1, 0, 0, false, (byte)_rules.PointsDigits);
        var share = Ratio.FromDecimal(decimal.Ceiling(points / unit) - 0.5m) * Ratio.FromDecimal(unit) / Ratio.FromDecimal(maximum);
        var ratio = share * Ratio.FromDecimal(_component.Target) / Ratio.FromDecimal(100);
        if (_component.PercentageDigits is not { } digits)
        {
            return ratio;
        }

        var steps = 100 * BigInteger.Pow(10, digits);
        var step = ((ratio.Numerator * steps) + ratio.Denominator - 1) / ratio.Denominator;
        return new Ratio((2 * step) - 1, 2 * steps);
    }
}
