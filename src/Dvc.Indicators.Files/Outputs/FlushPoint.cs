namespace Dvc.Indicators.Files;

/// <summary>
/// A point at which a formatter pauses and its buffer may be flushed. A formatter is a sequence of such points, so that the same code serves
/// synchronous and asynchronous writing: the caller flushes between two points, blocking or awaiting.
/// </summary>
internal readonly struct FlushPoint;
