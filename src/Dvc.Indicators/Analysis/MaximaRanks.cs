namespace Dvc.Indicators.Analysis;

/// <summary>The ranks of an agency when the maxima of groups are drawn within ± 25 %: quantiles to 4 decimals.</summary>
/// <param name="Row">The agency's row.</param>
/// <param name="Agency">The agency.</param>
/// <param name="Low">The rank of 5 %.</param>
/// <param name="Median">The median.</param>
/// <param name="High">The rank of 95 %.</param>
public sealed record MaximaRanks(int Row, Agency Agency, decimal Low, decimal Median, decimal High);
