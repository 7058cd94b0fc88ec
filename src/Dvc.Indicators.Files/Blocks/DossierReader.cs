using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>
/// Reads files of dossiers as objects, with memory for a part of a file, however large the files are. Each file is CSV, NDJSON or the portal's
/// payload, plain or packed with gzip, as its content says.
/// </summary>
/// <remarks>
/// Read all entries, then ask <see cref="Finish"/> whether the files could be read: where a file is missing, cut off or has a wrong header
/// nothing of what was read may be used. A record has at most 4 MiB. It reads once; make another for another reading. Not safe for use by
/// several threads at once.
/// </remarks>
/// <example>
/// <code>
/// var reader = new DossierReader([InputSource.FromFile("dossiers.csv")]);
/// foreach (var entry in reader.Read()) { … }
/// var summary = reader.Finish().Require();
/// </code>
/// </example>
public sealed class DossierReader
{
    private readonly ImmutableArray<InputSource> _sources;
    private readonly RecordOptions _options;
    private bool _hasBegun;
    private FileReading<DossierSummary>? _finished;

    /// <summary>Makes a reader; nothing is opened yet.</summary>
    /// <param name="sources">The files, read in this order; may be empty. For a folder see <see cref="InputFolder"/>.</param>
    /// <param name="options">How to read; null is <see cref="RecordOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException">The list or a source is null.</exception>
    public DossierReader(IEnumerable<InputSource> sources, RecordOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        _sources = [.. sources];
        foreach (var source in _sources)
        {
            ArgumentNullException.ThrowIfNull(source, nameof(sources));
        }

        _options = options ?? RecordOptions.Default;
    }

    /// <summary>Reads all records.</summary>
    /// <returns>
    /// The dossiers and rejections in the order of the files and within a file of its records. What makes a file unreadable throws
    /// nothing: the entries end there, the files after it are opened but their records not read, and <see cref="Finish"/> tells.
    /// </returns>
    /// <exception cref="InvalidOperationException">It has been read before.</exception>
    public IEnumerable<DossierEntry> Read()
    {
        if (_hasBegun)
        {
            throw new InvalidOperationException("A reader of dossiers reads once; make another.");
        }

        _hasBegun = true;
        return ReadBlocks();
    }

    /// <summary>What came of the reading.</summary>
    /// <returns>The counts and columns of the files, or what makes them unreadable; notes of columns that were ignored.</returns>
    /// <exception cref="InvalidOperationException">Not all entries have been read.</exception>
    public FileReading<DossierSummary> Finish() => _finished ?? throw new InvalidOperationException("Read all entries first.");

    private IEnumerable<DossierEntry> ReadBlocks()
    {
        var accepted = new List<(int File, Dossier Dossier, RecordPlace Place)>();
        using var files = new FileDossiers(_sources, _options, accepted: (file, dossier, place) => accepted.Add((file, dossier, place)));
        var batch = new DossierBatch(new DossierCodes());
        while (files.Read(batch, CancellationToken.None))
        {
            foreach (var entry in Entries(batch, accepted))
            {
                yield return entry;
            }

            accepted.Clear();
        }

        _finished = files.Finish();
    }

    // Rejections stand between the dossiers in the order of reading.
    private static IEnumerable<DossierEntry> Entries(DossierBatch batch, List<(int File, Dossier Dossier, RecordPlace Place)> accepted)
    {
        var rejected = 0;
        for (var row = 0; row <= accepted.Count; row++)
        {
            for (; rejected < batch.Rejections.Count && batch.Rejections[rejected].Row <= row; rejected++)
            {
                var rejection = batch.Rejections[rejected].Rejection;
                yield return new DossierEntry(batch.File, new RecordPlace(rejection.File, rejection.Line), null, rejection);
            }

            if (row < accepted.Count)
            {
                yield return new DossierEntry(accepted[row].File, accepted[row].Place, accepted[row].Dossier, null);
            }
        }
    }
}
