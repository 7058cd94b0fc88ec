namespace Dvc.Indicators;

/// <summary>Why two results were not compared.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Message">The reason as one sentence, with what was found on both sides.</param>
public sealed record ComparisonRefusal(RefusalReason Reason, LocalizedText Message);
