using System.Collections.Immutable;

namespace Dvc.Indicators.Live;

/// <summary>The answer for one period in a view.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class LivePeriod
{
    internal LivePeriod(JudgedPeriod period, IndexResult? index, ImmutableArray<OutcomeError> refusals) =>
        (Period, Index, Refusals) = (period, index, refusals);

    /// <summary>The period and its cut.</summary>
    public JudgedPeriod Period { get; }

    /// <summary>Everything that was computed, as a batch over the same records gives it; null where the result is refused.</summary>
    public IndexResult? Index { get; }

    /// <summary>Scores and ranks, which every writer of results and reports takes; null where the result is refused.</summary>
    public RankedResult? Result => Index?.Ranked;

    /// <summary>
    /// Why there is no result: a year without working days, or figures of an agency that has no row in the period. Empty where there is one.
    /// </summary>
    public ImmutableArray<OutcomeError> Refusals { get; }
}
