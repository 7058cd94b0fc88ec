using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>Where places come from: Shapley's shares of one's own change and of the others'. Immutable.</summary>
public sealed class PlaceCause
{
    internal PlaceCause()
    {
    }

    /// <summary>The earlier place.</summary>
    public required decimal Before { get; init; }

    /// <summary>The later place.</summary>
    public required decimal After { get; init; }

    /// <summary>Places won (positive) or lost by one's own change of points; may be a half.</summary>
    public required decimal ByOwn { get; init; }

    /// <summary>Places won or lost by the others' changes; with <see cref="ByOwn"/> it adds up to the places won or lost.</summary>
    public required decimal ByOthers { get; init; }

    /// <summary>The agencies that were not ahead and are now, in the order of the later result.</summary>
    public required ImmutableArray<Agency> PassedUs { get; init; }

    /// <summary>The agencies that were ahead and are not now, in the order of the later result.</summary>
    public required ImmutableArray<Agency> WePassed { get; init; }
}
