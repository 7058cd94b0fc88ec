namespace Dvc.Indicators.Tallies;

/// <summary>Values in the order added, in chunks, so that growing copies nothing. For one thread at a time.</summary>
internal sealed class LogColumn<T>(int chunkSize)
    where T : unmanaged
{
    private readonly List<T[]> _chunks = [];

    public int Count { get; private set; }

    public T this[int index] => _chunks[index / chunkSize][index % chunkSize];

    public void Add(T value)
    {
        var place = Count % chunkSize;
        if (place == 0)
        {
            _chunks.Add(GC.AllocateUninitializedArray<T>(chunkSize));
        }

        _chunks[^1][place] = value;
        Count++;
    }

    /// <summary>Copies all values.</summary>
    public void CopyTo(Span<T> values)
    {
        foreach (var chunk in _chunks)
        {
            var count = Math.Min(chunkSize, values.Length);
            chunk.AsSpan(0, count).CopyTo(values);
            values = values[count..];
        }
    }

    public void Clear()
    {
        _chunks.Clear();
        Count = 0;
    }
}
