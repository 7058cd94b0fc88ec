using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Finds the circles in chains of "who comes next".</summary>
internal static class Circles
{
    /// <summary>Every circle, from its smallest index on, in the order of those.</summary>
    /// <param name="next">For every index the next one, or -1.</param>
    public static ImmutableArray<ImmutableArray<int>> Find(ReadOnlySpan<int> next)
    {
        var circles = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        var seenFrom = new int[next.Length];
        for (var start = 0; start < next.Length; start++)
        {
            var at = start;
            while (at >= 0 && seenFrom[at] == 0)
            {
                seenFrom[at] = start + 1;
                at = next[at];
            }

            if (at >= 0 && seenFrom[at] == start + 1)
            {
                circles.Add(Walk(next, at));
            }
        }

        return circles.Count == 0 ? [] : [.. circles.OrderBy(circle => circle[0])];
    }

    private static ImmutableArray<int> Walk(ReadOnlySpan<int> next, int member)
    {
        var smallest = member;
        for (var at = next[member]; at != member; at = next[at])
        {
            smallest = Math.Min(smallest, at);
        }

        var circle = ImmutableArray.CreateBuilder<int>();
        circle.Add(smallest);
        for (var at = next[smallest]; at != smallest; at = next[at])
        {
            circle.Add(at);
        }

        return circle.ToImmutable();
    }
}
