using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>One sheet before it is written.</summary>
/// <param name="Name">What its tab says; <see cref="SheetNames"/> makes it valid and unique.</param>
/// <param name="Columns">Its columns; their heads are the first row, unless they have none.</param>
/// <param name="FrozenColumns">How many columns stay while the others scroll.</param>
/// <param name="Fill">Writes the rows below the heads, with a flush point after each agency or the like.</param>
internal sealed record Sheet(string Name, ImmutableArray<SheetColumn> Columns, int FrozenColumns, Func<SheetWriter, IEnumerable<FlushPoint>> Fill)
{
    /// <summary>Whether it is one table with heads, which can be filtered.</summary>
    public bool IsTable => Columns.Any(column => column.Head.Length > 0);
}
