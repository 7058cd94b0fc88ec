using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Reads and counts the dossiers of a run, from a cache where there is one of the same files.</summary>
/// <param name="inputs">The files.</param>
/// <param name="observer">Who is told.</param>
/// <param name="log">Takes notes, and what makes files unreadable.</param>
internal sealed class RecordCount(RecordInputs inputs, RecordObserver observer, ReadingLog log)
{
    private int Threads => inputs.Threads > 0 ? inputs.Threads : Environment.ProcessorCount;

    /// <summary>Whether a cache can stand for the files: it has no findings and no whole dossiers.</summary>
    private bool ReadsCache => inputs.Cache is not null && !inputs.Dossiers.IsEmpty && observer.Found is null && observer.Accepted is null;

    /// <summary>Begins to load a cache, while other files are read.</summary>
    /// <returns>Gives null where there is none of the inputs.</returns>
    public Task<CacheContent?> StartLoading() => ReadsCache && CacheStamp.Of(inputs, new ReadingLog()) is { } stamp
        ? Task.Run(() => TryLoad(inputs.Cache!, stamp, Threads))
        : Task.FromResult<CacheContent?>(null);

    /// <summary>Counts the dossiers.</summary>
    /// <param name="facts">Tells the facts for the period.</param>
    /// <param name="quality">What is known besides.</param>
    /// <param name="agencies">The agencies; null where every code is one.</param>
    /// <param name="records">How to read.</param>
    /// <param name="loading">The cache, see <see cref="StartLoading"/>.</param>
    /// <param name="cancellation">Stops the count.</param>
    /// <returns>The counts; null when a file can not be used, which the log then tells.</returns>
    public CountResult? Count(
        DossierFactReader facts, QualityContext quality, AgencyTree? agencies, RecordOptions records, Task<CacheContent?> loading,
        CancellationToken cancellation)
    {
        var options = new CountOptions
        {
            Readers = [facts],
            Quality = quality,
            Agencies = agencies,
            IsUnique = inputs.AssumeUnique,
            KeepsTable = inputs.Cache is not null,
            Threads = observer.Accepted is null ? Threads : 1,
            MemoryLimit = inputs.MemoryLimit,
        };
        if (inputs.Cache is null)
        {
            return CountFiles(options, records, observer.Rejected, cancellation);
        }

        if (CacheStamp.Of(inputs, log) is not { } stamp)
        {
            return null;
        }

        return loading.GetAwaiter().GetResult() is { } content && content.Stamp == stamp && KnowsNames(content.Table, facts)
            ? CountCache(content, options, cancellation)
            : CountAndKeep(stamp, options, records, cancellation);
    }

    private static bool KnowsNames(DossierTable table, DossierFactReader facts) =>
        facts.Petitions?.Petitions.All(petition => petition.Dossier is not { } key || table.Knows(key)) ?? true;

    private CountResult? CountFiles(
        CountOptions options, RecordOptions records, Action<Rejection>? rejected, CancellationToken cancellation)
    {
        var versions = new ReadVersions();
        using var source = new FileDossiers(
            inputs.Dossiers, records, inputs.BlockSize,
            observer.Accepted is null
                ? null
                : (_, dossier, place) => observer.Accepted(new ReadDossier(dossier, place, versions.Add(dossier), options.Readers[0])));
        var told = new ReadObserver
        {
            Rejected = rejected,
            Found = observer.Found,
            Progress = observer.Progressed is { } progressed ? new ReadProgress(progressed) : null,
        };
        var counted = new DossierCount(options, source, told).Run(cancellation);
        var finished = source.Finish();
        log.Add(finished);
        return finished.Value is null ? null : counted;
    }

    private CountResult CountCache(CacheContent content, CountOptions options, CancellationToken cancellation)
    {
        foreach (var rejection in content.Rejections)
        {
            observer.Rejected?.Invoke(rejection);
        }

        foreach (var note in content.Notes)
        {
            log.Add(note);
        }

        var inspector = new QualityInspector(options.Quality);
        foreach (var (agency, counts) in content.Quality)
        {
            inspector.Add(agency, counts);
        }

        var read = ReadCounts.Sum(content.Files.Select(file => file.Counts));
        return new CountResult(
            [.. new TableTallier(options.Readers, Threads).Count(content.Table, cancellation)
                .Select(tally => tally.With(content.Columns, content.Files.Select(file => file.File), read))],
            content.Columns, content.Files, inspector.Grades(), content.Quality, content.Clocks, content.Table);
    }

    private CountResult? CountAndKeep(string stamp, CountOptions options, RecordOptions records, CancellationToken cancellation)
    {
        var rejections = ImmutableArray.CreateBuilder<Rejection>();
        var notes = log.Notes.Length;
        var counted = CountFiles(
            options, records,
            rejection =>
            {
                observer.Rejected?.Invoke(rejection);
                rejections.Add(rejection);
            },
            cancellation);
        if (counted is null)
        {
            return null;
        }

        var content = new CacheContent
        {
            Stamp = stamp,
            Columns = counted.Columns,
            Files = counted.Files,
            Notes = log.Notes[notes..],
            Rejections = rejections.ToImmutable(),
            Quality = counted.QualityCounts,
            Clocks = counted.Clocks,
            Table = counted.Table!,
        };
        cancellation.ThrowIfCancellationRequested();
        var path = inputs.Cache!;
        if ((CacheFile.Check(path) ?? OutputFile.WriteWhole(path, stream => CacheFile.Write(content, stream))) is { } error)
        {
            log.Add(error);
            return null;
        }

        observer.Kept?.Invoke(path);
        return counted;
    }

    private static CacheContent? TryLoad(string path, string stamp, int threads)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            return CacheFile.Read(stream, stamp, threads);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Progress of the framework would tell on another thread.
    private sealed class ReadProgress(Action<long> told) : IProgress<long>
    {
        public void Report(long value) => told(value);
    }
}
