namespace Dvc.Indicators.Files;

/// <summary>
/// From files of records to an index in one pass: reads agencies, procedures, authority, decisions, petitions and figures, then lets an
/// <see cref="IndexPlan"/> compute the dossiers as they are read. Memory grows with the number of dossiers (their keys) unless each is there
/// once (<see cref="RecordInputs.AssumeUnique"/>), not with the size of the files. Safe for use by several threads.
/// </summary>
public static class RecordRun
{
    /// <summary>Whether a file may become the cache of a run, see <see cref="RecordInputs.Cache"/>. Nothing is written.</summary>
    /// <param name="path">The path.</param>
    /// <returns>Null where there is nothing or a cache of an earlier run, also a damaged one; else what is there, which a run refuses.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public static FileError? CheckCache(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return CacheFile.Check(path);
    }

    /// <summary>Executes a run.</summary>
    /// <param name="inputs">The files and how to count them.</param>
    /// <param name="observer">Who is told of records, rejections and findings as they come; may be null.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <returns>The result, or every mistake that makes a file unusable; single records that can not be used are rejected and counted.</returns>
    /// <exception cref="ArgumentNullException">The inputs are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cut is before the period's start.</exception>
    /// <exception cref="OperationCanceledException">The run was ended early.</exception>
    /// <exception cref="MemoryLimitException">Keys and counters take more memory than allowed.</exception>
    public static FileReading<IndexResult> Execute(
        RecordInputs inputs, RecordObserver? observer = null, CancellationToken cancellationToken = default)
    {
        var all = ExecuteAll(inputs, observer, cancellationToken);
        return new FileReading<IndexResult>(all.Value?[0], all.Errors, all.ErrorCount, all.Notes, all.Findings);
    }

    /// <summary>Executes a run for several periods, reading the dossiers once.</summary>
    /// <param name="inputs">The files, the periods and how to count them.</param>
    /// <param name="observer">Who is told of records, rejections and findings as they come, of each once; may be null.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <returns>One result a period, that of <see cref="RecordInputs.Period"/> first, or every mistake that makes a file unusable.</returns>
    /// <exception cref="ArgumentNullException">The inputs are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cut is before a period's start.</exception>
    /// <exception cref="OperationCanceledException">The run was ended early.</exception>
    /// <exception cref="MemoryLimitException">Keys and counters take more memory than allowed.</exception>
    public static FileReading<IReadOnlyList<IndexResult>> ExecuteAll(
        RecordInputs inputs, RecordObserver? observer = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return new RecordRunner(inputs, observer ?? new RecordObserver()).Execute(cancellationToken);
    }
}
