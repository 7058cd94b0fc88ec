using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>
/// Counts dossiers from a cache where there is one of the same files; else reads the files and leaves a cache. It comes to the same. Who
/// is told of findings makes the files be read, for a cache has none.
/// </summary>
/// <param name="options">How dossiers are counted.</param>
/// <param name="inputs">The files.</param>
/// <param name="observer">Who is told.</param>
/// <param name="loading">The cache, see <see cref="StartLoading"/>.</param>
internal sealed class CachedCount(BlockCountOptions options, RecordInputs inputs, RecordObserver observer, Task<CacheContent?> loading)
    : IDossierCount
{
    private readonly QualityInspector _inspector = new(options.Quality);
    private readonly string _path = inputs.Cache!;

    /// <summary>
    /// Begins to load a cache, while other files are read; not where findings or dossiers are told. It gives null where there is none of the inputs.
    /// </summary>
    public static Task<CacheContent?> StartLoading(RecordInputs inputs, RecordObserver observer) =>
        inputs.Cache is null || inputs.Dossiers.IsEmpty || observer.Found is not null || observer.Accepted is not null
            || CacheStamp.Of(inputs, new ReadingLog()) is not { } stamp
            ? Task.FromResult<CacheContent?>(null)
            : Task.Run(() => TryLoad(inputs.Cache, stamp, ThreadsOf(inputs)));

    public Tally? Tally { get; private set; }

    public DossierColumns Columns { get; private set; } = DossierColumns.All;

    public ImmutableArray<FileReadReport> Files { get; private set; } = [];

    public ImmutableArray<AgencyQuality> Grades() => _inspector.Grades();

    public bool Read(ReadingLog log, CancellationToken cancellation)
    {
        if (CacheStamp.Of(inputs, log) is not { } stamp)
        {
            return false;
        }

        if (loading.GetAwaiter().GetResult() is not { } content || content.Stamp != stamp || !options.NamedKeys.All(content.Table.Knows))
        {
            return ReadFiles(stamp, log, cancellation);
        }

        foreach (var rejection in content.Rejections)
        {
            observer.Rejected?.Invoke(rejection);
        }

        foreach (var note in content.Notes)
        {
            log.Add(note);
        }

        Take(content);
        Tally = new TableTallier([options.Facts], ThreadsOf(inputs)).Count(content.Table, cancellation)[0];
        return true;
    }

    private bool ReadFiles(string stamp, ReadingLog log, CancellationToken cancellation)
    {
        var count = new BlockCount(options with { KeepsRows = true }, inputs, observer);
        if (!count.Read(log, cancellation))
        {
            return false;
        }

        var content = count.ToCache(stamp);
        Take(content);
        Tally = count.Tally;
        cancellation.ThrowIfCancellationRequested();
        if ((CacheFile.Check(_path) ?? OutputFile.WriteWhole(_path, stream => CacheFile.Write(content, stream))) is { } error)
        {
            log.Add(error);
            return false;
        }

        observer.Kept?.Invoke(_path);
        return !log.HasErrors;
    }

    private void Take(CacheContent content)
    {
        foreach (var (agency, counts) in content.Quality)
        {
            _inspector.Add(agency, counts);
        }

        foreach (var (file, times, latestHour) in content.Clocks)
        {
            _inspector.Add(file, ClockCounts.Of(times, latestHour));
        }

        (Columns, Files) = (content.Columns, content.Files);
    }

    private static int ThreadsOf(RecordInputs inputs) => inputs.Threads > 0 ? inputs.Threads : Environment.ProcessorCount;

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
}
