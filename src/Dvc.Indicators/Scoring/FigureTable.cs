using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>
/// The figures of all agencies: for each agency of a roster and each item (component or group), what is known of it. Made by
/// <see cref="FigureTableBuilder"/>. Immutable and safe for use by several threads.
/// </summary>
public sealed class FigureTable
{
    private readonly Dictionary<string, FigureColumn> _columns;

    internal FigureTable(AgencyRoster agencies, ImmutableArray<string> items, Dictionary<string, FigureColumn> columns)
    {
        Agencies = agencies;
        Items = items;
        _columns = columns;
    }

    /// <summary>The agencies, one a row.</summary>
    public AgencyRoster Agencies { get; }

    /// <summary>The ids of the items of which anything is known, in the order in which they were first given.</summary>
    public ImmutableArray<string> Items { get; }

    /// <summary>What is known of an item of an agency.</summary>
    /// <param name="row">The agency's row in <see cref="Agencies"/>.</param>
    /// <param name="item">The id of a component or group.</param>
    /// <returns>The entry; absent where nothing is known, also of an id that was never given.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such row.</exception>
    public FigureEntry this[int row, string item] => Column(item) is { } column ? column[row] : default;

    /// <summary>The same figures, but for one entry.</summary>
    /// <param name="row">The agency's row.</param>
    /// <param name="item">The id of a component or group.</param>
    /// <param name="entry">What is known of it instead; the default value makes it absent.</param>
    /// <returns>Another table; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public FigureTable With(int row, string item, FigureEntry entry)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Agencies.Count);
        var columns = new Dictionary<string, FigureColumn>(_columns, StringComparer.Ordinal)
        {
            [item] = Column(item)?.With(row, entry) ?? new FigureColumn(Agencies.Count) { [row] = entry },
        };
        return new FigureTable(Agencies, _columns.ContainsKey(item) ? Items : Items.Add(item), columns);
    }

    /// <summary>The figures of one agency alone.</summary>
    internal FigureTable Only(int row)
    {
        var columns = _columns.ToDictionary(column => column.Key, column => new FigureColumn(1) { [0] = column.Value[row] }, StringComparer.Ordinal);
        return new FigureTable(AgencyRoster.Create([Agencies[row]]), Items, columns);
    }

    internal FigureColumn? Column(string item) => _columns.GetValueOrDefault(item);
}
