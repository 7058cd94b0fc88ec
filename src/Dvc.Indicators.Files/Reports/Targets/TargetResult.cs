namespace Dvc.Indicators.Files;

/// <summary>Whether one agency meets one target, and by how much. Immutable.</summary>
/// <param name="Target">The target.</param>
/// <param name="Actual">The exact ratio that is measured; null where there is nothing to measure or it was not measured.</param>
/// <param name="IsMeasured">Whether the rule set has the item that the target names, and somebody looked at it.</param>
public readonly record struct TargetResult(OfficialTarget Target, Ratio? Actual, bool IsMeasured)
{
    /// <summary>Whether the unrounded ratio reaches the target; null where there is none.</summary>
    public bool? IsMet => Actual is { } actual ? actual >= Ratio.FromDecimal(Target.Percentage / 100) : null;

    /// <summary>
    /// The percentage points (điểm phần trăm) above the target (positive) or missing to it (negative), to two decimals; null where there is
    /// no ratio.
    /// </summary>
    /// <remarks>
    /// It is rounded half up for a target that is met; one that is not met shows at least 0.01 missing, so that 79.999 % of 80 % is never
    /// "0.00 missing".
    /// </remarks>
    public decimal? Gap
    {
        get
        {
            if (Actual is not { } actual)
            {
                return null;
            }

            var gap = actual.ToPercentage(2) - Target.Percentage;
            return IsMet == false ? Math.Min(gap, -0.01m) : Math.Max(gap, 0);
        }
    }
}
