using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>A source of records of dossiers: it fills batches until it is at its end.</summary>
/// <remarks>Files, databases and lists are sources; a program may write its own, which is as fast as those.</remarks>
public interface IDossierSource
{
    /// <summary>
    /// Whether several threads may read at once, each into a batch of its own; then every batch says its place by
    /// <see cref="DossierBatch.Begin"/>. Else one thread at a time reads.
    /// </summary>
    bool AllowsConcurrentReads { get; }

    /// <summary>The files or other parts that records are from, by the numbers that batches give; complete at the end. Never empty.</summary>
    ImmutableArray<RecordFile> Files { get; }

    /// <summary>The optional columns that the source has; complete at the end.</summary>
    DossierColumns Columns { get; }

    /// <summary>Fills a batch with the next records.</summary>
    /// <param name="batch">The batch; <see cref="DossierBatch.Begin"/> empties it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>False at the end of the source; the batch means nothing then.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    bool Read(DossierBatch batch, CancellationToken cancellationToken);

    /// <summary>
    /// Is called once when all threads are at the end and have counted what they read, before <see cref="Files"/> and <see cref="Columns"/>
    /// are asked for. A source throws here where what was read must not be used, such as a file that is cut off; then there is no result.
    /// </summary>
    void Complete()
    {
    }
}
