using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>How one agency changed between two results.</summary>
/// <param name="Agency">The agency, as the later result names it.</param>
/// <param name="Total">The change of the total.</param>
/// <param name="Groups">The changes of the groups, in the order of the rule set.</param>
/// <param name="Components">The changes of the components, in the order of the rule set.</param>
public sealed record AgencyChange(
    Agency Agency, ItemChange Total, ImmutableArray<ItemChange> Groups, ImmutableArray<ItemChange> Components)
{
    /// <summary>Whether both have the same content; lists are compared item by item.</summary>
    /// <param name="other">The other; null equals nothing.</param>
    /// <returns>True when all members are equal.</returns>
    public bool Equals(AgencyChange? other) => other is not null
        && Agency == other.Agency
        && Total == other.Total
        && ContentEquality.AreEqual(Groups, other.Groups)
        && ContentEquality.AreEqual(Components, other.Components);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Agency);
        hash.Add(Total);
        hash.Add(ContentEquality.HashOf(Groups));
        hash.Add(ContentEquality.HashOf(Components));
        return hash.ToHashCode();
    }
}
