using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using MathNet.Numerics.Statistics;

namespace Dvc.Indicators.Analysis;

/// <summary>The one door to MathNet.Numerics. What comes out is rounded before it decides or is shown.</summary>
internal static class Numerics
{
    /// <summary>I_x(a, b), the regularised incomplete beta function.</summary>
    public static double BetaRegularized(double a, double b, double x) => SpecialFunctions.BetaRegularized(a, b, x);

    /// <summary>The quantile of Beta(a, b).</summary>
    public static double BetaQuantile(double a, double b, double p) => Beta.InvCDF(a, b, p);

    /// <summary>Uniform numbers of a seed.</summary>
    public static double[] Uniform(int count, int seed) => Xoshiro256StarStar.Doubles(count, seed);

    /// <summary>The quantile of sorted numbers, of type 7.</summary>
    public static double Quantile(double[] sorted, double probability) =>
        SortedArrayStatistics.QuantileCustom(sorted, probability, QuantileDefinition.R7);
}
