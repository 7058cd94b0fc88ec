namespace Dvc.Indicators;

/// <summary>One version of a dossier that does not count because another one does.</summary>
/// <param name="Key">The key of the dossier.</param>
/// <param name="Counted">The version that counts, until a later step may supersede it too.</param>
/// <param name="Superseded">The version that does not.</param>
internal readonly record struct VersionStep(PackedKey Key, VersionPlace Counted, VersionPlace Superseded);
