namespace Dvc.Indicators.Analysis;

/// <summary>One number about how items of a cohort go together or are spread.</summary>
/// <param name="Measure">
/// What it is: <c>pearson</c>, <c>pearson-p</c>, <c>spearman</c>, <c>spearman-p</c>, <c>kendall</c>; the flags <c>negative</c>, <c>redundant</c>,
/// <c>random</c>; <c>cronbach</c>; <c>pca-eigenvalue</c>, <c>pca-share</c>, <c>pca-above-1</c>, <c>pca-loading-1</c> and on, <c>pca-constant</c>;
/// <c>min</c>, <c>q1</c>, <c>median</c>, <c>q3</c>, <c>max</c>, <c>mean</c>, <c>sd</c>, <c>skewness</c>, <c>kurtosis</c>, <c>share-zero</c>, <c>share-max</c>, and the flag <c>skewed</c>.
/// </param>
/// <param name="First">The item.</param>
/// <param name="Second">The other item, or the number of the main component; null without.</param>
/// <param name="Value">The value, to 4 decimals; null where it is not defined.</param>
/// <param name="Count">From how many agencies, or pairs of values.</param>
public sealed record StructureMeasure(string Measure, string First, string? Second, decimal? Value, int Count);
