namespace Dvc.Indicators.Analysis;

/// <summary>
/// The units of points of one sampled figure as a step function of a uniform number: where its true rate is Beta(x + ½, n − x + ½), it has at
/// most <c>Low + k</c> units exactly up to <c>UpTo[k]</c>, and one more above the last.
/// </summary>
/// <param name="Low">The fewest units.</param>
/// <param name="UpTo">The probabilities of at most so many units, below 1, ascending; empty where the units are certain.</param>
/// <param name="Present">The units that the figure has.</param>
/// <param name="Worth">What a unit is worth on the scale of the item.</param>
internal sealed record FigureSpread(long Low, double[] UpTo, long Present, long Worth)
{
    private const double Negligible = 1e-12;

    /// <summary>The spread of a figure.</summary>
    /// <param name="figure">The figure; its denominator is above 0.</param>
    /// <param name="least">The least ratio that is worth so many units, from 0 up to the maximum.</param>
    /// <param name="present">The units that it has.</param>
    /// <param name="worth">What a unit is worth.</param>
    public static FigureSpread Of(Figure figure, double[] least, long present, long worth)
    {
        var (a, b) = (Math.Min(figure.Numerator, figure.Denominator) + 0.5, Math.Max(0, figure.Denominator - figure.Numerator) + 0.5);
        var most = least.Length - 1;
        var low = First(0, most, units => AtMost(units) >= Negligible);
        var high = First(low, most, units => AtMost(units) > 1 - Negligible);
        var upTo = new double[high - low];
        for (var place = 0; place < upTo.Length; place++)
        {
            upTo[place] = AtMost(low + place);
        }

        return new FigureSpread(low, upTo, present, worth);

        double AtMost(int units) => units >= most || least[units + 1] >= 1 ? 1 : Numerics.BetaRegularized(a, b, least[units + 1]);
    }

    /// <summary>What independent blocks gain or lose against the present points.</summary>
    public static PointSpread Sum(IEnumerable<IReadOnlyList<FigureSpread>> blocks) =>
        blocks.Select(Together).OrderBy(block => block.Probabilities.Length).Aggregate(PointSpread.Certain, (sum, block) => sum.Plus(block));

    // Figures that share one uniform number: their steps are merged.
    private static PointSpread Together(IReadOnlyList<FigureSpread> figures)
    {
        var gain = figures.Sum(figure => figure.Worth * (figure.Low - figure.Present));
        var spread = new double[1 + figures.Sum(figure => figure.Worth * figure.UpTo.Length)];
        var (place, before) = (0L, 0.0);
        foreach (var (upTo, worth) in figures.SelectMany(figure => figure.UpTo.Select(upTo => (upTo, figure.Worth))).OrderBy(step => step.upTo))
        {
            spread[place] += Math.Max(0, upTo - before);
            (place, before) = (place + worth, Math.Max(before, upTo));
        }

        spread[place] += 1 - before;
        return new PointSpread(gain, spread);
    }

    private static int First(int from, int most, Func<int, bool> holds)
    {
        var (low, high) = (from, most);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
