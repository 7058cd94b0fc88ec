namespace Dvc.Indicators.Files;

/// <summary>A value that does not fit its column.</summary>
/// <param name="Text">What is written, cut where it is long; empty where nothing is.</param>
/// <param name="Count">In how many of the records.</param>
/// <param name="Reason">Why such records are rejected.</param>
public readonly record struct MappedValue(string Text, long Count, RejectionReason Reason);
