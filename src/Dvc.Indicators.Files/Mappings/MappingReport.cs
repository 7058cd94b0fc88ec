using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>What a mapping makes of the first records of a file, see <see cref="Mapping.Check"/>. Immutable.</summary>
public sealed class MappingReport
{
    /// <summary>The most records that are looked at.</summary>
    public const int MostRecords = 1_000;

    internal MappingReport()
    {
    }

    /// <summary>The name of the file.</summary>
    public string File { get; internal init; } = "";

    /// <summary>What the records are.</summary>
    public SourceKind Kind { get; internal init; }

    /// <summary>How many records were looked at, those without fields included.</summary>
    public long Records { get; internal init; }

    /// <summary>How many of them could not be taken apart (<c>fields</c>, <c>quote</c>, <c>encoding</c>, <c>json</c>), the first as an example.</summary>
    public ImmutableArray<MappedValue> Unreadable { get; internal init; } = [];

    /// <summary>The columns in the order of the contract.</summary>
    public ImmutableArray<MappedColumn> Columns { get; internal init; } = [];

    /// <summary>The headings or members that are no column.</summary>
    public ImmutableArray<string> UnknownColumns { get; internal init; } = [];

    /// <summary>Whether every value of every record looked at fits its column; unknown columns do no harm.</summary>
    public bool Fits => Unreadable.IsEmpty && Columns.All(column => column.Misfits.IsEmpty);
}
