using System.Collections.Immutable;

namespace Dvc.Indicators.Live;

/// <summary>The answers of a live index at one instant. They stay as they are while the index goes on.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class LiveView
{
    internal LiveView(VietnamTime now, ImmutableArray<LivePeriod> periods, LiveRecords records)
    {
        (Now, Periods, Records) = (now, periods, records);
    }

    /// <summary>The clock.</summary>
    public VietnamTime Now { get; }

    /// <summary>The periods that have begun, each with its answer.</summary>
    public ImmutableArray<LivePeriod> Periods { get; }

    /// <summary>What became of all records of dossiers that came.</summary>
    public LiveRecords Records { get; }

    /// <summary>
    /// What is different from the view before, of periods that both have: by period, agency and item. Empty in the first view of a first index.
    /// </summary>
    public ImmutableArray<LiveChange> Changes { get; internal init; } = [];

    /// <summary>How often the index was built anew because reference data changed; the first is 0.</summary>
    public long Epoch { get; internal init; }

    /// <summary>The place in the source up to which changes are in it, as the source wrote it; null where it was not said.</summary>
    public string? Position { get; internal init; }

    /// <summary>The answer for a period.</summary>
    /// <param name="period">The period.</param>
    /// <returns>Its answer.</returns>
    /// <exception cref="ArgumentNullException">The period is null.</exception>
    /// <exception cref="KeyNotFoundException">The index does not answer for the period, or it has not begun.</exception>
    public LivePeriod this[ReportingPeriod period]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(period);
            return Find(period) ?? throw new KeyNotFoundException(
                $"The index has no answer for {period} at {Now}; it has one for {string.Join(", ", Periods.Select(known => known.Period.Period))}.");
        }
    }

    internal LivePeriod? Find(ReportingPeriod period) => Periods.FirstOrDefault(known => known.Period.Period == period);
}
