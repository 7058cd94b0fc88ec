namespace Dvc.Indicators.Files;

/// <summary>One component (chỉ số thành phần) of one agency. Immutable and safe for use by several threads.</summary>
/// <param name="Component">The component.</param>
/// <param name="Entry">What was known: nothing, a figure, or a score from outside.</param>
/// <param name="Score">
/// Its score; without data also where it has no figure and its group was reported as a whole, so that nothing was scored by an
/// empty-denominator policy.
/// </param>
/// <param name="CanInfluence">
/// Whether the agency can influence it; false for 1.1–1.3 of a department or commune, which are its publishing authority's.
/// </param>
/// <param name="Change">The change against the earlier result; null where nothing is compared.</param>
public sealed record ReportComponent(Component Component, FigureEntry Entry, ItemScore Score, bool CanInfluence, ItemChange? Change)
{
    /// <summary>The numerator (tử số); null where there is no figure.</summary>
    public long? Numerator => Entry.Kind == FigureKind.Counted ? Entry.Figure.Numerator : null;

    /// <summary>The denominator (mẫu số); null where there is no figure.</summary>
    public long? Denominator => Entry.Kind == FigureKind.Counted ? Entry.Figure.Denominator : null;

    /// <summary>The exact ratio (tỷ lệ); null where there is no figure or its denominator is 0.</summary>
    public Ratio? Ratio => Entry.Ratio;

    /// <summary>The points lost: the maximum less the points, at least 0; null without points.</summary>
    public Points? Lost => ReportPoints.Lost(Score);
}
