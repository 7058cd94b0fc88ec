using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>The score of one group of one agency, with its components.</summary>
/// <param name="Group">The group.</param>
/// <param name="Score">The group's score.</param>
/// <param name="Components">Its components' scores, in the order of the rule set.</param>
public sealed record GroupScore(Group Group, ItemScore Score, ImmutableArray<ComponentScore> Components)
{
    /// <summary>Whether both have the same content; lists are compared item by item.</summary>
    /// <param name="other">The other; null equals nothing.</param>
    /// <returns>True when all members are equal.</returns>
    public bool Equals(GroupScore? other) => other is not null
        && Group == other.Group
        && Score == other.Score
        && ContentEquality.AreEqual(Components, other.Components);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Group);
        hash.Add(Score);
        hash.Add(ContentEquality.HashOf(Components));
        return hash.ToHashCode();
    }
}
