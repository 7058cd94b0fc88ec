using System.Collections.Immutable;

namespace Dvc.Indicators.Databases;

/// <summary>A table that the library hands over with a statement; its first column is the key.</summary>
internal sealed record SmallTable
{
    public SmallTable(string name, params ImmutableArray<string> columns) => (Name, Columns) = (name, columns);

    public string Name { get; }

    public ImmutableArray<string> Columns { get; }
}
