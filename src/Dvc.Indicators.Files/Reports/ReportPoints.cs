namespace Dvc.Indicators.Files;

/// <summary>What of an item's maximum was won, lost, or is without data.</summary>
internal static class ReportPoints
{
    /// <summary>The maximum less the points, at least 0 (a score from outside can be above the maximum); null without points.</summary>
    public static Points? Lost(ItemScore score) => score.Points is { } points
        ? new Points(Math.Max(0, score.Maximum.Value - points.Value))
        : null;
}
