using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>
/// The tree of a period with all agencies in it, those without a row too: they ended before the period or begin after it, but what lies
/// below them stays there, and they may be a publishing authority. Immutable and safe for use by several threads.
/// </summary>
/// <param name="agencies">The agencies with a row in the order of the rows, then those without.</param>
/// <param name="parents">For each the place of the agency above, or -1.</param>
internal sealed class AgencyNodes(ImmutableArray<Agency> agencies, ImmutableArray<int> parents)
{
    /// <summary>The number of agencies.</summary>
    public int Count => agencies.Length;

    /// <summary>The agency of a place; the first places are the rows.</summary>
    public Agency this[int node] => agencies[node];

    /// <summary>All places, children before their parents.</summary>
    public ImmutableArray<int> ChildrenFirst { get; } = [.. TreeWalk.Down(parents).Reverse()];

    /// <summary>The place of the agency above, or -1 at the top.</summary>
    public int Above(int node) => parents[node];
}
