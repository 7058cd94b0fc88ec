using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Computes the index of files of dossiers, from a cache where there is one of the same files.</summary>
/// <param name="inputs">The files.</param>
/// <param name="observer">Who is told.</param>
/// <param name="log">Takes notes, and what makes files unreadable.</param>
internal sealed class DossierComputation(RecordInputs inputs, RecordObserver observer, ReadingLog log)
{
    /// <summary>Whether a cache can stand for the files: it has no findings and no whole dossiers.</summary>
    private bool ReadsCache => inputs.Cache is not null && !inputs.Dossiers.IsEmpty && observer.Found is null && observer.Accepted is null;

    /// <summary>Begins to load a cache, while other files are read.</summary>
    /// <returns>Gives null where there is none of the inputs.</returns>
    public Task<CachedDossiers?> StartLoading() => ReadsCache && CacheStamp.Of(inputs, new ReadingLog()) is { } stamp
        ? Task.Run(() => CacheFile.TryRead(inputs.Cache!, stamp, inputs.MostThreads))
        : Task.FromResult<CachedDossiers?>(null);

    /// <summary>Computes the indexes.</summary>
    /// <param name="plans">What is given besides the dossiers, one plan a period.</param>
    /// <param name="options">How to read.</param>
    /// <param name="loading">The cache, see <see cref="StartLoading"/>.</param>
    /// <param name="cancellation">Stops the computation.</param>
    /// <returns>One result a plan; null when a file can not be used, which the log then tells.</returns>
    public IReadOnlyList<IndexResult>? Compute(IReadOnlyList<IndexPlan> plans, RecordOptions options, Task<CachedDossiers?> loading, CancellationToken cancellation)
    {
        if (inputs.Cache is null)
        {
            return Read(plans[0], options, source => IndexPlan.ComputeAll(plans, source, Watching(source), cancellation));
        }

        if (CacheStamp.Of(inputs, log) is not { } stamp)
        {
            return null;
        }

        if (loading.GetAwaiter().GetResult() is { } cached && plans.All(plan => plan.CanCompute(cached.Dossiers)))
        {
            log.Add(cached.Notes);
            return IndexPlan.ComputeAll(plans, cached.Dossiers, observer, cancellation);
        }

        KeptDossiers? kept = null;
        var notes = log.Notes.Length;
        var results = Read(plans[0], options, source => IndexPlan.ComputeAndKeep(plans, source, out kept, Watching(source), cancellation));
        cancellation.ThrowIfCancellationRequested();
        return results is not null && Keep(kept!, stamp, log.Notes[notes..]) ? results : null;
    }

    private IReadOnlyList<IndexResult>? Read(
        IndexPlan plan, RecordOptions options, Func<FileDossiers, IReadOnlyList<IndexResult>> compute)
    {
        var facts = observer.Accepted is null ? null : plan.CreateFactReader();
        using var source = new FileDossiers(
            inputs.Dossiers, options, inputs.BlockSize,
            facts is null ? null : (_, dossier, place) => observer.Accepted!(new ReadDossier(dossier, place, facts)));
        try
        {
            var results = compute(source);
            log.Add(source.Finish());
            return results;
        }
        catch (UnreadableFilesException)
        {
            log.Add(source.Finish());
            return null;
        }
    }

    private RecordObserver Watching(FileDossiers source) => observer is { Progress: { } progress, BytesRead: { } bytesRead }
        ? observer with { Progress = new ReadingWatch(source, progress, bytesRead) }
        : observer;

    private bool Keep(KeptDossiers kept, string stamp, ImmutableArray<FileNote> notes)
    {
        var path = inputs.Cache!;
        if ((CacheFile.Check(path) ?? OutputFile.WriteWhole(path, stream => CacheFile.Write(kept, stamp, notes, stream))) is { } error)
        {
            log.Add(error);
            return false;
        }

        observer.Kept?.Invoke(path);
        return true;
    }
}
