using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Finds the ids that a mistyped one may have meant.</summary>
internal static class NearestIds
{
    private const int MostIds = 3;

    /// <summary>
    /// The ids nearest to a text, without regard to case: at most three that are equally near, none that differs in more than a third.
    /// </summary>
    public static ImmutableArray<string> To(string text, IEnumerable<string> ids)
    {
        var wanted = text.ToUpperInvariant();
        var nearest = ids.GroupBy(id => EditDistance.Between(wanted, id.ToUpperInvariant())).MinBy(group => group.Key);
        return nearest is null ? [] : [.. nearest.Where(id => EditDistance.IsNear(nearest.Key, id)).Take(MostIds)];
    }
}
