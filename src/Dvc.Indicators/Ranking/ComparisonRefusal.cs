namespace Dvc.Indicators;

/// <summary>Why two results were not compared; the message says what was found on both sides.</summary>
public sealed record ComparisonRefusal : OutcomeError
{
    internal ComparisonRefusal(RefusalReason reason, LocalizedText message)
        : base(message) => Reason = reason;

    /// <summary>The reason.</summary>
    public RefusalReason Reason { get; }
}
