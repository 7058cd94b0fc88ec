using System.Collections.Frozen;

namespace Dvc.Indicators.Files;

/// <summary>What a mapping says of the table, view or join of a database that holds one kind of records. Immutable.</summary>
/// <remarks>All texts of SQL are the user's own, in the dialect of the database.</remarks>
public sealed class DatabaseTable
{
    internal DatabaseTable()
    {
    }

    /// <summary>What is read: a table, a view, a join.</summary>
    public string From { get; internal init; } = "";

    /// <summary>Which rows are read; null for all.</summary>
    public string? Where { get; internal init; }

    /// <summary>The SQL expression that is each column, by the column's name in the contract.</summary>
    public FrozenDictionary<string, string> Columns { get; internal init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The value of each column that is the same in every record, as a file would write it.</summary>
    public FrozenDictionary<string, string> Constants { get; internal init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Whether deadlines have a time of day: <c>true</c>, <c>false</c>, or a condition in SQL; null where it is not said.</summary>
    public string? TimeOfDay { get; internal init; }

    /// <summary>What times with a zone mean: <see cref="ZoneHandling.Utc"/> moves all times to Viet Nam.</summary>
    public ZoneHandling Zone { get; internal init; }

    /// <summary>Whether the key is a primary key, so that there is one version of each record.</summary>
    public bool IsUnique { get; internal init; }

    /// <summary>The SQL expression of when a version was written; null where it is not said.</summary>
    public string? Updated { get; internal init; }

    /// <summary>The SQL expression by which of equal versions the last is told; null where it is not said.</summary>
    public string? Order { get; internal init; }
}
