namespace Dvc.Indicators;

/// <summary>
/// What one thread keeps of the dossiers that it reads, so that versions of one dossier can be found when all are read: 24 bytes a version and four for each number besides,
/// in parts by the spread of the keys. For one thread at a time.
/// </summary>
/// <param name="keepsOrigins">Whether it is kept too where versions were read.</param>
/// <param name="moreNumbers">How many numbers are kept with each version besides those of <see cref="VersionEntry"/>.</param>
internal sealed class VersionLog(bool keepsOrigins, int moreNumbers = 0)
{
    /// <summary>The number of parts; keys in different parts are different.</summary>
    public const int Parts = 1 << PartBits;

    private const int PartBits = 8;

    // Numbers from here on are kept aside, so that most pairs take four bytes.
    private const int LargeCode = ushort.MaxValue;

    private readonly LogColumn<VersionEntry>[] _entries = MakeColumns<VersionEntry>();
    private readonly LogColumn<VersionOrigin>[] _origins = keepsOrigins ? MakeColumns<VersionOrigin>() : [];
    private readonly LogColumn<uint>[][] _numbers = [.. Enumerable.Range(0, moreNumbers).Select(_ => MakeColumns<uint>())];
    private readonly Dictionary<long, ulong> _largePairs = [];
    private readonly List<(long Sequence, int File, int[] Starts)> _batches = [];

    /// <summary>How many versions are kept.</summary>
    public long Count { get; private set; }

    /// <summary>About how much memory is taken, in bytes.</summary>
    public long Bytes => Count * (24 + (keepsOrigins ? 16L : 0) + (4L * moreNumbers)) + _batches.Count * (long)Parts * sizeof(int);

    /// <summary>Begins the next batch of records.</summary>
    /// <param name="sequence">Its place among all batches; ascending.</param>
    /// <param name="file">Which of the files it is from.</param>
    public void Begin(long sequence, int file) => _batches.Add((sequence, file, Array.ConvertAll(_entries, part => part.Count)));

    /// <summary>Keeps a version.</summary>
    /// <param name="key">The key of its dossier.</param>
    /// <param name="entry">What is kept of it.</param>
    /// <param name="origin">Where it was read.</param>
    /// <param name="numbers">The other numbers, as many as were asked for.</param>
    public void Add(PackedKey key, in VersionEntry entry, in VersionOrigin origin = default, ReadOnlySpan<uint> numbers = default)
    {
        var part = key.Spread >> (32 - PartBits);
        _entries[part].Add(entry);
        for (var number = 0; number < _numbers.Length; number++)
        {
            _numbers[number][part].Add(numbers[number]);
        }

        if (keepsOrigins)
        {
            _origins[part].Add(origin);
        }

        Count++;
    }

    /// <summary>The versions of a part, in the order in which they were read.</summary>
    public LogColumn<VersionEntry> Part(int part) => _entries[part];

    public VersionEntry EntryOf(int part, int index) => _entries[part][index];

    /// <summary>Keeps a version that was counted.</summary>
    /// <param name="key">The key of its dossier.</param>
    /// <param name="updated">When it was written.</param>
    /// <param name="pair">Its agency and procedure, see <see cref="DossierPairs.CodeOf"/>.</param>
    /// <param name="facts">What was counted of it.</param>
    /// <param name="origin">Where it was read.</param>
    /// <param name="numbers">The other numbers, as many as were asked for.</param>
    public void Add(PackedKey key, uint updated, ulong pair, uint facts, in VersionOrigin origin, ReadOnlySpan<uint> numbers)
    {
        var (agency, procedure) = (DossierPairs.AgencyIn(pair), DossierPairs.ProcedureIn(pair));
        var isSmall = agency < LargeCode && procedure < LargeCode;
        if (!isSmall)
        {
            var part = key.Spread >> (32 - PartBits);
            _largePairs.Add(((long)part << 32) | (uint)_entries[part].Count, pair);
        }

        var code = isSmall ? ((uint)agency << 16) | (uint)procedure : uint.MaxValue;
        Add(key, VersionEntry.Create(key, updated, code, facts), origin, numbers);
    }

    /// <summary>The agency and procedure of a version that was counted.</summary>
    public ulong PairOf(int part, int index) => _entries[part][index].First is not uint.MaxValue and var code
        ? DossierPairs.CodeOf((int)(code >> 16), (int)(code & ushort.MaxValue))
        : _largePairs[((long)part << 32) | (uint)index];

    /// <summary>One of the other numbers of a version.</summary>
    public ref uint NumberOf(int number, int part, int index) => ref _numbers[number][part][index];

    /// <summary>One of the other numbers of all versions, in no order.</summary>
    public IEnumerable<ReadOnlyMemory<uint>> NumbersOf(int number) => _numbers[number].SelectMany(part => part.Chunks);

    public VersionOrigin OriginOf(int part, int index) => keepsOrigins ? _origins[part][index] : default;

    /// <summary>In which batch a version was read: the place of the batch among all, and its file.</summary>
    public (long Sequence, int File) BatchOf(int part, int index)
    {
        var (low, high) = (0, _batches.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _batches[middle].Starts[part] <= index ? (middle, high) : (low, middle - 1);
        }

        return (_batches[low].Sequence, _batches[low].File);
    }

    private static LogColumn<T>[] MakeColumns<T>()
        where T : unmanaged
    {
        var slabs = new LogSlabs<T>();
        return [.. Enumerable.Range(0, Parts).Select(_ => new LogColumn<T>(slabs))];
    }
}
