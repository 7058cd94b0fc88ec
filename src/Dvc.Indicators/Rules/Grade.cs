namespace Dvc.Indicators;

/// <summary>A grade (xếp loại) that a total earns.</summary>
/// <param name="Id">The grade's letter or short name, unique in its rule set.</param>
/// <param name="From">The lowest total, in points, that earns it; inclusive.</param>
/// <param name="Name">The grade's name.</param>
/// <param name="Confidence">How sure the threshold is.</param>
public sealed record Grade(string Id, decimal From, LocalizedText Name, Confidence Confidence);
