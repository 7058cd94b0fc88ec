namespace Dvc.Indicators;

/// <summary>Values in the order added, in chunks, so that growing copies nothing. For one thread at a time.</summary>
/// <param name="slabs">Where the chunks are cut from.</param>
internal sealed class LogColumn<T>(LogSlabs<T> slabs)
    where T : unmanaged
{
    private const int ChunkLength = LogSlabs<T>.ChunkLength;

    private readonly List<(T[] Slab, int Start)> _chunks = [];
    private T[] _slab = [];
    private int _next;
    private int _end;

    public int Count { get; private set; }

    public ref T this[int index]
    {
        get
        {
            var (slab, start) = _chunks[index / ChunkLength];
            return ref slab[start + (index % ChunkLength)];
        }
    }

    public void Add(in T value)
    {
        if (_next == _end)
        {
            var (slab, start) = slabs.Take();
            _chunks.Add((slab, start));
            (_slab, _next, _end) = (slab, start, start + ChunkLength);
        }

        _slab[_next++] = value;
        Count++;
    }

    /// <summary>All values, chunk by chunk.</summary>
    public IEnumerable<ReadOnlyMemory<T>> Chunks => _chunks.Select((chunk, i) =>
        new ReadOnlyMemory<T>(chunk.Slab, chunk.Start, Math.Min(ChunkLength, Count - (i * ChunkLength))));

    /// <summary>Copies all values.</summary>
    public void CopyTo(Span<T> values)
    {
        foreach (var (slab, start) in _chunks)
        {
            var count = Math.Min(ChunkLength, values.Length);
            slab.AsSpan(start, count).CopyTo(values);
            values = values[count..];
        }
    }
}
