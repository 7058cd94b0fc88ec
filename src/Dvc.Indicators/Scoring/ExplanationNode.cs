using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>
/// One line of an explanation with what is below it: a total above its groups, a group above its components, a component above the steps
/// of its arithmetic.
/// </summary>
/// <param name="Item">The id of the total, group or component that the line is about; for a step, that of its component.</param>
/// <param name="Text">The line, one sentence or formula.</param>
/// <param name="Points">The points of a total, group or component; null for a step and for an item without a score.</param>
/// <param name="IsStep">Whether the line is a step of the arithmetic; steps carry no points.</param>
/// <param name="Children">The lines below, in order; empty for a step.</param>
public sealed record ExplanationNode(
    string Item, LocalizedText Text, Points? Points, bool IsStep, ImmutableArray<ExplanationNode> Children)
{
    /// <summary>Whether both have the same content; lists are compared item by item.</summary>
    /// <param name="other">The other; null equals nothing.</param>
    /// <returns>True when all members are equal.</returns>
    public bool Equals(ExplanationNode? other) => other is not null
        && Item == other.Item
        && Text == other.Text
        && Points == other.Points
        && IsStep == other.IsStep
        && ContentEquality.AreEqual(Children, other.Children);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Item);
        hash.Add(Text);
        hash.Add(Points);
        hash.Add(IsStep);
        hash.Add(ContentEquality.HashOf(Children));
        return hash.ToHashCode();
    }
}
