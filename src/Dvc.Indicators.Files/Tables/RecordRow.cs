namespace Dvc.Indicators.Files;

/// <summary>A record and where it was read. Immutable.</summary>
/// <typeparam name="T">The kind of record.</typeparam>
/// <param name="Line">The physical line on which the record starts, the header being 1.</param>
/// <param name="Record">The record.</param>
public readonly record struct RecordRow<T>(long Line, T Record)
    where T : class;
