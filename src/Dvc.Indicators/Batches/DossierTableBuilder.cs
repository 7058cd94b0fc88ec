using System.Runtime.InteropServices;
using System.Text;

namespace Dvc.Indicators;

/// <summary>Turns dossiers into the columns of a <see cref="DossierTable"/> as they come; no dossier is kept.</summary>
/// <remarks>
/// Every dossier is given once, or the builder is told to find of several versions the one that counts. What is given is taken as it is;
/// dossiers of unknown agencies are left out by the caller. Not safe for use by several threads at once.
/// </remarks>
public sealed class DossierTableBuilder
{
    /// <summary>The name of a dossier that no petition names.</summary>
    internal const int NoName = -1;

    private readonly int _chunkRows;
    private readonly Dictionary<AgencyCode, int> _agencies = [];
    private readonly Dictionary<string, int> _procedures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Agency, int Procedure), int> _pairs = [];
    private readonly List<(int Agency, int Procedure, int Rows)> _pairList = [];
    private readonly List<DossierChunk> _chunks = [];
    private readonly DossierChunkBuilder _chunk;
    private readonly bool _findsVersions;
    private readonly KeyPacker _packer = new(new KeyShapes());
    private VersionLog _versions = new(keepsOrigins: false);
    private int _rows;

    /// <summary>Starts a table of nothing.</summary>
    /// <param name="namedDossiers">
    /// The keys of the dossiers that petitions name (<c>MaHoSo</c> of the petitions); others are not kept. Null where there are none.
    /// </param>
    /// <param name="chunkRows">How many dossiers a chunk holds, at least 1; results do not depend on it.</param>
    /// <param name="findsVersions">
    /// Whether a dossier may be given in several versions, of which the table keeps the one with the latest <c>NgayCapNhat</c>; one without
    /// is older than any with it, and among equals the last one added counts. It costs 24 bytes a dossier until the table is built.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The number of dossiers of a chunk is below 1.</exception>
    /// <exception cref="ArgumentNullException">A key is null.</exception>
    public DossierTableBuilder(
        IEnumerable<string>? namedDossiers = null, int chunkRows = DossierTable.DefaultChunkRows, bool findsVersions = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(chunkRows, 1);
        _chunkRows = chunkRows;
        _findsVersions = findsVersions;
        _chunk = new DossierChunkBuilder(chunkRows, hasPairs: true);
        _versions.Begin(0, 0);
        foreach (var key in namedDossiers ?? [])
        {
            ArgumentNullException.ThrowIfNull(key, nameof(namedDossiers));
            _names.TryAdd(key, _names.Count);
        }
    }

    /// <summary>How many of the dossiers added to the table that was built last were superseded by another version; 0 before.</summary>
    public int Superseded { get; private set; }

    private int RowsInChunk => _rows - _chunks.Count * _chunkRows;

    /// <summary>Adds a dossier.</summary>
    /// <param name="dossier">The dossier, which was not added before, or in another version where versions are found.</param>
    /// <exception cref="ArgumentNullException">The dossier is null.</exception>
    /// <exception cref="OverflowException">There are more than 2,147,483,647 dossiers.</exception>
    public void Add(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var name = _names.Count > 0 && _names.TryGetValue(dossier.Key, out var known) ? known : NoName;
        var values = DossierValues.From(dossier);
        if (_findsVersions)
        {
            var key = _packer.Pack(Encoding.UTF8.GetBytes(dossier.Key));
            _versions.Add(key, VersionEntry.Create(key, values.Updated, (uint)_rows, 0));
        }

        Add(DossierTimes<OneLane>.From(values.ToLanes()), NumberOf(dossier.Agency), NumberOf(dossier.Procedure), name);
    }

    /// <summary>The number of an agency in this table.</summary>
    internal int NumberOf(AgencyCode agency) => IdOf(_agencies, agency);

    /// <summary>The number of a procedure in this table.</summary>
    internal int NumberOf(string procedure) => IdOf(_procedures, procedure);

    /// <summary>Adds a dossier as numbers.</summary>
    /// <param name="times">Its times.</param>
    /// <param name="agency">The number of its agency.</param>
    /// <param name="procedure">The number of its procedure.</param>
    /// <param name="name">The place of its key among those given at the start, each once; <see cref="NoName"/> for others.</param>
    internal void Add(in DossierTimes<OneLane> times, int agency, int procedure, int name) => Put(times, PairOf(agency, procedure), name);

    /// <summary>Adds dossiers.</summary>
    /// <param name="dossiers">The dossiers, as for <see cref="Add(Dossier)"/>.</param>
    /// <param name="cancellationToken">Stops between two dossiers; the builder then holds those added.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">The list or a dossier is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public DossierTableBuilder Add(IEnumerable<Dossier> dossiers, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        foreach (var dossier in dossiers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(dossier);
        }

        return this;
    }

    /// <summary>The table of all that was added, in the order added; the builder is empty of dossiers after.</summary>
    /// <returns>The table.</returns>
    public DossierTable Build()
    {
        EndChunk();
        var superseded = _findsVersions ? FindSuperseded() : [];
        Superseded = superseded.Length;
        if (superseded.Length > 0)
        {
            LeaveOut(superseded);
        }

        // Pairs are met in any order; they are numbered anew so that those of one agency are neighbours.
        int[] order = [.. Enumerable.Range(0, _pairList.Count).Where(pair => _pairList[pair].Rows > 0)];
        Array.Sort(Array.ConvertAll(order, pair => ((long)_pairList[pair].Agency << 32) | (uint)_pairList[pair].Procedure), order);
        NumberPairs(order);
        var ordered = Array.ConvertAll(order, pair => _pairList[pair]);
        var table = new DossierTable(
            new DossierPairs(
                Codes(_agencies), Codes(_procedures), Array.ConvertAll(ordered, pair => pair.Agency),
                Array.ConvertAll(ordered, pair => pair.Procedure), Array.ConvertAll(ordered, pair => pair.Rows)),
            Codes(_names), [.. _chunks.AsParallel().AsOrdered().Select(DossierClustering.SortByPair)], _chunkRows, isClustered: false);
        Clear();
        return table;
    }

    private int[] FindSuperseded() =>
    [
        .. new VersionResolver([_versions]).Resolve(Environment.ProcessorCount, CancellationToken.None)
            .Select(step => (int)_versions.EntryOf(step.Superseded.Part, step.Superseded.Index).First).Order(),
    ];

    private void EndChunk()
    {
        if (RowsInChunk > 0)
        {
            _chunks.Add(_chunk.Build(RowsInChunk));
        }
    }

    /// <summary>Puts all rows again but some.</summary>
    private void LeaveOut(ReadOnlySpan<int> superseded)
    {
        DossierChunk[] chunks = [.. _chunks];
        _chunks.Clear();
        var (next, place) = (0, 0);
        _rows = 0;
        foreach (var chunk in chunks)
        {
            var (supplement, name) = (0, 0);
            for (var row = 0; row < chunk.Rows; row++, place++)
            {
                while (name < chunk.NamedRows.Length && chunk.NamedRows[name] < row)
                {
                    name++;
                }

                var pair = chunk.Pairs[row];
                if (next < superseded.Length && superseded[next] == place)
                {
                    CollectionsMarshal.AsSpan(_pairList)[pair].Rows--;
                    next++;
                    continue;
                }

                var isNamed = name < chunk.NamedRows.Length && chunk.NamedRows[name] == row;
                Put(chunk.TimesOf(row, ref supplement), pair, isNamed ? chunk.Names[name] : NoName);
            }
        }

        EndChunk();
    }

    private void Put(in DossierTimes<OneLane> times, int pair, int name)
    {
        var row = RowsInChunk;
        _chunk.Put(row, times);
        _chunk.PutPair(row, pair);
        if (name != NoName)
        {
            _chunk.PutName(row, name);
        }

        _rows = checked(_rows + 1);
        if (row + 1 == _chunkRows)
        {
            _chunks.Add(_chunk.Build(_chunkRows));
        }
    }

    private void NumberPairs(int[] order)
    {
        var numbers = new int[_pairList.Count];
        for (var i = 0; i < order.Length; i++)
        {
            numbers[order[i]] = i;
        }

        Parallel.ForEach(_chunks, chunk =>
        {
            for (var i = 0; i < chunk.Pairs.Length; i++)
            {
                chunk.Pairs[i] = numbers[chunk.Pairs[i]];
            }
        });
    }

    private void Clear()
    {
        _agencies.Clear();
        _procedures.Clear();
        _pairs.Clear();
        _pairList.Clear();
        _chunks.Clear();
        _versions = new VersionLog(keepsOrigins: false);
        _versions.Begin(0, 0);
        _rows = 0;
    }

    private static int IdOf<TCode>(Dictionary<TCode, int> ids, TCode code)
        where TCode : notnull
    {
        var next = ids.Count;
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, code, out var isKnown);
        return isKnown ? id : id = next;
    }

    private static TCode[] Codes<TCode>(Dictionary<TCode, int> ids)
        where TCode : notnull
    {
        var codes = new TCode[ids.Count];
        foreach (var (code, id) in ids)
        {
            codes[id] = code;
        }

        return codes;
    }

    private int PairOf(int agency, int procedure)
    {
        var pair = IdOf(_pairs, (agency, procedure));
        if (pair == _pairList.Count)
        {
            _pairList.Add((agency, procedure, 0));
        }

        CollectionsMarshal.AsSpan(_pairList)[pair].Rows++;
        return pair;
    }
}
