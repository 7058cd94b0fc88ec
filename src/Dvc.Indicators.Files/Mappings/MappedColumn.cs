using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>What a mapping makes of one column in the first records of a file. Immutable.</summary>
public sealed class MappedColumn
{
    internal MappedColumn()
    {
    }

    /// <summary>The name of the column.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The heading or member that is the column; null where the file has none.</summary>
    public string? Heading { get; internal init; }

    /// <summary>The value that every record has, as the mapping says; null where it says none.</summary>
    public string? Constant { get; internal init; }

    /// <summary>Whether it must be there.</summary>
    public bool IsRequired { get; internal init; }

    /// <summary>Whether its values are words for which there are codes.</summary>
    public bool IsWord { get; internal init; }

    /// <summary>How many of the records have nothing written there.</summary>
    public long Empty { get; internal init; }

    /// <summary>The values that do not fit, of words those without a meaning, each once, the most frequent first.</summary>
    public ImmutableArray<MappedValue> Misfits { get; internal init; } = [];
}
