namespace Dvc.Indicators.Analysis;

/// <summary>A component as a lever: its figure, how far it can be raised, and what it is worth in units of points.</summary>
internal sealed class ReachLever
{
    private readonly ComponentPoints _points;
    private readonly decimal _scale;

    public ReachLever(ScoreResult scores, Component component, LeverUnit? unit, long cap, int effort)
    {
        Component = component;
        Unit = unit;
        Figure = scores.Figures[0, component.Id].Figure;
        Cap = cap;
        Effort = effort;
        _points = ComponentPoints.For(scores, 0, component.Id);
        _scale = PointUnits.InOne(scores.Rules);
        Start = UnitsWith(0);
    }

    public Component Component { get; }

    public LeverUnit? Unit { get; }

    /// <summary>The figure before corrections, new cases included.</summary>
    public Figure Figure { get; }

    /// <summary>The most corrections.</summary>
    public long Cap { get; init; }

    public int Effort { get; }

    /// <summary>What one unit of its points is worth on the scale of the item; 0 outside of it.</summary>
    public long Worth { get; init; } = 1;

    /// <summary>Its units of points without a correction.</summary>
    public long Start { get; }

    public Figure With(long corrections) => new(Figure.Numerator + corrections, Figure.Denominator);

    /// <summary>The points after corrections; null where it has no data.</summary>
    public Points? PointsWith(long corrections) => _points.Of(With(corrections));

    /// <summary>What corrections gain on the scale of the item.</summary>
    public long GainOf(long corrections) => Worth * (UnitsWith(corrections) - Start);

    /// <summary>The corrections at which the points rise, from the first on, up to the cap or until enough is gained.</summary>
    public IEnumerable<long> Steps(long need)
    {
        if (Worth == 0)
        {
            yield break;
        }

        var (at, units, top, width) = (0L, Start, UnitsWith(Cap), 1L);
        while (units < top && Worth * (units - Start) < need)
        {
            var next = NextStep(at, units, width);
            (width, at, units) = (next - at, next, UnitsWith(next));
            yield return at;
        }
    }

    // The steps of a ratio are nearly as wide as each other: look there first, then double, then halve.
    private long NextStep(long at, long units, long width)
    {
        var (low, high) = (at, Math.Min(Cap, at + width));
        while (UnitsWith(high) == units)
        {
            width *= 2;
            (low, high) = (high, Math.Min(Cap, high + width));
        }

        if (width > 4 && high - 2 > low)
        {
            (low, high) = UnitsWith(high - 2) == units ? (high - 2, high) : (low, high - 2);
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = UnitsWith(middle) == units ? (middle, high) : (low, middle);
        }

        return high;
    }

    private long UnitsWith(long corrections) => (long)((PointsWith(corrections)?.Value ?? 0) * _scale);
}
