namespace Dvc.Indicators.Analysis;

/// <summary>The probabilities of an agency's points in an item, in consecutive units from <see cref="First"/>.</summary>
internal sealed class TotalSpread
{
    private readonly double[] _atLeast;

    /// <param name="first">The least points, in units; not whole where points from outside are not.</param>
    /// <param name="probabilities">The probability of them and of each unit more.</param>
    public TotalSpread(decimal first, double[] probabilities)
    {
        First = first;
        Probabilities = probabilities;
        _atLeast = new double[probabilities.Length + 1];
        for (var place = probabilities.Length - 1; place >= 0; place--)
        {
            _atLeast[place] = _atLeast[place + 1] + probabilities[place];
        }
    }

    public decimal First { get; }

    public double[] Probabilities { get; }

    /// <summary>The place here of another's first points, rounded down: those of its place k lie at this and k.</summary>
    public long PlaceOf(TotalSpread other) => (long)decimal.Floor(other.First - First);

    /// <summary>The probability of more points than those at a place, which may lie outside.</summary>
    public double Above(long place) => place < 0 ? 1 : place + 1 >= _atLeast.Length ? 0 : _atLeast[place + 1];

    /// <summary>The probability of being ahead of another: of more points, and half of that of as many.</summary>
    public double AheadOf(TotalSpread other)
    {
        var (sum, shift) = (0.0, PlaceOf(other));
        var canTie = other.First - First == shift;
        for (var place = 0; place < other.Probabilities.Length; place++)
        {
            sum += other.Probabilities[place] * (Above(place + shift) + (canTie ? Exactly(place + shift) / 2 : 0));
        }

        return sum;
    }

    /// <summary>The least units with at most which the probability is at least so high.</summary>
    public decimal Quantile(double probability)
    {
        var sum = 0.0;
        for (var place = 0; place < Probabilities.Length; place++)
        {
            sum += Probabilities[place];
            if (Rounded.ToDecide(sum) >= probability)
            {
                return First + place;
            }
        }

        return First + Probabilities.Length - 1;
    }

    private double Exactly(long place) => place >= 0 && place < Probabilities.Length ? Probabilities[place] : 0;
}
