using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Dossiers as columns, for speed: what figures need of each in 18 bytes, 14 when clustered by agency.</summary>
/// <remarks>
/// It holds one version a dossier: of several the one that counts is given to the <see cref="DossierTableBuilder"/>. Keys are kept only of
/// dossiers that petitions name. Of times the table keeps what decides: the entry, the recorded end, the last second that is on time, and
/// the time taken off for supplements where there is any. The first count works six bytes more a dossier out, which stay with the table, so
/// that the counts of further periods and cuts are many times faster. Immutable and safe for use by several threads.
/// </remarks>
public sealed class DossierTable
{
    /// <summary>How many dossiers a chunk holds unless said otherwise.</summary>
    public const int DefaultChunkRows = 1 << 20;

    // Views of one table differ in catalogue, calendar or comparison: few programs need more than two in turn.
    private const int MostViews = 2;

    private readonly string[] _named;
    private readonly Lazy<HashSet<string>> _names;
    private readonly List<IResidentView> _views = [];

    internal DossierTable(DossierPairs pairs, string[] named, ImmutableArray<DossierChunk> chunks, int chunkRows, bool isClustered)
    {
        Pairs = pairs;
        _named = named;
        _names = new Lazy<HashSet<string>>(() => new HashSet<string>(named, StringComparer.Ordinal));
        Chunks = chunks;
        ChunkRows = chunkRows;
        IsClustered = isClustered;
        Count = chunks.Sum(chunk => chunk.Rows);
    }

    /// <summary>The number of dossiers, inside any period or not.</summary>
    public int Count { get; }

    /// <summary>The number of pairs of an agency and a procedure that have a dossier.</summary>
    public int PairCount => Pairs.Count;

    /// <summary>How many dossiers a chunk holds.</summary>
    public int ChunkRows { get; }

    /// <summary>Whether the dossiers of one agency are neighbours; else they are in the order added, chunk by chunk.</summary>
    public bool IsClustered { get; }

    /// <summary>The agencies that the dossiers name, in the order first met.</summary>
    public ImmutableArray<AgencyCode> Agencies => [.. Pairs.Agencies];

    /// <summary>The keys of the dossiers that petitions name, as given to the builder, whether or not the table has them.</summary>
    public ImmutableArray<string> NamedDossiers => [.. _named];

    /// <summary>
    /// The bytes of the columns, of the table of pairs of agency and procedure, and of what counting keeps here, without the texts of codes.
    /// </summary>
    public long ResidentBytes
    {
        get
        {
            lock (_views)
            {
                return Pairs.Bytes + Chunks.Sum(chunk => chunk.Bytes) + _views.Sum(view => view.Bytes);
            }
        }
    }

    internal DossierPairs Pairs { get; }

    internal ImmutableArray<DossierChunk> Chunks { get; }

    internal ReadOnlySpan<string> Named => _named;

    /// <summary>Loads a saved table.</summary>
    /// <param name="stream">The bytes that <see cref="Save"/> gave, of a library with this version of the format; read to the end.</param>
    /// <returns>The table, or what is wrong with the bytes.</returns>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="IOException">The stream can not be read.</exception>
    public static Outcome<DossierTable> Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return DossierTableFormat.Read(stream);
    }

    /// <summary>Saves the table as a column file: the columns as they lie in memory, and their check sum.</summary>
    /// <param name="stream">Where to; equal tables give equal bytes.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="IOException">The stream can not be written.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        DossierTableFormat.Write(this, stream);
    }

    /// <summary>Whether the table tells the dossiers with a key from others: the key was given to the builder.</summary>
    /// <param name="dossierKey">The key.</param>
    /// <returns>True when it was.</returns>
    /// <exception cref="ArgumentNullException">The key is null.</exception>
    public bool Knows(string dossierKey) => _names.Value.Contains(dossierKey);

    /// <summary>What was worked out of the rows before, or is worked out now; the newest stay with the table.</summary>
    internal TView ViewOf<TView>(Func<TView, bool> fits, Func<TView> make)
        where TView : class, IResidentView
    {
        lock (_views)
        {
            if (_views.OfType<TView>().FirstOrDefault(fits) is { } known)
            {
                return known;
            }

            var view = make();
            _views.RemoveRange(0, Math.Max(0, _views.Count + 1 - MostViews));
            _views.Add(view);
            return view;
        }
    }

    /// <summary>The same dossiers with those of one agency next to each other, and of one procedure within it.</summary>
    /// <returns>The table; this one when it is clustered already. It is worth its cost when more than one question is asked.</returns>
    public DossierTable ClusterByAgency() => IsClustered ? this : DossierClustering.Cluster(this);
}
