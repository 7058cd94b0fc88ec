namespace Dvc.Indicators;

/// <summary>
/// Cuts the chunks of many columns from large arrays, which the collector neither moves nor gives back and asks for again while they grow.
/// For one thread at a time.
/// </summary>
internal sealed class LogSlabs<T>
    where T : unmanaged
{
    /// <summary>The values of a chunk.</summary>
    public const int ChunkLength = 1 << 9;

    private const int ChunksOfSlab = 1 << 8;

    private T[] _slab = [];
    private int _next;

    /// <summary>The next chunk: where it lies in which array.</summary>
    public (T[] Slab, int Start) Take()
    {
        if (_next == _slab.Length)
        {
            // The first is small, so that a small run does not pay for a large one.
            _slab = GC.AllocateUninitializedArray<T>(ChunkLength * (_slab.Length == 0 ? 1 : Math.Min(ChunksOfSlab, 2 * (_slab.Length / ChunkLength))));
            _next = 0;
        }

        _next += ChunkLength;
        return (_slab, _next - ChunkLength);
    }
}
