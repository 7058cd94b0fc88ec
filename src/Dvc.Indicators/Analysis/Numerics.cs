using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Dvc.Indicators.Analysis;

/// <summary>The one door to MathNet.Numerics. What comes out is rounded before it decides or is shown.</summary>
internal static class Numerics
{
    /// <summary>I_x(a, b), the regularised incomplete beta function.</summary>
    public static double BetaRegularized(double a, double b, double x) => SpecialFunctions.BetaRegularized(a, b, x);

    /// <summary>The quantile of Beta(a, b).</summary>
    public static double BetaQuantile(double a, double b, double p) => Beta.InvCDF(a, b, p);
}
