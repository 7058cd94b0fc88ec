namespace Dvc.Indicators.Analysis;

/// <summary>What a plan does to one component. Immutable.</summary>
public sealed class ReachPart
{
    internal ReachPart()
    {
    }

    /// <summary>The component.</summary>
    public required Component Component { get; init; }

    /// <summary>What is put right; null where the figure's name is not known.</summary>
    public required LeverUnit? Unit { get; init; }

    /// <summary>How many are put right.</summary>
    public required long Corrections { get; init; }

    /// <summary>Whether it follows another component and costs nothing of its own.</summary>
    public required bool IsFollower { get; init; }

    /// <summary>The present figure.</summary>
    public required Figure Before { get; init; }

    /// <summary>The figure after the plan.</summary>
    public required Figure After { get; init; }

    /// <summary>The present points; null where it has no data.</summary>
    public required Points? PointsBefore { get; init; }

    /// <summary>The points after the plan.</summary>
    public required Points? PointsAfter { get; init; }
}
