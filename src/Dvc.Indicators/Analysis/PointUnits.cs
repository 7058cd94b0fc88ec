namespace Dvc.Indicators.Analysis;

/// <summary>Units of points: 10^−pointsDigits of the rule set, a hundredth in Decision 766.</summary>
internal static class PointUnits
{
    private static readonly decimal[] Powers = [1, 10, 100, 1_000, 10_000];

    /// <summary>How many units one point has.</summary>
    public static decimal InOne(RuleSet rules) => Powers[rules.PointsDigits];

    /// <summary>One unit, in points.</summary>
    public static decimal One(RuleSet rules) => 1 / InOne(rules);

    /// <summary>The least whole number of units that is at least so many points.</summary>
    public static decimal AtLeast(RuleSet rules, decimal points) => decimal.Ceiling(points * InOne(rules));
}
