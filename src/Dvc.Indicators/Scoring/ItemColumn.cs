namespace Dvc.Indicators;

/// <summary>The scores of one item for all agencies, as columns.</summary>
internal sealed class ItemColumn(string id, decimal maximum, int count)
{
    private readonly bool _carriesPoints = maximum > 0;
    private decimal[]? _maxima;
    private MeasuredPart[]? _measured;

    public string Id => id;


    /// <summary>Whether all agencies can have the maximum that the rule says.</summary>
    public bool HasOneMaximum => _maxima is null;

    public ScoreState[] States { get; } = new ScoreState[count];

    public decimal[] Points { get; } = new decimal[count];

    public ItemScore this[int row] =>
        new(id, States[row], HasPoints(row) ? new Points(Points[row]) : null, new Points(MaximumAt(row))) { Measured = MeasuredAt(row) };

    public bool HasPoints(int row) => States[row] is ScoreState.Scored or ScoreState.Reported;

    public void Set(int row, ScoreState state, decimal points)
    {
        States[row] = state;
        Points[row] = points;
    }

    /// <summary>Notes that one agency lacks what was not measured.</summary>
    public void SetIncomplete(int row, MeasuredPart measured)
    {
        _measured ??= new MeasuredPart[count];
        _measured[row] = measured;
        Set(row, ScoreState.Incomplete, 0);
    }

    /// <summary>What was measured of an incomplete item; else null.</summary>
    public MeasuredPart? MeasuredAt(int row) => States[row] == ScoreState.Incomplete ? _measured![row] : null;

    /// <summary>Whether an agency can have points; tracked components carry none.</summary>
    public bool CarriesPoints(int row) => _maxima is null ? _carriesPoints : _maxima[row] > 0;

    public decimal MaximumAt(int row) => _maxima is null ? maximum : _maxima[row];

    /// <summary>Notes that one agency can have another maximum than the rule says: its siblings' share, or nothing.</summary>
    public void SetMaximum(int row, decimal value)
    {
        if (value == MaximumAt(row))
        {
            return;
        }

        if (_maxima is null)
        {
            _maxima = new decimal[count];
            Array.Fill(_maxima, maximum);
        }

        _maxima[row] = value;
    }

    public static ItemColumn For(Component component, int count) => new(component.Id, component.Maximum, count);

    public static ItemColumn For(Group group, int count) => new(group.Id, group.Maximum, count);
}
