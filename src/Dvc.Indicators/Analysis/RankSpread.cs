using System.Numerics;

namespace Dvc.Indicators.Analysis;

/// <summary>
/// The probabilities of an agency's ranks: for each number of points of its own, how many others have more is Poisson binomial.
/// </summary>
internal static class RankSpread
{
    private const double Negligible = 1e-15;

    /// <summary>The probabilities of the ranks 1, 2, …</summary>
    public static double[] Of(TotalSpread own, IReadOnlyList<TotalSpread> others)
    {
        var ranks = new double[others.Count + 1];
        var lanes = Vector<double>.Count;
        var counts = new Vector<double>[others.Count + 1];
        var (places, above) = (new List<int>(lanes), new double[lanes]);
        var shifts = others.Select(other => other.PlaceOf(own)).ToArray();
        for (var place = 0; place < own.Probabilities.Length; place++)
        {
            if (own.Probabilities[place] > Negligible)
            {
                places.Add(place);
            }

            if (places.Count == lanes || (place == own.Probabilities.Length - 1 && places.Count > 0))
            {
                AddRanks(own, others, shifts, places, counts, above, ranks);
                places.Clear();
            }
        }

        return ranks;
    }

    /// <summary>The least rank at or before which the agency is with a probability of at least so much.</summary>
    public static int Quantile(double[] ranks, double probability)
    {
        var sum = 0.0;
        for (var place = 0; place < ranks.Length; place++)
        {
            sum += ranks[place];
            if (Rounded.ToDecide(sum) >= probability)
            {
                return place + 1;
            }
        }

        return ranks.Length;
    }

    // Several points at once, each in its own lane: lanes do not touch each other, so their number changes nothing.
    private static void AddRanks(
        TotalSpread own, IReadOnlyList<TotalSpread> others, long[] shifts, List<int> places, Vector<double>[] counts, double[] above, double[] ranks)
    {
        counts[0] = Vector<double>.One;
        var (sure, known) = (0, 0);
        for (var each = 0; each < shifts.Length; each++)
        {
            var (other, shift) = (others[each], shifts[each]);
            for (var lane = 0; lane < above.Length; lane++)
            {
                above[lane] = lane < places.Count ? other.Above(places[lane] + shift) : 0;
            }

            var isAbove = new Vector<double>(above);
            if (Vector.EqualsAll(isAbove, Vector<double>.One))
            {
                sure++;
            }
            else if (!Vector.EqualsAll(isAbove, Vector<double>.Zero))
            {
                known++;
                Count(counts, known, isAbove);
            }
        }

        for (var lane = 0; lane < places.Count; lane++)
        {
            var weight = own.Probabilities[places[lane]];
            for (var count = 0; count <= known; count++)
            {
                ranks[sure + count] += weight * counts[count][lane];
            }
        }
    }

    private static void Count(Vector<double>[] counts, int known, Vector<double> isAbove)
    {
        var isNot = Vector<double>.One - isAbove;
        counts[known] = counts[known - 1] * isAbove;
        for (var count = known - 1; count > 0; count--)
        {
            counts[count] = (counts[count] * isNot) + (counts[count - 1] * isAbove);
        }

        counts[0] *= isNot;
    }
}
