using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Dossiers of a cache with the notes of their reading.</summary>
internal sealed record CachedDossiers(KeptDossiers Dossiers, ImmutableArray<FileNote> Notes);
