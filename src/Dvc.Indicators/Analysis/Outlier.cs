namespace Dvc.Indicators.Analysis;

/// <summary>One rate in the funnel. Floating numbers are to 4 decimals.</summary>
/// <param name="Row">The agency's row.</param>
/// <param name="Agency">The agency.</param>
/// <param name="Figure">Its figure.</param>
/// <param name="Z">How far it lies from the rate of all, with overdispersion taken off.</param>
/// <param name="Flag">Whether it lies outside.</param>
/// <param name="AlertLimits">The rates at its denominator beyond which it would be an alert.</param>
/// <param name="AlarmLimits">The rates at its denominator beyond which it would be an alarm.</param>
public sealed record Outlier(
    int Row, Agency Agency, Figure Figure, decimal Z, OutlierLevel Flag, (decimal Low, decimal High) AlertLimits, (decimal Low, decimal High) AlarmLimits);
