using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Finds the circles in chains of "who comes next".</summary>
internal static class Circles
{
    /// <summary>Every circle, from its smallest index on, in the order of those.</summary>
    /// <param name="next">For every index the next one, or -1.</param>
    public static ImmutableArray<ImmutableArray<int>> Find(IReadOnlyList<int> next) =>
        Find(next.Count, (index, branch) => branch == 0 ? next[index] : -1);

    /// <summary>Circles, each from its smallest index on, in the order of those; where there are any, one at least is found.</summary>
    /// <param name="next">For every index the next ones.</param>
    public static ImmutableArray<ImmutableArray<int>> Find(int[][] next) =>
        Find(next.Length, (index, branch) => branch < next[index].Length ? next[index][branch] : -1);

    private static ImmutableArray<ImmutableArray<int>> Find(int count, Func<int, int, int> next)
    {
        var circles = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        var (branches, isDone) = (new int[count], new bool[count]);
        var (path, placeOnPath) = (new List<int>(), new int[count]);
        for (var start = 0; start < count; start++)
        {
            Step(start);
            while (path.Count > 0)
            {
                var at = path[^1];
                Step(next(at, branches[at]++));
            }
        }

        return circles.Count == 0 ? [] : [.. circles.OrderBy(circle => circle[0])];

        void Step(int index)
        {
            if (index < 0)
            {
                (isDone[path[^1]], placeOnPath[path[^1]]) = (true, 0);
                path.RemoveAt(path.Count - 1);
            }
            else if (placeOnPath[index] > 0)
            {
                circles.Add(FromSmallest(path[(placeOnPath[index] - 1)..]));
            }
            else if (!isDone[index])
            {
                path.Add(index);
                placeOnPath[index] = path.Count;
            }
        }
    }

    private static ImmutableArray<int> FromSmallest(List<int> circle)
    {
        var smallest = circle.IndexOf(circle.Min());
        return [.. circle[smallest..], .. circle[..smallest]];
    }
}
