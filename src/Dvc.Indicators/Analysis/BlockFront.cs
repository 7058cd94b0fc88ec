namespace Dvc.Indicators.Analysis;

/// <summary>The front of a block: one lever alone, or two that are bound to each other.</summary>
internal sealed class BlockFront : PlanFront
{
    private readonly int _first;
    private readonly int _second;
    private readonly BlockChoice[] _choices;

    private BlockFront(int first, int second, BlockChoice[] choices)
        : base(Array.ConvertAll(choices, choice => choice.Gain), Array.ConvertAll(choices, choice => choice.Cost))
    {
        _first = first;
        _second = second;
        _choices = choices;
    }

    /// <summary>Keeps of all choices of a block those that are worth a look.</summary>
    /// <param name="first">The place of the first lever; -1 without any.</param>
    /// <param name="second">The place of the second; -1 without one.</param>
    /// <param name="choices">The choices, in any order; to do nothing is always one.</param>
    /// <param name="need">The gain at which all are cut.</param>
    public static BlockFront From(int first, int second, IEnumerable<BlockChoice> choices, long need)
    {
        var best = new Dictionary<long, BlockChoice>();
        foreach (var given in choices)
        {
            var choice = given with { Gain = Math.Min(given.Gain, need) };
            if (choice.Gain > 0 && (!best.TryGetValue(choice.Gain, out var other) || choice.Cost < other.Cost))
            {
                best[choice.Gain] = choice;
            }
        }

        var front = new List<BlockChoice>();
        var least = long.MaxValue;
        foreach (var choice in best.Values.OrderByDescending(choice => choice.Gain).Where(choice => choice.Cost < least))
        {
            least = choice.Cost;
            front.Add(choice);
        }

        front.Add(default);
        front.Reverse();
        return new BlockFront(first, second, [.. front]);
    }

    public override void Choose(int index, long[] corrections)
    {
        if (_first >= 0)
        {
            corrections[_first] = _choices[index].First;
        }

        if (_second >= 0)
        {
            corrections[_second] = _choices[index].Second;
        }
    }
}
