namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>The entries of a list within a record, such as its papers; every entry has the same fields.</summary>
/// <param name="width">The number of fields of an entry.</param>
internal sealed class FieldList(int width)
{
    private readonly List<FieldSlice> _slices = [];

    public int Count => _slices.Count / width;

    /// <summary>Whether it is no list of objects.</summary>
    public bool IsMisshapen { get; set; }

    public FieldSlice this[int entry, int field]
    {
        get => _slices[entry * width + field];
        set => _slices[entry * width + field] = value;
    }

    public void Clear()
    {
        _slices.Clear();
        IsMisshapen = false;
    }

    /// <summary>Adds an entry whose fields are empty.</summary>
    public void Add()
    {
        for (var field = 0; field < width; field++)
        {
            _slices.Add(default);
        }
    }

    /// <summary>Whether a field of any entry is a JSON object or array.</summary>
    public bool HasStructure(int field)
    {
        for (var entry = 0; entry < Count; entry++)
        {
            if (this[entry, field].IsStructure)
            {
                return true;
            }
        }

        return false;
    }
}
