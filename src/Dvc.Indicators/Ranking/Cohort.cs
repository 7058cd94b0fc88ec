using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Agencies that are ranked among each other (khối).</summary>
/// <param name="Index">The cohort's place in the result, from 0, in the order in which the roster first names them.</param>
/// <param name="Key">The level and the parent that its agencies have in common.</param>
/// <param name="Rows">The rows of its agencies, in roster order; never empty.</param>
public sealed record Cohort(int Index, CohortKey Key, ImmutableArray<int> Rows)
{
    /// <summary>Whether both have the same content; lists are compared item by item.</summary>
    /// <param name="other">The other; null equals nothing.</param>
    /// <returns>True when all members are equal.</returns>
    public bool Equals(Cohort? other) => other is not null
        && Index == other.Index
        && Key == other.Key
        && ContentEquality.AreEqual(Rows, other.Rows);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Index);
        hash.Add(Key);
        hash.Add(ContentEquality.HashOf(Rows));
        return hash.ToHashCode();
    }
}
