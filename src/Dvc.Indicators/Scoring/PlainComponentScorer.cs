using System.Numerics;

namespace Dvc.Indicators;

/// <summary>
/// The fast form for the components that nearly all are: a target, no factors, no sharing. All numbers of the rule are put into two
/// whole numbers beforehand, so that a score is one product and one division of integers, exact for every allowed count: of 64 bits
/// where the rule's numbers are as short as those of all built-in rule sets, else of 128 bits.
/// </summary>
internal sealed class PlainComponentScorer
{
    private readonly Component _component;
    private readonly byte _digits;
    private readonly bool _isRoundedFirst;

    // Null where numbers of 64 bits are enough.
    private readonly WideScale? _wide;
    private readonly ulong _maximum;
    private readonly ulong _scale;
    private readonly ulong _divisor;
    private readonly ulong _percentageScale = 1;

    public PlainComponentScorer(Component component, int digits)
    {
        _component = component;
        _digits = (byte)digits;

        // points in units of 10^-digits = ratio × maximum × 10^digits ÷ target, where the ratio may first become a rounded percentage.
        var maximum = Ratio.FromDecimal(component.Maximum) * new Ratio(BigInteger.Pow(10, digits), 1);
        var factor = maximum / (Ratio.FromDecimal(component.Target) / Ratio.FromDecimal(100));
        var percentageScale = BigInteger.One;
        if (component.PercentageDigits is { } percentageDigits)
        {
            percentageScale = 100 * BigInteger.Pow(10, percentageDigits);
            _isRoundedFirst = true;
            factor /= new Ratio(percentageScale, 1);
        }

        var largestRatio = (Figure.LargestCount * percentageScale) + 1;
        if (2 * largestRatio * (factor.Numerator + factor.Denominator) > ulong.MaxValue || maximum.Numerator > long.MaxValue)
        {
            _wide = new WideScale(maximum.Numerator, percentageScale, factor);
            return;
        }

        _maximum = (ulong)maximum.Numerator;
        _percentageScale = (ulong)percentageScale;
        _scale = (ulong)factor.Numerator;
        _divisor = (ulong)factor.Denominator;
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
            else if (kind == FigureKind.Absent && _component.WhenAbsent == AbsentPolicy.NotMeasured)
            {
                scores.Set(row, ScoreState.NotMeasured, 0);
            }
            else if (OfEmpty is { } policy)
            {
                scores.Set(row, ScoreState.Scored, policy);
            }
        }
    }

    /// <summary>The points of a figure; null where it has none because its denominator is 0.</summary>
    public decimal? PointsOf(Figure figure) => figure.Denominator > 0 ? PointsOf(figure.Numerator, figure.Denominator) : OfEmpty;

    private decimal? OfEmpty => _component.Empty switch
    {
        EmptyPolicy.NoData => null,
        EmptyPolicy.Full => _component.Maximum,
        _ => 0,
    };

    private decimal PointsOf(long numerator, long denominator)
    {
        if (_wide is not null)
        {
            return _wide.UnitsOf(numerator, denominator, _isRoundedFirst) is { } wide ? DecimalOf(wide) : _component.Maximum;
        }

        var (ratio, over) = ((ulong)numerator, (ulong)denominator);
        if (_isRoundedFirst)
        {
            (ratio, over) = (HalfUp(ratio * _percentageScale, over), 1);
        }

        var units = HalfUp(ratio * _scale, over * _divisor);
        return units >= _maximum ? _component.Maximum : DecimalOf(units);
    }

    private decimal DecimalOf(ulong units) => new((int)(uint)units, (int)(uint)(units >> 32), 0, false, _digits);

    private static ulong HalfUp(ulong numerator, ulong denominator) =>
        (numerator + numerator + denominator) / (denominator + denominator);

    /// <summary>The same with 128 bits, apart because numbers of 128 bits can not be compiled beforehand.</summary>
    private sealed class WideScale(BigInteger maximum, BigInteger percentageScale, Ratio factor)
    {
        private readonly UInt128 _maximum = (UInt128)maximum;
        private readonly UInt128 _percentageScale = (UInt128)percentageScale;
        private readonly UInt128 _scale = (UInt128)factor.Numerator;
        private readonly UInt128 _divisor = (UInt128)factor.Denominator;

        /// <summary>The units of points; null where they are the maximum.</summary>
        public ulong? UnitsOf(long numerator, long denominator, bool isRoundedFirst)
        {
            var (ratio, over) = ((UInt128)numerator, (UInt128)denominator);
            if (isRoundedFirst)
            {
                (ratio, over) = (HalfUp(ratio * _percentageScale, over), 1);
            }

            var units = HalfUp(ratio * _scale, over * _divisor);
            return units >= _maximum ? null : (ulong)units;
        }

        private static UInt128 HalfUp(UInt128 numerator, UInt128 denominator) =>
            (numerator + numerator + denominator) / (denominator + denominator);
    }
}
