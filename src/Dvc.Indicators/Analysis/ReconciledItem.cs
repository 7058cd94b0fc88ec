namespace Dvc.Indicators.Analysis;

/// <summary>One published value beside ours. Immutable.</summary>
public sealed class ReconciledItem
{
    internal ReconciledItem()
    {
    }

    /// <summary>What was published.</summary>
    public required PublishedItem Published { get; init; }

    /// <summary>Our figure; null where there is none.</summary>
    public required Figure? Figure { get; init; }

    /// <summary>Our points; null where there are none.</summary>
    public required Points? Score { get; init; }

    /// <summary>How they compare.</summary>
    public required ReconciliationVerdict Verdict { get; init; }

    /// <summary>
    /// Of a component that differs: the numerators that give the published points on our denominator. Null where no count of it does, or where
    /// no points were published.
    /// </summary>
    public required (long Low, long High)? Numerators { get; init; }

    /// <summary>Published points less ours: negative where others give less. Null unless both are known.</summary>
    public Points? Difference => Published.Score - Score;

    /// <summary>How far our numerator is from the nearest that gives the published points: negative where others count fewer. Null without numerators.</summary>
    public long? LeastDifference => Numerators is not { } range || Figure is not { } own ? null
        : own.Numerator > range.High ? range.High - own.Numerator
        : own.Numerator < range.Low ? range.Low - own.Numerator
        : 0;

    /// <summary>What the published points say of the numerator, as a sentence; null where nothing differs or can be told.</summary>
    public LocalizedText? Explanation => ReconciliationTexts.Of(this);
}
