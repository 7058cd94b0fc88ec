using System.Numerics;
using Dvc.Indicators.Rules;

namespace Dvc.Indicators.Scoring;

/// <summary>
/// The fast form for the components that nearly all are: a target, no factors, no sharing. All numbers of the rule are put into two
/// whole numbers beforehand, so that a score is one product and one division of integers, exact for every allowed count: of 64 bits
/// where the rule's numbers are as short as those of all built-in rule sets, else of 128 bits.
/// </summary>
internal sealed class PlainComponentScorer
{
    private readonly Component _component;
    private readonly byte _digits;
    private readonly UInt128 _maximum;
    private readonly UInt128 _scale;
    private readonly UInt128 _divisor;
    private readonly UInt128 _percentageScale = 1;
    private readonly bool _isRoundedFirst;
    private readonly bool _isNarrow;

    public PlainComponentScorer(Component component, int digits)
    {
        _component = component;
        _digits = (byte)digits;

        // points in units of 10^-digits = ratio × maximum × 10^digits ÷ target, where the ratio may first become a rounded percentage.
        var maximum = Ratio.Of(component.Maximum) * new Ratio(BigInteger.Pow(10, digits), 1);
        var factor = maximum / (Ratio.Of(component.Target) / Ratio.Of(100));
        _maximum = (UInt128)maximum.Numerator;
        if (component.PercentageDigits is { } percentageDigits)
        {
            var unitsOfOne = 100 * BigInteger.Pow(10, percentageDigits);
            _isRoundedFirst = true;
            _percentageScale = (UInt128)unitsOfOne;
            factor /= new Ratio(unitsOfOne, 1);
        }

        _scale = (UInt128)factor.Numerator;
        _divisor = (UInt128)factor.Denominator;
        var largestRatio = (Figure.LargestCount * (BigInteger)_percentageScale) + 1;
        _isNarrow = 2 * largestRatio * (factor.Numerator + factor.Denominator) <= ulong.MaxValue;
    }

    public static bool CanScore(Group group, Component component) =>
        component is { Method: ScoringMethod.Target, MultipliedBy.IsEmpty: true } && component.Empty != EmptyPolicy.Shared
        && !group.Components.Any(sibling => sibling.SharedWith.Contains(component.Id));

    public void Score(FigureColumn? figures, ItemColumn scores, ReadOnlySpan<bool> applies)
    {
        for (var row = 0; row < applies.Length; row++)
        {
            var kind = !applies[row] || figures is null ? FigureKind.Absent : figures.Kinds[row];
            if (!applies[row])
            {
                scores.Set(row, ScoreState.NotApplicable, 0);
                scores.SetMaximum(row, 0);
            }
            else if (kind == FigureKind.Counted && figures!.Denominators[row] > 0)
            {
                scores.Set(row, ScoreState.Scored, PointsOf(figures.Numerators[row], figures.Denominators[row]));
            }
            else if (kind == FigureKind.Reported)
            {
                scores.Set(row, ScoreState.Reported, figures!.ReportedAt(row));
            }
            else if (kind != FigureKind.NotComputed && _component.Empty != EmptyPolicy.NoData)
            {
                scores.Set(row, ScoreState.Scored, _component.Empty == EmptyPolicy.Full ? _component.Maximum : 0);
            }
        }
    }

    private decimal PointsOf(long numerator, long denominator)
    {
        var units = _isNarrow
            ? UnitsOf((ulong)numerator, (ulong)denominator, (ulong)_percentageScale, (ulong)_scale, (ulong)_divisor)
            : UnitsOf((UInt128)numerator, (UInt128)denominator, _percentageScale, _scale, _divisor);
        return units >= _maximum ? _component.Maximum : new decimal((int)(uint)units, (int)(uint)(units >> 32), 0, false, _digits);
    }

    private T UnitsOf<T>(T ratio, T over, T percentageScale, T scale, T divisor)
        where T : IBinaryInteger<T>, IUnsignedNumber<T>
    {
        if (_isRoundedFirst)
        {
            ratio = HalfUp(ratio * percentageScale, over);
            over = T.One;
        }

        return HalfUp(ratio * scale, over * divisor);
    }

    private static T HalfUp<T>(T numerator, T denominator)
        where T : IBinaryInteger<T>, IUnsignedNumber<T> =>
        (numerator + numerator + denominator) / (denominator + denominator);
}
