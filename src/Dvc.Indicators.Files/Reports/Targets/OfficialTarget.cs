using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>
/// A target (chỉ tiêu) that a ratio is to reach, such as "80 % of dossiers online". Immutable and safe for use by several threads.
/// </summary>
/// <param name="Item">
/// What is measured, by id: a component (its ratio), a headline rate, or a group (its points ÷ its maximum). An id that the rule set does
/// not
/// have is a target that the index does not measure.
/// </param>
/// <param name="Name">The target's name.</param>
/// <param name="Source">The legal source, in words.</param>
/// <param name="Percentage">What the ratio is to reach or pass, in percent, above 0.</param>
/// <param name="From">The first day on which it is in force, inclusive; null means from ever.</param>
/// <param name="To">The last day on which it is in force, inclusive; null means no end.</param>
/// <param name="Levels">The levels of agency that it concerns; empty means all.</param>
/// <param name="Confidence">How sure the source is.</param>
public sealed record OfficialTarget(
    string Item,
    LocalizedText Name,
    string Source,
    decimal Percentage,
    DateOnly? From,
    DateOnly? To,
    ImmutableArray<AgencyLevel> Levels,
    Confidence Confidence)
{
    /// <summary>Whether the target is in force for a period.</summary>
    /// <param name="period">The period; null, where none is known, is one for which only targets without dates are in force.</param>
    /// <returns>True when the period's last day lies from <see cref="From"/> to <see cref="To"/>, both included.</returns>
    public bool IsInForce(ReportingPeriod? period) => period is null
        ? From is null && To is null
        : (From is null || period.LastDay >= From) && (To is null || period.LastDay <= To);

    /// <summary>Whether the target concerns agencies of a level.</summary>
    /// <param name="level">The level; null, an agency of unknown level, is taken to be concerned.</param>
    /// <returns>True when it does.</returns>
    public bool Concerns(AgencyLevel? level) => Levels.IsEmpty || level is null || Levels.Contains(level.Value);
}
