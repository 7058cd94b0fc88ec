namespace Dvc.Indicators;

/// <summary>One agency's place in the ranking of an item within its cohort.</summary>
/// <param name="Row">The agency's row in the result.</param>
/// <param name="Agency">The agency.</param>
/// <param name="Points">Its points.</param>
/// <param name="Rank">Its place.</param>
public sealed record Standing(int Row, Agency Agency, Points Points, Rank Rank);
