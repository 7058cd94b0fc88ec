namespace Dvc.Indicators;

/// <summary>The score of one component of one agency, with the figure it comes from.</summary>
/// <param name="Component">The component and its rule.</param>
/// <param name="Entry">What was known: nothing, a figure, or a score from outside.</param>
/// <param name="Score">The score.</param>
public readonly record struct ComponentScore(Component Component, FigureEntry Entry, ItemScore Score)
{
    /// <summary>The figure's exact ratio; null when there is none or its denominator is 0.</summary>
    public Ratio? Ratio => Entry.Ratio;
}
