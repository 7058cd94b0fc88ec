using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>
/// Scores one component of one agency in exact rationals, with every step kept. It knows all rules; it is slow and clear on purpose.
/// </summary>
internal sealed class ComponentCalculator(RuleSet rules, FigureTable figures)
{
    private readonly Dictionary<string, (Ratio Lowest, Ratio Highest)?> _ranges = new(StringComparer.Ordinal);

    public ComponentCalculation Calculate(Group group, Component component, int row)
    {
        var entry = figures[row, component.Id];
        var calculation = new ComponentCalculation
        {
            Component = component,
            Entry = entry,
            State = ScoreState.NotApplicable,
            Maximum = 0,
        };
        if (!Applies(component, row))
        {
            return calculation;
        }

        var maximum = MaximumOf(group, component, row);
        if (maximum is null)
        {
            return calculation with { Policy = EmptyPolicy.Shared };
        }

        calculation = calculation with { Maximum = maximum.Value };
        return entry.Kind switch
        {
            FigureKind.Reported => calculation with { State = ScoreState.Reported, Points = entry.Reported },
            _ when !IsMeasured(component, row) => calculation with { State = ScoreState.NotMeasured },
            _ when !KnowsFactors(component, row) => calculation with { State = ScoreState.NoData },
            _ => RatioOf(component, row) is { } ratio ? OfRatio(calculation, ratio, row) : OfPolicy(calculation),
        };
    }

    private static ComponentCalculation OfPolicy(ComponentCalculation calculation) => calculation.Component.Empty switch
    {
        EmptyPolicy.Zero => calculation with { State = ScoreState.Scored, Points = Points.Zero, Policy = EmptyPolicy.Zero },
        EmptyPolicy.Full => calculation with
        {
            State = ScoreState.Scored,
            Points = new Points(calculation.Maximum),
            Policy = EmptyPolicy.Full,
        },
        _ => calculation with { State = ScoreState.NoData, Policy = EmptyPolicy.NoData },
    };

    private ComponentCalculation OfRatio(ComponentCalculation calculation, Ratio ratio, int row)
    {
        var component = calculation.Component;
        var maximum = Ratio.FromDecimal(calculation.Maximum);
        if (component.Method == ScoringMethod.MinMax)
        {
            var (lowest, highest) = RangeOf(component)!.Value;
            var position = new Ratio(
                ((ratio.Numerator * lowest.Denominator) - (lowest.Numerator * ratio.Denominator)) * highest.Denominator,
                ratio.Denominator * ((highest.Numerator * lowest.Denominator) - (lowest.Numerator * highest.Denominator)));
            return Rounded(calculation with { Ratio = ratio, Range = (lowest, highest) }, maximum * position);
        }

        var percentage = component.PercentageDigits is { } digits ? ratio.ToPercentage(digits) : (decimal?)null;
        var scored = percentage is { } rounded ? Ratio.FromDecimal(rounded) / Ratio.FromDecimal(100) : ratio;
        var reached = scored / (Ratio.FromDecimal(component.Target) / Ratio.FromDecimal(100));
        return Rounded(
            calculation with
            {
                Ratio = ratio,
                RoundedPercentage = percentage,
                Factors = FactorsOf(component, row)!.Value,
                IsCapped = reached > Ratio.One,
            },
            maximum * Ratio.Min(Ratio.One, reached));
    }

    private ComponentCalculation Rounded(ComponentCalculation calculation, Ratio unrounded) => calculation with
    {
        State = ScoreState.Scored,
        Unrounded = unrounded,
        Points = new Points(unrounded.Round(rules.PointsDigits)),
    };

    private bool Applies(Component component, int row)
    {
        var level = figures.Agencies[row].Level;
        return component.AppliesTo(level) && rules.AppliesTo(level);
    }

    private decimal? MaximumOf(Group group, Component component, int row) =>
        SharedMaxima.Compute(group, rules.PointsDigits, other => Applies(other, row), other => IsEmpty(other, row))
            [group.Components.IndexOf(component)];

    private bool IsEmpty(Component component, int row) =>
        figures[row, component.Id].Kind != FigureKind.Reported
        && IsMeasured(component, row) && KnowsFactors(component, row) && RatioOf(component, row) is null;

    // A component is measured as far as its factors are.
    private bool IsMeasured(Component component, int row) =>
        component.WhenAbsent == AbsentPolicy.Policy
        || (figures[row, component.Id].Kind != FigureKind.Absent && component.MultipliedBy.All(id => figures[row, id].Kind != FigureKind.Absent));

    // Of a factor with a score from outside the ratio is not known; no policy speaks of that.
    private bool KnowsFactors(Component component, int row) =>
        component.MultipliedBy.All(id => figures[row, id].Kind != FigureKind.Reported);

    private Ratio? RatioOf(Component component, int row)
    {
        if (component.Method == ScoringMethod.MinMax && RangeOf(component) is null)
        {
            return null;
        }

        var factors = FactorsOf(component, row);
        return figures[row, component.Id].Ratio is { } own && factors is { } known
            ? known.Aggregate(own, (product, factor) => product * factor)
            : null;
    }

    private ImmutableArray<Ratio>? FactorsOf(Component component, int row)
    {
        var factors = component.MultipliedBy.Select(id => figures[row, id].Ratio).ToList();
        return factors.Contains(null) ? null : [.. factors.Select(factor => Ratio.Min(Ratio.One, factor!.Value))];
    }

    // All agencies alike: no place between the lowest and the highest can be told.
    private (Ratio Lowest, Ratio Highest)? RangeOf(Component component)
    {
        if (!_ranges.TryGetValue(component.Id, out var range))
        {
            var ratios = Enumerable.Range(0, figures.Agencies.Count).Where(row => Applies(component, row))
                .Select(row => figures[row, component.Id].Ratio).OfType<Ratio>().ToList();
            range = ratios.Count > 0 && ratios.Min() < ratios.Max() ? (ratios.Min(), ratios.Max()) : null;
            _ranges.Add(component.Id, range);
        }

        return range;
    }
}
