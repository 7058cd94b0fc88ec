using System.Numerics;

namespace Dvc.Indicators.Analysis;

/// <summary>The probabilities of consecutive whole numbers. Sums run in index order.</summary>
/// <param name="Start">The first number.</param>
/// <param name="Probabilities">The probability of it and those after it; never empty.</param>
internal sealed record PointSpread(long Start, double[] Probabilities)
{
    private const double Negligible = 1e-20;

    public static PointSpread Certain { get; } = new(0, [1]);

    /// <summary>The spread of the sum of two independent numbers.</summary>
    public PointSpread Plus(PointSpread other)
    {
        var (longer, shorter) = Probabilities.Length >= other.Probabilities.Length ? (this, other) : (other, this);
        var sum = new double[longer.Probabilities.Length + shorter.Probabilities.Length - 1];
        for (var place = 0; place < shorter.Probabilities.Length; place++)
        {
            if (shorter.Probabilities[place] > 0)
            {
                AddScaled(sum.AsSpan(place), longer.Probabilities, shorter.Probabilities[place]);
            }
        }

        return Trimmed(Start + other.Start, sum);
    }

    // The far ends of a sum are smaller than the last bit of the rest: they only cost time.
    private static PointSpread Trimmed(long start, double[] sum)
    {
        var (first, last) = (Array.FindIndex(sum, probability => probability > Negligible), Array.FindLastIndex(sum, probability => probability > Negligible));
        return first < 0 ? new PointSpread(start, sum) : new PointSpread(start + first, sum[first..(last + 1)]);
    }

    // One product and one sum an entry, never fused: the same on every machine, however many are done at once.
    private static void AddScaled(Span<double> sums, ReadOnlySpan<double> values, double factor)
    {
        var place = 0;
        var factors = new Vector<double>(factor);
        for (; place <= values.Length - Vector<double>.Count; place += Vector<double>.Count)
        {
            (new Vector<double>(sums[place..]) + (new Vector<double>(values[place..]) * factors)).CopyTo(sums[place..]);
        }

        for (; place < values.Length; place++)
        {
            sums[place] += values[place] * factor;
        }
    }
}
