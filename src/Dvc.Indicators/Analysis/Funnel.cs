using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>The funnel of one sampled component in one cohort. Floating numbers are to 4 decimals. Immutable.</summary>
public sealed class Funnel
{
    private Funnel(Cohort cohort, Component component, decimal centre, decimal dispersion, ImmutableArray<Outlier> rates) =>
        (Cohort, Component, Centre, Dispersion, Rates) = (cohort, component, centre, dispersion, rates);

    /// <summary>The cohort.</summary>
    public Cohort Cohort { get; }

    /// <summary>The component.</summary>
    public Component Component { get; }

    /// <summary>The rate of all agencies together.</summary>
    public decimal Centre { get; }

    /// <summary>The overdispersion φ; 1 where it is not used.</summary>
    public decimal Dispersion { get; }

    /// <summary>The rates of all agencies with cases, in roster order.</summary>
    public ImmutableArray<Outlier> Rates { get; }

    /// <summary>How many alerts chance alone would give among so many agencies, 5 %, and how many alarms, 0.2 %.</summary>
    public (decimal Alerts, decimal Alarms) ExpectedFalse => (Rates.Length * 0.05m, Rates.Length * 0.002m);

    /// <summary>The funnels of all sampled components and cohorts; none where the rate of all is 0 or 1.</summary>
    /// <param name="result">The scores.</param>
    /// <returns>The funnels, cohort by cohort, in the order of the rule set.</returns>
    /// <exception cref="ArgumentNullException">The result is null.</exception>
    public static ImmutableArray<Funnel> All(RankedResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var sampled = result.Scores.Rules.Components.Where(component => LeverVocabulary.Find(component.Figure) is { IsSampled: true }).ToList();
        return [.. result.Cohorts.SelectMany(cohort => sampled.Select(component => FunnelRates.Of(result.Scores, cohort, component))).OfType<FunnelRates>()
            .Select(rates => new Funnel(rates.Cohort, rates.Component, Show(rates.Centre), Show(rates.Dispersion), rates.Flagged(result.Scores)))];

        static decimal Show(double value) => Rounded.ToShow(value)!.Value;
    }
}
