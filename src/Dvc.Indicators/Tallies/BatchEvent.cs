using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Something to be told of a batch: a rejection, or the findings about one dossier.</summary>
/// <param name="Rejection">The rejection; null for findings.</param>
/// <param name="Findings">The findings.</param>
internal readonly record struct BatchEvent(Rejection? Rejection, ImmutableArray<QualityFinding> Findings);
