using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>The change of one component, or of a group with a score from outside, and what it comes from. Immutable.</summary>
public sealed class ItemCause
{
    internal ItemCause()
    {
    }

    /// <summary>The id of the component or group.</summary>
    public required string Item { get; init; }

    /// <summary>The earlier score.</summary>
    public required ItemScore Before { get; init; }

    /// <summary>The later score.</summary>
    public required ItemScore After { get; init; }

    /// <summary>Later points less earlier points; what has no data counts as 0, as it does in its group.</summary>
    public Points Change => (After.Points ?? Points.Zero) - (Before.Points ?? Points.Zero);

    /// <summary>The earlier figure; null where there was none.</summary>
    public required Figure? FigureBefore { get; init; }

    /// <summary>The later figure; null where there is none.</summary>
    public required Figure? FigureAfter { get; init; }

    /// <summary>What the change comes from.</summary>
    public required ChangeCause Cause { get; init; }

    /// <summary>The rates, where the cause is a flow; else null.</summary>
    public required ChangeFlow? Flow { get; init; }

    /// <summary>The agencies below, where the cause is the mix; else empty.</summary>
    public required ImmutableArray<ChildChange> Children { get; init; }
}
