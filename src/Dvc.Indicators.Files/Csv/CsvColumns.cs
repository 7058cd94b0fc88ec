using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>The columns that a kind of file can have; the place in the list is the number by which a column is read.</summary>
/// <param name="File">The kind of file, as mappings name it.</param>
/// <param name="Required">The columns that must be there.</param>
/// <param name="Optional">The columns that may be there; their numbers follow those of the required ones.</param>
internal sealed record CsvColumns(string File, ImmutableArray<string> Required, ImmutableArray<string> Optional)
{
    public ImmutableArray<string> Names { get; } = [.. Required, .. Optional];

    /// <summary>How files call the columns.</summary>
    public Mapping Mapping { get => field ?? Mapping.Shipped; init; }

    /// <summary>The same columns as a mapping says that files call them.</summary>
    public CsvColumns With(Mapping mapping) => this with { Mapping = mapping };

    /// <summary>Whether a column is the same in every record, as the mapping says.</summary>
    public bool IsConstant(string column) => Mapping.ConstantOf(File, column) is not null;
}
