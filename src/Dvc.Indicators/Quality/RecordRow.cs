namespace Dvc.Indicators;

/// <summary>A record and where it was read. Immutable.</summary>
/// <typeparam name="T">The kind of record.</typeparam>
/// <param name="Line">Its place in the source: of a file the physical line on which it starts, from 1.</param>
/// <param name="Record">The record.</param>
public readonly record struct RecordRow<T>(long Line, T Record)
    where T : class;
