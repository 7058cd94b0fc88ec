using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
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

    public static double Mean(double[] values) => values.Mean();

    /// <summary>The standard deviation of a sample.</summary>
    public static double Deviation(double[] values) => values.StandardDeviation();

    /// <summary>G1.</summary>
    public static double Skewness(double[] values) => values.Skewness();

    /// <summary>G2.</summary>
    public static double Kurtosis(double[] values) => values.Kurtosis();

    /// <summary>Pearson's correlation of columns that are not constant.</summary>
    public static double Pearson(double[] first, double[] second) => Correlation.Pearson(first, second);

    /// <summary>The covariance of a sample.</summary>
    public static double Covariance(double[] first, double[] second) => first.Covariance(second);

    /// <summary>Ranks from 1 on, equal numbers with the mean of theirs.</summary>
    public static double[] Ranks(double[] values) => values.Ranks(RankDefinition.Average);

    /// <summary>P(T ≤ t) of Student's distribution.</summary>
    public static double StudentCdf(double degrees, double t) => StudentT.CDF(0, 1, degrees, t);

    /// <summary>The eigenvalues of a symmetric matrix, largest first, and their vectors.</summary>
    public static (double[] Values, double[][] Vectors) Eigen(double[,] matrix)
    {
        var found = Matrix<double>.Build.DenseOfArray(matrix).Evd(Symmetricity.Symmetric);
        return ([.. found.EigenValues.Select(value => value.Real).Reverse()], [.. found.EigenVectors.EnumerateColumns().Select(vector => vector.ToArray()).Reverse()]);
    }
}
