namespace Dvc.Indicators.Analysis;

/// <summary>The front of two sets of levers together: the dynamic programme over the gain. Choices are found again when they are asked for.</summary>
internal sealed class JoinedFront : PlanFront
{
    private readonly PlanFront _left;
    private readonly PlanFront _right;
    private readonly long _need;

    private JoinedFront(PlanFront left, PlanFront right, long need, long[] gains, long[] costs)
        : base(gains, costs)
    {
        _left = left;
        _right = right;
        _need = need;
    }

    public static JoinedFront From(PlanFront left, PlanFront right, long need)
    {
        var largest = Math.Min(need, left.Gains[^1] + right.Gains[^1]);
        var (gains, costs) = largest < MostDense ? Dense(left, right, largest) : Sparse(left, right, largest);
        return new JoinedFront(left, right, need, gains, costs);
    }

    /// <summary>The cheapest two choices that gain enough together; null where none do. The dearer of one side only costs less of the other.</summary>
    public static (int Left, int Right)? Cheapest(PlanFront left, PlanFront right, long need)
    {
        (int, int)? best = null;
        var least = long.MaxValue;
        var other = right.Count - 1;
        for (var own = 0; own < left.Count; own++)
        {
            while (other > 0 && left.Gains[own] + right.Gains[other - 1] >= need)
            {
                other--;
            }

            if (left.Gains[own] + right.Gains[other] >= need && left.Costs[own] + right.Costs[other] < least)
            {
                least = left.Costs[own] + right.Costs[other];
                best = (own, other);
            }
        }

        return best;
    }

    public override void Choose(int index, long[] corrections)
    {
        for (var own = 0; own < _left.Count; own++)
        {
            var other = _right.FirstWith(Gains[index] - _left.Gains[own]);
            if (other < _right.Count && _left.Costs[own] + _right.Costs[other] == Costs[index])
            {
                _left.Choose(own, corrections);
                _right.Choose(other, corrections);
                return;
            }
        }

        throw new InvalidOperationException($"A choice of the gain {Gains[index]} of {_need} was not found again.");
    }

    private static (long[] Gains, long[] Costs) Dense(PlanFront left, PlanFront right, long largest)
    {
        var best = new long[largest + 1];
        Array.Fill(best, long.MaxValue);
        var gains = right.Gains;
        var costs = right.Costs;
        for (var own = 0; own < left.Count; own++)
        {
            var (ownGain, ownCost) = (left.Gains[own], left.Costs[own]);
            for (var other = 0; other < gains.Length; other++)
            {
                var gain = Math.Min(largest, ownGain + gains[other]);
                best[gain] = Math.Min(best[gain], ownCost + costs[other]);
            }
        }

        return Front(Enumerable.Range(0, best.Length).Reverse().Where(gain => best[gain] < long.MaxValue).Select(gain => ((long)gain, best[gain])));
    }

    private static (long[] Gains, long[] Costs) Sparse(PlanFront left, PlanFront right, long largest)
    {
        var best = new Dictionary<long, long>();
        for (var own = 0; own < left.Count; own++)
        {
            for (var other = 0; other < right.Count; other++)
            {
                var gain = Math.Min(largest, left.Gains[own] + right.Gains[other]);
                best[gain] = Math.Min(best.GetValueOrDefault(gain, long.MaxValue), left.Costs[own] + right.Costs[other]);
            }
        }

        return Front(best.OrderByDescending(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
    }

    private static (long[] Gains, long[] Costs) Front(IEnumerable<(long Gain, long Cost)> downwards)
    {
        var (gains, costs, least) = (new List<long>(), new List<long>(), long.MaxValue);
        foreach (var (gain, cost) in downwards)
        {
            if (cost < least)
            {
                least = cost;
                gains.Add(gain);
                costs.Add(cost);
            }
        }

        gains.Reverse();
        costs.Reverse();
        return ([.. gains], [.. costs]);
    }
}
