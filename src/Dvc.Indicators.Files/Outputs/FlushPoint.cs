namespace Dvc.Indicators.Files;

/// <summary>
/// A place where a formatter pauses, so that what it has written so far can be passed on. Formatters are sequences of such places: whoever runs
/// one writes the buffer between two of them, at once or awaiting it, and the formatting itself is the same for both.
/// </summary>
internal readonly struct FlushPoint;
