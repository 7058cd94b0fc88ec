using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>What one more correction of a component gives. Immutable.</summary>
public sealed class OneMore
{
    internal OneMore()
    {
    }

    /// <summary>The component.</summary>
    public required Component Component { get; init; }

    /// <summary>What is put right; null where the figure's name is not known.</summary>
    public required LeverUnit? Unit { get; init; }

    /// <summary>The figure.</summary>
    public required Figure Figure { get; init; }

    /// <summary>The next steps, at most three: the corrections from now on, and the points that the component gains with them. Between steps a correction gives nothing.</summary>
    public required ImmutableArray<(long Corrections, Points Gain)> Steps { get; init; }

    /// <summary>Points a correction on the way to the target, maximum ÷ (target × denominator): exact, rounded half up to 4 decimals.</summary>
    public required decimal PointsPerCorrection { get; init; }
}
