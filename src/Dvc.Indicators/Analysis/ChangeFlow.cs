namespace Dvc.Indicators.Analysis;

/// <summary>A figure that grew in one period: the rate's change is the weight × (new rate − rate before). Exact.</summary>
/// <param name="Before">The rate before.</param>
/// <param name="New">The rate of what came since.</param>
/// <param name="Weight">The share of what came since in all.</param>
public sealed record ChangeFlow(Ratio Before, Ratio New, Ratio Weight);
