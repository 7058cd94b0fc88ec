using System.Runtime.CompilerServices;

namespace Dvc.Indicators.Files;

/// <summary>
/// Records of one block that are read together, stage by stage: what one of them waits for is there when the others have been looked at.
/// Not safe for use by several threads at once.
/// </summary>
internal sealed class RecordBatch
{
    /// <summary>The most records.</summary>
    public const int Size = 128;

    private readonly int[] _firstPlaces = new int[Size];
    private readonly int[] _firstOrdinals = new int[Size];
    private readonly long[] _lines = new long[Size];
    private readonly KnownValues[] _known = new KnownValues[Size];
    private readonly Range[] _sources = new Range[Size];
    private byte[] _text = [];
    private int[] _places = [];
    private int[] _ordinals = [];

    /// <summary>The number of records.</summary>
    public int Count { get; private set; }

    /// <summary>Whether there is no room for another record.</summary>
    public bool IsFull => Count == Size;

    /// <summary>Empties the batch and says where the fields of its records will be.</summary>
    /// <param name="text">The bytes of the block.</param>
    /// <param name="places">The places of all records; see <see cref="FieldPlaces"/>.</param>
    /// <param name="ordinals">The places of columns of all records.</param>
    public void Begin(byte[] text, int[] places, int[] ordinals)
    {
        (_text, _places, _ordinals) = (text, places, ordinals);
        Count = 0;
    }

    /// <summary>Adds a record; there must be room.</summary>
    /// <param name="firstPlace">Where its places begin.</param>
    /// <param name="firstOrdinal">Where the places of its columns begin.</param>
    /// <param name="line">Where it starts.</param>
    /// <param name="known">What is known of its values beside its fields.</param>
    /// <param name="source">Where its text is in the block, where its fields are not all that it has.</param>
    public void Add(int firstPlace, int firstOrdinal, long line, KnownValues known = default, Range source = default)
    {
        _known[Count] = known;
        _sources[Count] = source;
        _firstPlaces[Count] = firstPlace;
        _firstOrdinals[Count] = firstOrdinal;
        _lines[Count++] = line;
    }

    /// <summary>Takes all records out.</summary>
    public void Clear() => Count = 0;

    /// <summary>Where a record starts: the physical line.</summary>
    public long LineOf(int record) => _lines[record];

    /// <summary>What is known of the values of a record beside its fields.</summary>
    public ref readonly KnownValues KnownOf(int record) => ref _known[record];

    /// <summary>Where the text of a record is in the block; empty where its fields are all that it has.</summary>
    public Range SourceOf(int record) => _sources[record];

    /// <summary>The fields of a record.</summary>
    public FieldPlaces this[int record]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_text, _places.AsSpan(_firstPlaces[record]), _ordinals.AsSpan(_firstOrdinals[record]));
    }
}
