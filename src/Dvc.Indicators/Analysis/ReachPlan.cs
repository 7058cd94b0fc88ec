using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>The fewest corrections with which a goal is reached, by levers of all units or of one. Immutable.</summary>
public sealed class ReachPlan
{
    internal ReachPlan()
    {
    }

    /// <summary>Which levers were used: <c>all</c>, <c>dossiers</c>, <c>procedures</c>, <c>petitions</c>, <c>communes</c>, or <c>new</c> for further dossiers.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether the goal can be reached.</summary>
    public bool IsReached => Cost is not null;

    /// <summary>The effort: the number of corrections, each times its effort; 0 where nothing is needed, null where the goal is out of reach.</summary>
    public required long? Cost { get; init; }

    /// <summary>The components that change, in the order of the rule set; empty where nothing is needed or the goal is out of reach.</summary>
    public required ImmutableArray<ReachPart> Parts { get; init; }

    /// <summary>The points of the item after the plan; where the goal is out of reach, the most that can be had.</summary>
    public required Points Points { get; init; }

    /// <summary>The grade after the plan, where the item is the total and the rule set has grades; else null.</summary>
    public required Grade? Grade { get; init; }

    /// <summary>The place in the cohort after the plan, the others being as they are.</summary>
    public required decimal Place { get; init; }

    /// <summary>The corrections of each unit, without those that follow.</summary>
    /// <param name="unit">The unit.</param>
    /// <returns>How many are put right.</returns>
    public long CorrectionsOf(LeverUnit unit) => Parts.Where(part => part.Unit == unit && !part.IsFollower).Sum(part => part.Corrections);
}
