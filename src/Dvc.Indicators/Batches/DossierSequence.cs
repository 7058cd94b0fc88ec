using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Dossiers that a program has, one after another, as a source. To be read once; one thread at a time reads.</summary>
internal sealed class DossierSequence : IDossierSource, IDisposable
{
    /// <summary>So many dossiers are handed over at once, unless said otherwise.</summary>
    public const int DefaultBatch = 1 << 12;

    private readonly IEnumerator<Dossier> _dossiers;
    private readonly int _batchSize;
    private long _line;

    /// <summary>A source over dossiers.</summary>
    /// <param name="dossiers">The dossiers; enumerated once, as they are counted.</param>
    /// <param name="columns">The optional columns that they have.</param>
    /// <param name="name">The name that read reports, findings and tallies show; null where it has none.</param>
    /// <param name="batchSize">How many are handed over at once.</param>
    public DossierSequence(IEnumerable<Dossier> dossiers, DossierColumns columns, string? name, int batchSize = DefaultBatch)
    {
        _dossiers = dossiers.GetEnumerator();
        (Columns, _batchSize) = (columns, batchSize);
        Files = [name is null ? RecordFile.Unnamed : new RecordFile(name)];
    }

    public bool AllowsConcurrentReads => false;

    public ImmutableArray<RecordFile> Files { get; }

    public DossierColumns Columns { get; }

    public bool Read(DossierBatch batch, CancellationToken cancellationToken)
    {
        var first = _line + 1;
        batch.Begin(file: 0);
        while (_line - first + 1 < _batchSize && _dossiers.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            batch.Add(_dossiers.Current ?? throw new ArgumentException("A dossier of the sequence is null."), ++_line, Files[0].Name);
        }

        return _line >= first;
    }

    public void Dispose() => _dossiers.Dispose();
}
