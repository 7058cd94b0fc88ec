using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>The cheapest ways of one agency to a goal. Immutable and safe for use by several threads.</summary>
public sealed class ReachResult
{
    internal ReachResult()
    {
    }

    /// <summary>The agency.</summary>
    public required Agency Agency { get; init; }

    /// <summary>The item: <c>TOTAL</c> or the id of a group.</summary>
    public required string Item { get; init; }

    /// <summary>The goal.</summary>
    public required ReachGoal Goal { get; init; }

    /// <summary>The present points of the item.</summary>
    public required Points Points { get; init; }

    /// <summary>The present place in the cohort.</summary>
    public required decimal Place { get; init; }

    /// <summary>The points that the goal asks for.</summary>
    public required Points Needed { get; init; }

    /// <summary>The points of the item if cases come in as expected and none of them is right; null where none are expected.</summary>
    public required Points? PointsIfNone { get; init; }

    /// <summary>The plan over all levers, then one for each unit alone; or the one plan of further dossiers.</summary>
    public required ImmutableArray<ReachPlan> Plans { get; init; }

    /// <summary>What one more of each lever that can still rise gives, in the order of the rule set.</summary>
    public required ImmutableArray<OneMore> OneMore { get; init; }

    /// <summary>What no correction changes, in the order of the rule set.</summary>
    public required ImmutableArray<OutOfHand> OutOfHand { get; init; }

    /// <summary>What was assumed, or does not hold of the figures.</summary>
    public required ImmutableArray<LocalizedText> Notes { get; init; }
}
