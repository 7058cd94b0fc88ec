namespace Dvc.Indicators;

/// <summary>How often a rule of data quality found something in the records of a run, and the first record of which it did.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Count">
/// The records of which it found something, superseded versions too; of <see cref="QualityRule.ConstantFlag"/> and
/// <see cref="QualityRule.TwelveHourClock"/> the agencies with a flag, and the sources.
/// </param>
/// <param name="Example">The first in the order of reading.</param>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed record FindingCount(QualityRule Rule, long Count, FindingExample Example);
