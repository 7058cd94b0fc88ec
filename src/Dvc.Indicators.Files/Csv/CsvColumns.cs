using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>The columns that a kind of file can have; the place in the list is the number by which a column is read.</summary>
/// <param name="Required">The columns that must be there.</param>
/// <param name="Optional">The columns that may be there; their numbers follow those of the required ones.</param>
internal sealed record CsvColumns(ImmutableArray<string> Required, ImmutableArray<string> Optional)
{
    public ImmutableArray<string> Names { get; } = [.. Required, .. Optional];
}
