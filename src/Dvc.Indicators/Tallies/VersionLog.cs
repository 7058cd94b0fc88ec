namespace Dvc.Indicators;

/// <summary>
/// What one thread keeps of the dossiers that it counts, so that versions of one dossier can be found when all are read: 16 bytes a key, in
/// parts by the spread of the keys, and beside them what must be known to take a version back. For one thread at a time.
/// </summary>
/// <param name="keepsPlaces">Whether line and status are kept too, for those who are told of superseded versions.</param>
internal sealed class VersionLog(bool keepsPlaces)
{
    /// <summary>The number of parts; keys in different parts are different.</summary>
    public const int Parts = 256;

    private const int BytesOfVersion = 32;
    private const int PartChunkBits = 9;
    private const int ColumnChunkBits = 16;

    private readonly LogColumn<LoggedKey>[] _keys = [.. Enumerable.Range(0, Parts).Select(_ => new LogColumn<LoggedKey>(PartChunkBits))];
    private readonly LogColumn<LoggedVersion> _versions = new(ColumnChunkBits);
    private readonly LogColumn<long> _lines = new(ColumnChunkBits);
    private readonly LogColumn<byte> _statuses = new(ColumnChunkBits);
    private readonly List<(int First, long Sequence, int File)> _blocks = [];

    /// <summary>How many versions are kept.</summary>
    public int Count { get; private set; }

    /// <summary>About how much memory is taken, in bytes.</summary>
    public long Bytes => Count * (BytesOfVersion + (keepsPlaces ? sizeof(long) + sizeof(byte) : 0L));

    /// <summary>Begins the next piece of a file.</summary>
    /// <param name="sequence">Its place among all pieces of all files; ascending.</param>
    /// <param name="file">Which of the files it is from.</param>
    public void Begin(long sequence, int file) => _blocks.Add((Count, sequence, file));

    /// <summary>Keeps a version.</summary>
    public void Add(PackedKey key, LoggedVersion version, long line, DossierStatus status)
    {
        _keys[key.Spread >> 24].Add(LoggedKey.Of(key, Count++));
        _versions.Add(version);
        if (keepsPlaces)
        {
            _lines.Add(line);
            _statuses.Add((byte)status);
        }
    }

    /// <summary>The keys of a part; they are forgotten after.</summary>
    public void TakeKeys(int part, Span<LoggedKey> keys)
    {
        _keys[part].CopyTo(keys);
        _keys[part].Clear();
    }

    /// <summary>The number of keys of a part.</summary>
    public int KeysOf(int part) => _keys[part].Count;

    public LoggedVersion VersionOf(int index) => _versions[index];

    /// <summary>Where a version was read: its piece, its place in this log, its file.</summary>
    public (long Sequence, int Index, int File) PlaceOf(int index)
    {
        var (low, high) = (0, _blocks.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _blocks[middle].First <= index ? (middle, high) : (low, middle - 1);
        }

        return (_blocks[low].Sequence, index, _blocks[low].File);
    }

    /// <summary>Line and status of a version, where places are kept.</summary>
    public (long Line, DossierStatus Status) RecordOf(int index) => (_lines[index], (DossierStatus)_statuses[index]);
}
