using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Something about one record that an observer is to be told when its turn comes.</summary>
/// <param name="Rejection">Why the record is rejected; null where it is accepted.</param>
/// <param name="Findings">What was found about an accepted record.</param>
internal readonly record struct BlockEvent(Rejection? Rejection, ImmutableArray<QualityFinding> Findings);
