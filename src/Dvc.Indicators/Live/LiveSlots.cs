namespace Dvc.Indicators.Live;

/// <summary>The slots of all dossiers in chunks that never move, and which slot has a key: open addressing with four bytes a place.</summary>
internal sealed class LiveSlots
{
    private const int ChunkBits = 14;
    private const int ChunkSlots = 1 << ChunkBits;
    private const int Free = 0;
    private const int Gone = -1;

    private readonly List<LiveSlot[]> _chunks = [];
    private readonly Stack<int> _free = [];
    private readonly List<int> _released = [];
    private readonly Dictionary<int, long> _manyVersions = [];

    // One more than the number of a slot; Free ends a search, Gone does not.
    private int[] _places = new int[1 << 8];
    private int _used;
    private int _next;

    /// <summary>The dossiers kept.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes that slots and places take.</summary>
    public long Bytes => ((long)_chunks.Count * ChunkSlots * 32) + (4L * _places.Length);

    /// <summary>One more than the highest number of a slot.</summary>
    public int End => _next;

    public ref LiveSlot this[int slot] => ref _chunks[slot >> ChunkBits][slot & (ChunkSlots - 1)];

    /// <summary>The slot of a key; below 0 where there is none.</summary>
    public int Find(PackedKey key)
    {
        for (var place = PlaceOf(key); ; place = (place + 1) & (_places.Length - 1))
        {
            switch (_places[place])
            {
                case Free:
                    return -1;
                case > Free and var slot when this[slot - 1].Key == key:
                    return slot - 1;
            }
        }
    }

    /// <summary>An empty slot for a key that has none.</summary>
    public int Add(PackedKey key)
    {
        if (5L * (_used + 1) > 4L * _places.Length)
        {
            Rehash();
        }

        if (!_free.TryPop(out var slot))
        {
            slot = _next++;
            if (slot >> ChunkBits == _chunks.Count)
            {
                _chunks.Add(new LiveSlot[ChunkSlots]);
            }
        }

        this[slot] = LiveSlot.Empty with { Key = key };
        Place(slot);
        Count++;
        return slot;
    }

    /// <summary>Empties a slot; another dossier may have it only after <see cref="Reuse"/>.</summary>
    public void Remove(int slot)
    {
        var place = PlaceOf(this[slot].Key);
        while (_places[place] != slot + 1)
        {
            place = (place + 1) & (_places.Length - 1);
        }

        _places[place] = Gone;
        _manyVersions.Remove(slot);
        this[slot] = LiveSlot.Empty;
        _released.Add(slot);
        Count--;
    }

    /// <summary>Lets emptied slots be used again: nobody remembers who had them.</summary>
    public void Reuse()
    {
        _released.ForEach(_free.Push);
        _released.Clear();
    }

    /// <summary>How many accepted versions came under the key of a slot.</summary>
    public long VersionsOf(int slot) => this[slot].Versions is var few && few < LiveSlot.MostVersions ? few : _manyVersions[slot];

    public void SetVersions(int slot, long versions)
    {
        this[slot].Versions = (int)Math.Min(versions, LiveSlot.MostVersions);
        if (versions >= LiveSlot.MostVersions)
        {
            _manyVersions[slot] = versions;
        }
    }

    private int PlaceOf(PackedKey key) => (int)(key.Spread & (uint)(_places.Length - 1));

    private void Place(int slot)
    {
        var place = PlaceOf(this[slot].Key);
        while (_places[place] > Free)
        {
            place = (place + 1) & (_places.Length - 1);
        }

        _used += _places[place] == Free ? 1 : 0;
        _places[place] = slot + 1;
    }

    // Places of dossiers that are gone are won back; the table grows only where those that stay ask for it.
    private void Rehash()
    {
        var length = _places.Length;
        while (5L * (Count + 1) > 3L * length)
        {
            length *= 2;
        }

        (_places, _used) = (new int[length], 0);
        for (var slot = 0; slot < _next; slot++)
        {
            if (!this[slot].IsEmpty)
            {
                Place(slot);
            }
        }
    }
}
