namespace Dvc.Indicators.Analysis;

/// <summary>One lever, or two that are bound.</summary>
/// <param name="First">The lever; the leader; the inner one.</param>
/// <param name="Second">Null; the follower; the outer one.</param>
/// <param name="Kind">How they are bound.</param>
/// <param name="Room">Of an inner lever: how far it can rise before the outer one must.</param>
internal sealed record ReachBlock(ReachLever First, ReachLever? Second, ReachBlockKind Kind, long Room)
{
    /// <summary>All choices that can be of use.</summary>
    public IEnumerable<BlockChoice> Choices(long need) => Kind switch
    {
        ReachBlockKind.Follows => First.Steps(need).Concat(Second!.Steps(need)).Distinct().Where(k => k <= First.Cap).Select(WithFollower),
        ReachBlockKind.Within => Second!.Steps(need).ToList() is var outer ? First.Steps(need).Prepend(0).SelectMany(k => WithOuter(k, outer)) : [],
        _ => First.Steps(need).Select(k => new BlockChoice(First.GainOf(k), First.Effort * k, k, 0)),
    };

    private BlockChoice WithFollower(long corrections)
    {
        var followed = Math.Min(corrections, Second!.Cap);
        return new BlockChoice(First.GainOf(corrections) + Second.GainOf(followed), First.Effort * corrections, corrections, followed);
    }

    private IEnumerable<BlockChoice> WithOuter(long inner, List<long> steps)
    {
        var (gain, cost, forced) = (First.GainOf(inner), First.Effort * inner, Math.Max(0, inner - Room));
        return steps.Where(step => step > forced).Prepend(forced)
            .Select(outer => new BlockChoice(gain + Second!.GainOf(outer), cost + (Second.Effort * outer), inner, outer));
    }
}
