namespace Dvc.Indicators.Analysis;

/// <summary>How a published value compares with ours.</summary>
public enum ReconciliationVerdict
{
    /// <summary>The same, in everything that was published.</summary>
    Equal,

    /// <summary>The numerator or the denominator differs; where only points were published, a component's differ.</summary>
    Figure,

    /// <summary>The same figure has other points, by another rule; or the points of a group, the total or a score from outside differ.</summary>
    Score,

    /// <summary>We have no such agency, item or score.</summary>
    Missing,
}
