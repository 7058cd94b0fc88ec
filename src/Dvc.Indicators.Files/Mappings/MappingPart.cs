namespace Dvc.Indicators.Files;

/// <summary>What mappings say of one thing, each with the file that says it.</summary>
internal sealed class MappingPart<TKey, TValue>
    where TKey : notnull
{
    private readonly Dictionary<TKey, (TValue Value, string Source)> _values = [];

    /// <summary>All that is said.</summary>
    public IEnumerable<KeyValuePair<TKey, TValue>> Values => _values.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Value));

    /// <summary>Whether anything is said of a key.</summary>
    public bool Has(TKey key) => _values.ContainsKey(key);

    /// <summary>The file that says something of a key.</summary>
    public string SourceOf(TKey key) => _values[key].Source;

    /// <summary>Adds what a file says of a key.</summary>
    /// <returns>False where something else is said already, and by which file.</returns>
    public bool TryAdd(TKey key, TValue value, string source, out (TValue Value, string Source) earlier)
    {
        if (!_values.TryGetValue(key, out earlier))
        {
            _values.Add(key, (value, source));
            return true;
        }

        return EqualityComparer<TValue>.Default.Equals(earlier.Value, value);
    }
}
