using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>
/// The rates in which results are announced to the public. Under the Decision 766 rule sets they are five: online dossiers, online
/// payment, transparency, digitisation, on-time processing.
/// </summary>
public static class HeadlineRates
{
    /// <summary>The headline rates of one agency, in the order of the rule set.</summary>
    /// <param name="score">The agency's score.</param>
    /// <returns>
    /// For each rate its exact value: a component's ratio (which may be above 1, as its figure is), or a group's points ÷ its maximum;
    /// null where there are no data.
    /// </returns>
    public static ImmutableArray<HeadlineRateScore> Compute(AgencyScore score) =>
        [.. score.Rules.HeadlineRates.Select(rate => new HeadlineRateScore(rate, ValueOf(score, rate)))];

    /// <summary>The value of one rate of an agency.</summary>
    /// <param name="score">The agency's scores.</param>
    /// <param name="rate">A rate of the same rules.</param>
    /// <returns>The exact value; null where there are no data.</returns>
    /// <exception cref="ArgumentNullException">The rate is null.</exception>
    /// <exception cref="ArgumentException">The rules have no such item.</exception>
    public static Ratio? ValueOf(AgencyScore score, HeadlineRate rate) =>
        score.Rules.FindComponent(rate.Item) is { } component ? score.Component(component.Id).Ratio : score.Group(rate.Item).Share;
}
