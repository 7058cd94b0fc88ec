using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Who stands next to an agency in the ranking of an item.</summary>
/// <param name="Above">The nearest agency with more points (of several equal ones the last in roster order); null for the best.</param>
/// <param name="GapAbove">The points missing to reach it, above 0; null for the best.</param>
/// <param name="Tied">The other agencies with the same points, in roster order.</param>
/// <param name="Below">The nearest agency with fewer points (of several equal ones the first in roster order); null for the last.</param>
/// <param name="GapBelow">The points ahead of it, above 0; null for the last.</param>
public sealed record Neighbours(
    Standing? Above, Points? GapAbove, ImmutableArray<Standing> Tied, Standing? Below, Points? GapBelow)
{
    /// <summary>Whether both have the same content; lists are compared item by item.</summary>
    /// <param name="other">The other; null equals nothing.</param>
    /// <returns>True when all members are equal.</returns>
    public bool Equals(Neighbours? other) => other is not null
        && Above == other.Above
        && GapAbove == other.GapAbove
        && ContentEquality.AreEqual(Tied, other.Tied)
        && Below == other.Below
        && GapBelow == other.GapBelow;

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Above);
        hash.Add(GapAbove);
        hash.Add(ContentEquality.HashOf(Tied));
        hash.Add(Below);
        hash.Add(GapBelow);
        return hash.ToHashCode();
    }
}
