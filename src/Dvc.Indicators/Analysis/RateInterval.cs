namespace Dvc.Indicators.Analysis;

/// <summary>The 95 % intervals of a single rate x/n. Floating: to 4 decimals.</summary>
/// <param name="Jeffreys">Of Beta(x + ½, n − x + ½); null where n is above a million.</param>
/// <param name="Wilson">Wilson's score interval.</param>
/// <param name="IsFew">Whether n is below 10: <c>few</c>.</param>
public sealed record RateInterval((decimal Low, decimal High)? Jeffreys, (decimal Low, decimal High) Wilson, bool IsFew)
{
    private const double Z = 1.959963984540054;
    private const double Tail = 0.025;
    private const long MostForJeffreys = 1_000_000;
    private const long Few = 10;

    /// <summary>The intervals of a figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>The intervals; null where the denominator is 0 or the numerator is above it.</returns>
    public static RateInterval? Of(Figure figure)
    {
        if (figure.Denominator == 0 || figure.Numerator > figure.Denominator)
        {
            return null;
        }

        var (x, n) = ((double)figure.Numerator, (double)figure.Denominator);
        var centre = x + (Z * Z / 2);
        var width = Z * Math.Sqrt((x * (n - x) / n) + (Z * Z / 4));
        return new RateInterval(
            figure.Denominator > MostForJeffreys ? null
                : (Show(Numerics.BetaQuantile(x + 0.5, n - x + 0.5, Tail)), Show(Numerics.BetaQuantile(x + 0.5, n - x + 0.5, 1 - Tail))),
            (Show((centre - width) / (n + (Z * Z))), Show((centre + width) / (n + (Z * Z)))),
            figure.Denominator < Few);
    }

    private static decimal Show(double value) => Rounded.ToShow(value)!.Value;
}
