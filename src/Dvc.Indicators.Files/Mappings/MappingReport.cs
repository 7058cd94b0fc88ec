using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>What a mapping makes of the first records of a file, see <see cref="Mapping.Check"/>. Immutable.</summary>
public sealed record MappingReport
{
    /// <summary>The most records that are looked at.</summary>
    public const int MostRecords = 1_000;

    /// <summary>The name of the file.</summary>
    public required string File { get; init; }

    /// <summary>What the records are.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>How many records were looked at, those without fields included.</summary>
    public required long Records { get; init; }

    /// <summary>How many of them could not be taken apart (<c>fields</c>, <c>quote</c>, <c>encoding</c>, <c>json</c>), the first as an example.</summary>
    public ImmutableArray<MappedValue> Unreadable { get; init; } = [];

    /// <summary>The columns in the order of the contract.</summary>
    public required ImmutableArray<MappedColumn> Columns { get; init; }

    /// <summary>The headings or members that are no column.</summary>
    public required ImmutableArray<string> UnknownColumns { get; init; }

    /// <summary>Whether every value of every record looked at fits its column; unknown columns do no harm.</summary>
    public bool Fits => Unreadable.IsEmpty && Columns.All(column => column.Misfits.IsEmpty);
}
