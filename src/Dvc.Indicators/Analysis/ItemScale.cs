using System.Numerics;

namespace Dvc.Indicators.Analysis;

/// <summary>
/// The whole numbers in which gains are counted: units of points where the item is a sum; in a weighted total the group points × weight ÷
/// maximum on a common denominator.
/// </summary>
internal sealed class ItemScale
{
    private readonly RuleSet _rules;
    private readonly ScoreResult _scores;
    private readonly string _item;
    private readonly Dictionary<string, BigInteger> _worthOfGroup = new(StringComparer.Ordinal);
    private readonly BigInteger _denominator = 1;
    private readonly int _row;
    private (BigInteger Numerator, BigInteger Denominator)? _unrounded;

    public ItemScale(ScoreResult scores, string item, int row = 0)
    {
        _row = row;
        _rules = scores.Rules;
        _scores = scores;
        _item = item;
        if (!IsWeighted)
        {
            return;
        }

        var values = new Dictionary<string, Ratio>(StringComparer.Ordinal);
        var applicable = _rules.Groups.Where(group => scores.ColumnOf(group.Id).States[_row] != ScoreState.NotApplicable).ToList();
        var weights = Ratio.FromDecimal(applicable.Sum(group => group.Weight!.Value));
        foreach (var group in applicable)
        {
            var maximum = scores.ColumnOf(group.Id).MaximumAt(_row);
            values[group.Id] = group.Weight > 0 && maximum > 0
                ? Ratio.FromDecimal(_rules.TotalMaximum * PointUnits.One(_rules)) * Ratio.FromDecimal(group.Weight!.Value) / Ratio.FromDecimal(maximum) / weights
                : default;
        }

        _denominator = values.Values.Aggregate(BigInteger.One, (common, value) => common * value.Denominator / BigInteger.GreatestCommonDivisor(common, value.Denominator));
        var whole = values.ToDictionary(pair => pair.Key, pair => pair.Value.Numerator * (_denominator / pair.Value.Denominator), StringComparer.Ordinal);
        Divisor = BigInteger.Max(1, whole.Values.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor));
        foreach (var (group, worth) in whole)
        {
            _worthOfGroup.Add(group, worth / Divisor);
        }
    }

    private bool IsWeighted => _rules.IsWeighted && _item == RuleSet.TotalId;

    private BigInteger Divisor { get; } = 1;

    /// <summary>What one unit of a component's points is worth in the item; 0 outside of it and where its group has a score from outside.</summary>
    public long WorthOf(Component component)
    {
        var group = _rules.GroupOf(component);
        return (_item != RuleSet.TotalId && _item != group.Id) || _scores.ColumnOf(group.Id).States[_row] == ScoreState.Reported ? 0
            : IsWeighted ? (long)_worthOfGroup.GetValueOrDefault(group.Id)
            : 1;
    }

    /// <summary>The least gain with which the item has so many points.</summary>
    public long NeedFor(decimal points)
    {
        if (!IsWeighted)
        {
            return (long)PointUnits.AtLeast(_rules, points - _scores.ColumnOf(_item).Points[_row]);
        }

        // The total is rounded half up: it is enough to come within half a unit.
        var unit = PointUnits.One(_rules);
        var goal = Ratio.FromDecimal((PointUnits.AtLeast(_rules, points) * unit) - (unit / 2));
        var (numerator, denominator) = _unrounded ??= Unrounded();
        var missing = ((goal.Numerator * denominator) - (numerator * goal.Denominator)) * _denominator;
        var by = goal.Denominator * denominator * Divisor;
        return (long)((missing + by - 1) / by);
    }

    /// <summary>The points of the item after a gain or loss, in units; whole where the item's present points are.</summary>
    public decimal UnitsAfter(long gain)
    {
        if (!IsWeighted)
        {
            return (_scores.ColumnOf(_item).Points[_row] * PointUnits.InOne(_rules)) + gain;
        }

        var (numerator, denominator) = _unrounded ??= Unrounded();
        var units = ((numerator * _denominator) + (gain * Divisor * denominator)) * (BigInteger)PointUnits.InOne(_rules);
        var by = denominator * _denominator;
        return (decimal)(((2 * units) + by) / (2 * by));
    }

    private (BigInteger Numerator, BigInteger Denominator) Unrounded()
    {
        BigInteger numerator = 0, denominator = 1;
        foreach (var (group, worth) in _worthOfGroup)
        {
            var units = Ratio.FromDecimal(_scores.ColumnOf(group).Points[_row] * PointUnits.InOne(_rules));
            var part = units * new Ratio(worth * Divisor, _denominator);
            numerator = (numerator * part.Denominator) + (part.Numerator * denominator);
            denominator *= part.Denominator;
        }

        return (numerator, denominator);
    }
}
