using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>
/// Files of dossiers as a source of batches: CSV, NDJSON or the portal's payload, plain or packed with gzip, as their content says. Several
/// threads read at once, each a block of its own.
/// </summary>
/// <remarks>
/// Where a file can not be read the source ends, and <see cref="Finish"/> tells why: nothing of what was read may be used then. It reads once.
/// </remarks>
internal sealed class FileDossiers : IDossierSource, IDisposable
{
    private readonly RecordOptions _options;
    private readonly FolderFiles _chosen;
    private readonly DossierBlocks _blocks;
    private readonly Action<int, Dossier, RecordPlace>? _accepted;
    private FileReading<DossierSummary>? _finished;
    private readonly ConcurrentBag<(DossierBlockReader Reader, DossierBlock Block)> _idle = [];

    /// <summary>A source over files; of folders those files are chosen that hold dossiers, the others are not opened yet.</summary>
    /// <param name="sources">The files, read in this order.</param>
    /// <param name="options">How to read.</param>
    /// <param name="blockSize">How many bytes are read at once.</param>
    /// <param name="accepted">Is given each accepted dossier with its file and place; then one thread at a time reads. Null for nobody.</param>
    public FileDossiers(
        ImmutableArray<InputSource> sources, RecordOptions options, int blockSize = DossierBlocks.DefaultSize,
        Action<int, Dossier, RecordPlace>? accepted = null)
    {
        (_options, _accepted) = (options, accepted);
        _chosen = FolderFiles.Choose(sources, options.Mapping);
        _blocks = new DossierBlocks(_chosen.Sources, blockSize, options.Mapping);
        Files = [.. _chosen.Sources.Select(source => new RecordFile(source.Name))];
    }

    public bool AllowsConcurrentReads => true;

    /// <summary>How many bytes of text were read so far.</summary>
    public long BytesRead => _blocks.BytesTaken;

    /// <summary>The files that are read.</summary>
    public ImmutableArray<InputSource> Chosen => _chosen.Sources;

    public ImmutableArray<RecordFile> Files { get; private set; }

    public DossierColumns Columns => Finish().Value?.Columns ?? DossierColumns.All;

    public bool Read(DossierBatch batch, CancellationToken cancellationToken)
    {
        var (reader, block) = _idle.TryTake(out var idle) ? idle : (new DossierBlockReader(_options, batch.Codes), new DossierBlock());
        if (!_blocks.TryTake(block))
        {
            return false;
        }

        _blocks.Add(reader.Read(
            block, batch, _accepted is null ? null : (dossier, line) => _accepted(block.File, dossier, new RecordPlace(block.FileName, line))));
        _idle.Add((reader, block));
        return true;
    }

    public void Complete()
    {
        if (!Finish().IsValid)
        {
            throw new UnreadableFilesException();
        }
    }

    /// <summary>What came of the reading, once it is at its end: columns and notes, or what makes files unreadable.</summary>
    public FileReading<DossierSummary> Finish()
    {
        if (_finished is null)
        {
            var log = new ReadingLog();
            log.Add(_chosen.Notes);
            var read = _blocks.Finish();
            log.Add(read);
            _finished = read.Value is null ? log.Failed<DossierSummary>() : log.Read(read.Value);
            if (_finished.Value is { } summary)
            {
                Files = [.. summary.Report.Files.Select(file => new RecordFile(file.File, file.UnknownColumns) { BlankLines = file.BlankLines })];
            }
        }

        return _finished;
    }

    public void Dispose() => _blocks.Dispose();
}
