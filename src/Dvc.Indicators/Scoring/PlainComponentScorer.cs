using System.Numerics;
using Dvc.Indicators.Rules;

namespace Dvc.Indicators.Scoring;

/// <summary>
/// The fast form for the components that nearly all are: a target, no factors, no sharing. All numbers of the rule are put into two
/// whole numbers beforehand, so that a score is one product and one division of 128-bit integers, exact for every allowed count.
/// </summary>
internal sealed class PlainComponentScorer
{
    private readonly Component _component;
    private readonly byte _digits;
    private readonly UInt128 _maximum;
    private readonly UInt128 _scale;
    private readonly UInt128 _divisor;
    private readonly UInt128? _percentageScale;

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
            _percentageScale = (UInt128)unitsOfOne;
            factor /= new Ratio(unitsOfOne, 1);
        }

        _scale = (UInt128)factor.Numerator;
        _divisor = (UInt128)factor.Denominator;
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
        var over = (UInt128)denominator;
        var ratio = (UInt128)numerator;
        if (_percentageScale is { } scale)
        {
            ratio = HalfUp(ratio * scale, over);
            over = UInt128.One;
        }

        var units = HalfUp(ratio * _scale, over * _divisor);
        return units >= _maximum ? _component.Maximum : new decimal((int)(uint)units, (int)(uint)(units >> 32), 0, false, _digits);
    }

    private static UInt128 HalfUp(UInt128 numerator, UInt128 denominator) =>
        (numerator + numerator + denominator) / (denominator + denominator);
}
