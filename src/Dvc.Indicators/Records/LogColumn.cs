namespace Dvc.Indicators;

/// <summary>Values in the order added, in chunks, so that growing copies nothing. For one thread at a time.</summary>
/// <param name="chunkBits">A chunk holds two to the power of this many values.</param>
internal sealed class LogColumn<T>(int chunkBits)
    where T : unmanaged
{
    private readonly List<T[]> _chunks = [];
    private T[] _last = [];
    private int _inLast;

    public int Count => _chunks.Count == 0 ? 0 : ((_chunks.Count - 1) << chunkBits) + _inLast;

    public ref readonly T this[int index] => ref _chunks[index >> chunkBits][index & ((1 << chunkBits) - 1)];

    public void Add(in T value)
    {
        if (_inLast == _last.Length)
        {
            _last = GC.AllocateUninitializedArray<T>(1 << chunkBits);
            _chunks.Add(_last);
            _inLast = 0;
        }

        _last[_inLast++] = value;
    }

    /// <summary>Copies all values.</summary>
    public void CopyTo(Span<T> values)
    {
        foreach (var chunk in _chunks)
        {
            var count = Math.Min(chunk.Length, values.Length);
            chunk.AsSpan(0, count).CopyTo(values);
            values = values[count..];
        }
    }

    public void Clear()
    {
        _chunks.Clear();
        (_last, _inLast) = ([], 0);
    }
}
