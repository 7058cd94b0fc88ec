using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Ways through a forest that is given by the parent of each place; -1 is none. No recursion, so that it may be deep.</summary>
internal static class TreeWalk
{
    /// <summary>All places, each followed at once by all below it, else in their order.</summary>
    public static ImmutableArray<int> Down(ImmutableArray<int> parents)
    {
        // The children of a place are a chain from its last to its first; the chain of the top comes last.
        var count = parents.Length;
        var (lastChild, before) = (new int[count + 1], new int[count]);
        lastChild.AsSpan().Fill(-1);
        for (var index = 0; index < count; index++)
        {
            ref var last = ref lastChild[parents[index] < 0 ? count : parents[index]];
            (before[index], last) = (last, index);
        }

        var order = ImmutableArray.CreateBuilder<int>(count);
        var waiting = new Stack<int>();
        for (var index = count; ; index = waiting.Pop())
        {
            if (index < count)
            {
                order.Add(index);
            }

            for (var child = lastChild[index]; child >= 0; child = before[child])
            {
                waiting.Push(child);
            }

            if (waiting.Count == 0)
            {
                return order.MoveToImmutable();
            }
        }
    }

    /// <summary>For every place the nearest that stops, itself or above it, or -1. Those in between are passed once, whoever asks.</summary>
    public static int[] Nearest(int[] parents, Func<int, bool> stops)
    {
        const int Unknown = -2;
        var nearest = new int[parents.Length];
        nearest.AsSpan().Fill(Unknown);
        for (var start = 0; start < parents.Length; start++)
        {
            var end = start;
            while (end >= 0 && nearest[end] == Unknown && !stops(end))
            {
                end = parents[end];
            }

            var found = end >= 0 && nearest[end] != Unknown ? nearest[end] : end;
            for (var at = start; at >= 0 && nearest[at] == Unknown; at = at == end ? -1 : parents[at])
            {
                nearest[at] = found;
            }
        }

        return nearest;
    }
}
