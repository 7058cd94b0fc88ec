using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Who stands next to an agency in the ranking of an item.</summary>
/// <param name="Above">The nearest agency with more points (of several equal ones the last in roster order); null for the best.</param>
/// <param name="GapAbove">The points missing to reach it, above 0; null for the best.</param>
/// <param name="Tied">The other agencies with the same points, in roster order.</param>
/// <param name="Below">The nearest agency with fewer points (of several equal ones the first in roster order); null for the last.</param>
/// <param name="GapBelow">The points ahead of it, above 0; null for the last.</param>
public sealed record Neighbours(
    Standing? Above, Points? GapAbove, ImmutableArray<Standing> Tied, Standing? Below, Points? GapBelow);
