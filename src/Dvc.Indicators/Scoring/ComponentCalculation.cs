using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>
/// How one component of one agency was scored, step by step, in exact rationals: the slow and clear form of the arithmetic, from which
/// explanations are made and against which the fast form is tested. Immutable.
/// </summary>
public sealed record ComponentCalculation
{
    /// <summary>The component and its rule.</summary>
    public required Component Component { get; init; }

    /// <summary>What was known.</summary>
    public required FigureEntry Entry { get; init; }

    /// <summary>How the score came about.</summary>
    public required ScoreState State { get; init; }

    /// <summary>The component's maximum for this agency: the rule's, and what siblings gave to it; 0 when it does not apply.</summary>
    public required decimal Maximum { get; init; }

    /// <summary>The ratios that multiply the component's own, each at most 1, in the order of the rule; usually empty.</summary>
    public ImmutableArray<Ratio> Factors { get; init; } = [];

    /// <summary>The ratio that is scored: the figure's, times the factors; null when the policy or a reported score decided.</summary>
    public Ratio? Ratio { get; init; }

    /// <summary>The ratio as a rounded percentage, where the rule rounds it before it becomes points; else null.</summary>
    public decimal? RoundedPercentage { get; init; }

    /// <summary>The lowest and highest ratio of all agencies, for min-max components; else null.</summary>
    public (Ratio Lowest, Ratio Highest)? Range { get; init; }

    /// <summary>The points before rounding; null when the policy or a reported score decided.</summary>
    public Ratio? Unrounded { get; init; }

    /// <summary>The points; null without a score.</summary>
    public Points? Points { get; init; }

    /// <summary>The empty-denominator policy, where it decided; else null.</summary>
    public EmptyPolicy? Policy { get; init; }

    /// <summary>Whether the ratio was above the target, so that the maximum was given.</summary>
    public bool IsCapped { get; init; }

    /// <summary>Whether both have the same content; lists are compared item by item.</summary>
    /// <param name="other">The other; null equals nothing.</param>
    /// <returns>True when all members are equal.</returns>
    public bool Equals(ComponentCalculation? other) => other is not null
        && Component == other.Component
        && Entry == other.Entry
        && State == other.State
        && Maximum == other.Maximum
        && ContentEquality.AreEqual(Factors, other.Factors)
        && Ratio == other.Ratio
        && RoundedPercentage == other.RoundedPercentage
        && Range == other.Range
        && Unrounded == other.Unrounded
        && Points == other.Points
        && Policy == other.Policy
        && IsCapped == other.IsCapped;

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Component);
        hash.Add(Entry);
        hash.Add(State);
        hash.Add(Maximum);
        hash.Add(ContentEquality.HashOf(Factors));
        hash.Add(Ratio);
        hash.Add(RoundedPercentage);
        hash.Add(Range);
        hash.Add(Unrounded);
        hash.Add(Points);
        hash.Add(Policy);
        hash.Add(IsCapped);
        return hash.ToHashCode();
    }
}
