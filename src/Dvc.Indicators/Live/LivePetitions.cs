namespace Dvc.Indicators.Live;

/// <summary>The petitions that are there, in the order in which they came.</summary>
internal sealed class LivePetitions
{
    private readonly LiveSource _source;
    private readonly SortedDictionary<long, Petition> _rows = [];
    private readonly Dictionary<string, List<long>> _placesOf = new(StringComparer.Ordinal);
    private IEnumerable<Petition>? _list;
    private long _next;

    /// <summary>Begins with petitions.</summary>
    /// <param name="source">What a change is.</param>
    /// <param name="given">The petitions; null where none are given until the first comes.</param>
    public LivePetitions(LiveSource source, IEnumerable<Petition>? given)
    {
        _source = source;
        foreach (var petition in given ?? [])
        {
            Add(petition);
        }

        _list = given;
    }

    /// <summary>All that are there; null where none were ever given. The same object until something changes.</summary>
    public IEnumerable<Petition>? List => _list ??= _next == 0 ? null : [.. _rows.Values];

    /// <summary>Takes a petition; of a table the present row of its key.</summary>
    public void Put(Petition petition)
    {
        if (_source == LiveSource.Rows)
        {
            Remove(petition.Key);
        }

        Add(petition);
        _list = null;
    }

    /// <summary>Takes away all that came under a key.</summary>
    /// <returns>Whether there was anything.</returns>
    public bool Remove(string key)
    {
        if (!_placesOf.Remove(key, out var places))
        {
            return false;
        }

        places.ForEach(place => _rows.Remove(place));
        _list = null;
        return true;
    }

    private void Add(Petition petition)
    {
        if (!_placesOf.TryGetValue(petition.Key, out var places))
        {
            _placesOf.Add(petition.Key, places = []);
        }

        places.Add(_next);
        _rows.Add(_next++, petition);
    }
}
