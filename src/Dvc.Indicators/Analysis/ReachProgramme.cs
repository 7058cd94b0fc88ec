using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>The dynamic programme over the gain: exact least cost.</summary>
internal static class ReachProgramme
{
    /// <summary>Finds the cheapest corrections that gain enough; where none do, those that gain the most.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="levers">The levers of the blocks, each once.</param>
    /// <param name="need">What must be gained, above 0.</param>
    /// <param name="corrections">Takes the corrections by lever.</param>
    /// <returns>Whether enough can be gained.</returns>
    public static bool Solve(ImmutableArray<ReachBlock> blocks, ImmutableArray<ReachLever> levers, long need, long[] corrections)
    {
        var fronts = new List<PlanFront>(blocks.Length + 2) { Nothing(), Nothing() };
        foreach (var block in blocks)
        {
            var second = block.Second is null ? -1 : levers.IndexOf(block.Second);
            fronts.Add(BlockFront.From(levers.IndexOf(block.First), second, block.Choices(need), need));
        }

        while (fronts.Count > 2)
        {
            // The smallest are joined first; the sort is stable, so that the same figures give the same plan.
            fronts = [.. fronts.OrderBy(front => front.Count)];
            fronts.Add(JoinedFront.From(fronts[0], fronts[1], need));
            fronts.RemoveRange(0, 2);
        }

        var best = JoinedFront.Cheapest(fronts[0], fronts[1], need);
        var (left, right) = best ?? (fronts[0].Count - 1, fronts[1].Count - 1);
        fronts[0].Choose(left, corrections);
        fronts[1].Choose(right, corrections);
        return best is not null;
    }

    private static BlockFront Nothing() => BlockFront.From(-1, -1, [], 1);
}
