namespace Dvc.Indicators.Analysis;

/// <summary>What a goal names.</summary>
public enum ReachGoalKind
{
    /// <summary>Points of the item.</summary>
    Points,

    /// <summary>A grade, by the lowest total that earns it.</summary>
    Grade,

    /// <summary>A place in the cohort, the others being as they are.</summary>
    Rank,
}
