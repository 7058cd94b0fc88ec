using System.Collections.Immutable;
using Dvc.Indicators.Files.Inputs;
using Dvc.Indicators.Quality;
using Dvc.Indicators.Records;
using Dvc.Indicators.Tallies;

namespace Dvc.Indicators.Files.Runs;

/// <summary>
/// Counts dossiers from a cache where there is one of the same files; else reads the files and leaves a cache. It comes to the same. Who
/// is told of findings makes the files be read, for a cache has none.
/// </summary>
internal sealed class CachedCount(BlockCountOptions options, RecordInputs inputs, RecordObserver observer) : IDossierCount
{
    private readonly QualityInspector _inspector = new(options.Quality);
    private readonly int _threads = inputs.Threads > 0 ? inputs.Threads : Environment.ProcessorCount;
    private readonly string _path = inputs.Cache!;

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

        var content = options.TellsFindings ? null : TryLoad(stamp);
        if (content is null)
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
        Tally = new TableTallier([options.Facts], _threads).Count(content.Table, cancellation)[0];
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
        if (OutputFile.WriteWhole(_path, stream => CacheFile.Write(content, stream)) is { } error)
        {
            log.Add(error);
        }

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

    private CacheContent? TryLoad(string stamp)
    {
        if (!File.Exists(_path))
        {
            return null;
        }

        try
        {
            using var stream = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            var content = CacheFile.Read(stream, stamp, _threads);
            return content is not null && options.NamedKeys.All(content.Table.Knows) ? content : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
