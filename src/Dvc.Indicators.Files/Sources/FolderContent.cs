using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>A folder whose files are read.</summary>
/// <param name="Path">Its path, as it was given.</param>
/// <param name="PassedOver">The names of files of the system, which are not read.</param>
internal sealed record FolderContent(string Path, ImmutableArray<string> PassedOver);
