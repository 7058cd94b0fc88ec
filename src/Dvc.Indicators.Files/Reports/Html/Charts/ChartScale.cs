namespace Dvc.Indicators.Files;

/// <summary>A scale of points from and to a multiple of ten, at least twenty wide, within 0 to 100 where the points are.</summary>
internal readonly record struct ChartScale(decimal From, decimal To)
{
    private const decimal Step = 10;
    private const decimal Narrowest = 20;

    /// <summary>The scale of all that is drawn; there is at least one value.</summary>
    public static ChartScale Of(IReadOnlyCollection<decimal> values)
    {
        var (from, to) = (Step * decimal.Floor(values.Min() / Step), Step * decimal.Ceiling(values.Max() / Step));
        while (to - from < Narrowest)
        {
            (from, to) = from >= Step ? (from - Step, to) : (from, to + Step);
        }

        return new ChartScale(from, to);
    }

    /// <summary>The marks of the scale.</summary>
    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (var tick = From; tick <= To; tick += Step)
            {
                yield return tick;
            }
        }
    }

    /// <summary>How far along the scale a value lies, 0 to 1.</summary>
    public decimal Share(decimal value) => (value - From) / (To - From);
}
