using System.Runtime.CompilerServices;
using System.Text;

namespace Dvc.Indicators;

/// <summary>
/// Some dossiers as columns, the one door by which records come in: a source fills it, it is counted, and then it is emptied and filled
/// again.
/// </summary>
/// <remarks>
/// Dossiers stand in the order in which they were read; records that could not be read are told by <see cref="Reject"/>. It grows as it is filled. Not safe for use by several threads at once.
/// </remarks>
public sealed class DossierBatch
{
    /// <summary>So many dossiers are handed over at once at most; a source that can not stop between two may add some more.</summary>
    public const int MostDossiers = 1 << 16;

    private const int FirstCapacity = 1 << 10;

    private readonly List<(int Row, Rejection Rejection)> _rejections = [];
    private readonly List<(int Row, QualityFinding Finding)> _findings = [];
    private byte[] _keys = [];
    private int[] _keyEnds = [];
    private long[] _lines = [];

    /// <summary>Makes an empty batch.</summary>
    /// <param name="codes">Numbers agencies and procedures.</param>
    /// <param name="wantsDossiers">Whether dossiers will be asked for as a whole.</param>
    /// <exception cref="ArgumentNullException">The codes are null.</exception>
    /// <remarks>A source is given its batches by who counts; it makes none, but its tests do.</remarks>
    public DossierBatch(DossierCodes codes, bool wantsDossiers = false)
    {
        ArgumentNullException.ThrowIfNull(codes);
        WantsDossiers = wantsDossiers;
        Codes = codes;
        Grow(FirstCapacity);
    }

    /// <summary>How many dossiers it holds.</summary>
    public int Count { get; private set; }

    /// <summary>Whether there is no room for another dossier: then it is handed over.</summary>
    public bool IsFull => Count >= MostDossiers;

    /// <summary>Whether dossiers will be asked for as a whole, for findings: see <see cref="Begin"/>.</summary>
    public bool WantsDossiers { get; }

    /// <summary>Numbers the agencies and procedures of the dossiers.</summary>
    public DossierCodes Codes { get; }

    /// <summary>Which of the source's files its records are from, see <see cref="IDossierSource.Files"/>.</summary>
    public int File { get; private set; }

    /// <summary>Its place among all batches of a source that is read on several threads, from 0 without a gap.</summary>
    public long Sequence { get; internal set; }

    internal uint[] Fields { get; private set; } = [];

    internal uint[] Submitted { get; private set; } = [];

    internal uint[] Received { get; private set; } = [];

    internal uint[] Due { get; private set; } = [];

    internal uint[] Finished { get; private set; } = [];

    internal uint[] Returned { get; private set; } = [];

    internal uint[] SupplementRequested { get; private set; } = [];

    internal uint[] SupplementCompleted { get; private set; } = [];

    internal uint[] Updated { get; private set; } = [];

    internal int[] Agencies { get; private set; } = [];

    internal int[] Procedures { get; private set; } = [];

    /// <summary>The records that were rejected, each with the number of dossiers read before it.</summary>
    public IReadOnlyList<(int Row, Rejection Rejection)> Rejections => _rejections;

    /// <summary>What the source found, each with the number of dossiers read before the one that it is about.</summary>
    internal IReadOnlyList<(int Row, QualityFinding Finding)> Findings => _findings;

    private Func<int, Dossier?>? ReadDossier { get; set; }

    /// <summary>Empties the batch and says what the records that follow are.</summary>
    /// <param name="file">Which of the source's files they are from, from 0.</param>
    /// <param name="sequence">The place of the batch, for a source that is read on several threads; else it is not looked at.</param>
    /// <param name="readDossier">
    /// Gives a dossier of this batch whole, for findings; null, or what gives null, where what the columns hold is enough (they lack the kind of
    /// online payment). It is called only before the batch is filled again.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public void Begin(int file, long sequence = 0, Func<int, Dossier?>? readDossier = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(file);
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        (File, Sequence, ReadDossier, Count) = (file, sequence, readDossier, 0);
        _rejections.Clear();
        _findings.Clear();
    }

    /// <summary>Adds a dossier as numbers.</summary>
    /// <param name="key">Its key (<c>MaHoSo</c>), trimmed and composed (NFC), in UTF-8.</param>
    /// <param name="agency">The number of its agency, see <see cref="DossierCodes.TryNumber"/>.</param>
    /// <param name="procedure">The number of its procedure, see <see cref="DossierCodes.NumberOf"/>.</param>
    /// <param name="values">Its times and small fields.</param>
    /// <param name="line">Where it was read, from 1: the physical line, or the position.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ReadOnlySpan<byte> key, int agency, int procedure, in DossierValues values, long line)
    {
        var row = Count;
        if (row == Fields.Length)
        {
            Grow(2 * row);
        }

        Fields[row] = PackedFields.Pack(values);
        Submitted[row] = values.Submitted;
        Received[row] = values.Received;
        Due[row] = values.Due;
        Finished[row] = values.Finished;
        Returned[row] = values.Returned;
        SupplementRequested[row] = values.SupplementRequested;
        SupplementCompleted[row] = values.SupplementCompleted;
        Updated[row] = values.Updated;
        Agencies[row] = agency;
        Procedures[row] = procedure;
        _lines[row] = line;
        KeepKey(key);
        Count = row + 1;
    }

    /// <summary>Adds a dossier.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="line">Where it was read, from 1.</param>
    /// <param name="file">The name of its source, for the rejection.</param>
    /// <returns>False when its agency is not known: then it is rejected.</returns>
    /// <exception cref="ArgumentNullException">The dossier is null.</exception>
    public bool Add(Dossier dossier, long line, string file)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (!Codes.TryNumber(dossier.Agency, out var agency))
        {
            Reject(Rejection.OfAgency(dossier, new RecordPlace(file, line)));
            return false;
        }

        Span<byte> key = stackalloc byte[256];
        var length = Encoding.UTF8.TryGetBytes(dossier.Key, key, out var written) ? written : -1;
        Add(
            length < 0 ? Encoding.UTF8.GetBytes(dossier.Key) : key[..length],
            agency, Codes.NumberOf(dossier.Procedure), DossierValues.From(dossier), line);
        return true;
    }

    /// <summary>Tells of a record that could not be read.</summary>
    /// <param name="rejection">What is wrong with it.</param>
    /// <exception cref="ArgumentNullException">The rejection is null.</exception>
    public void Reject(Rejection rejection)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        _rejections.Add((Count, rejection));
    }

    /// <summary>Tells what the source has found about the next dossier before it is added, such as a date that stands for none.</summary>
    /// <param name="finding">The finding.</param>
    /// <exception cref="ArgumentNullException">The finding is null.</exception>
    public void Find(QualityFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        _findings.Add((Count, finding));
    }

    internal long LineOf(int row) => _lines[row];

    /// <summary>The key of a dossier in UTF-8.</summary>
    internal ReadOnlySpan<byte> KeyOf(int row) => _keys.AsSpan((row == 0 ? 0 : _keyEnds[row - 1]).._keyEnds[row]);

    /// <summary>A dossier of the batch as a whole.</summary>
    internal Dossier ToDossier(int row) => ReadDossier?.Invoke(row)
        ?? ValuesOf(row).ToDossier(Encoding.UTF8.GetString(KeyOf(row)), Codes.AgencyAt(Agencies[row]), Codes.ProcedureAt(Procedures[row]));

    /// <summary>Eight dossiers side by side; what stands behind the last one means nothing.</summary>
    internal DossierLanes<EightLanes> LanesFrom(int row) => new()
    {
        Fields = EightLanes.Load(Fields, row),
        Submitted = EightLanes.Load(Submitted, row),
        Received = EightLanes.Load(Received, row),
        Due = EightLanes.Load(Due, row),
        Finished = EightLanes.Load(Finished, row),
        Returned = EightLanes.Load(Returned, row),
        SupplementRequested = EightLanes.Load(SupplementRequested, row),
        SupplementCompleted = EightLanes.Load(SupplementCompleted, row),
    };

    internal DossierValues ValuesOf(int row) => DossierValues.Unpack(Fields[row]) with
    {
        Submitted = Submitted[row],
        Received = Received[row],
        Due = Due[row],
        Finished = Finished[row],
        Returned = Returned[row],
        SupplementRequested = SupplementRequested[row],
        SupplementCompleted = SupplementCompleted[row],
        Updated = Updated[row],
    };

    private void KeepKey(ReadOnlySpan<byte> key)
    {
        var start = Count == 0 ? 0 : _keyEnds[Count - 1];
        if (_keys.Length < start + key.Length)
        {
            Array.Resize(ref _keys, Math.Max(2 * _keys.Length, start + key.Length));
        }

        key.CopyTo(_keys.AsSpan(start));
        _keyEnds[Count] = start + key.Length;
    }

    // Capacities are multiples of the number of lanes.
    private void Grow(int capacity)
    {
        Fields = Larger(Fields, capacity);
        Submitted = Larger(Submitted, capacity);
        Received = Larger(Received, capacity);
        Due = Larger(Due, capacity);
        Finished = Larger(Finished, capacity);
        Returned = Larger(Returned, capacity);
        SupplementRequested = Larger(SupplementRequested, capacity);
        SupplementCompleted = Larger(SupplementCompleted, capacity);
        Updated = Larger(Updated, capacity);
        Agencies = Larger(Agencies, capacity);
        Procedures = Larger(Procedures, capacity);
        _lines = Larger(_lines, capacity);
        _keyEnds = Larger(_keyEnds, capacity);
    }

    private static T[] Larger<T>(T[] column, int capacity)
    {
        Array.Resize(ref column, capacity);
        return column;
    }
}
