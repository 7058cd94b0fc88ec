namespace Dvc.Indicators;

/// <summary>Where a record was read; the default value says that it is not known.</summary>
/// <param name="Source">The file or other source, as the caller names it; null where unknown.</param>
/// <param name="Line">
/// The physical line on which the record starts, the header being 1; in a payload the position from 1; null where unknown.
/// </param>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public readonly record struct RecordPlace(string? Source, long? Line)
{
    /// <summary>The place as messages write it.</summary>
    /// <returns>The source, with a colon and the line where it is known; empty where the source is not known.</returns>
    public override string ToString() => Line is { } line && Source is not null ? FormattableString.Invariant($"{Source}:{line}") : Source ?? "";
}
