namespace Dvc.Indicators;

/// <summary>
/// Gathers figures and reported scores into a <see cref="FigureTable"/>. Each item of an agency can be given once. Not safe for use by
/// several threads at once.
/// </summary>
public sealed class FigureTableBuilder
{
    private readonly AgencyRoster _agencies;
    private readonly Dictionary<string, FigureColumn> _columns = new(StringComparer.Ordinal);
    private readonly List<string> _items = [];

    /// <summary>Starts an empty table.</summary>
    /// <param name="agencies">The agencies, one a row.</param>
    /// <exception cref="ArgumentNullException">The roster is null.</exception>
    public FigureTableBuilder(AgencyRoster agencies)
    {
        ArgumentNullException.ThrowIfNull(agencies);
        _agencies = agencies;
    }

    /// <summary>Gives a figure.</summary>
    /// <param name="agency">The agency; it must have a row.</param>
    /// <param name="component">The component's id.</param>
    /// <param name="numerator">The numerator, 0 to <see cref="Figure.LargestCount"/>.</param>
    /// <param name="denominator">The denominator, 0 to <see cref="Figure.LargestCount"/>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The agency has no row, or the component was given before.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of range.</exception>
    public FigureTableBuilder Add(AgencyCode agency, string component, long numerator, long denominator) =>
        Add(RowOf(agency), component, FigureEntry.FromFigure(new Figure(numerator, denominator)));

    /// <summary>Gives a score from outside for a component or a whole group.</summary>
    /// <param name="agency">The agency; it must have a row.</param>
    /// <param name="item">The id of the component or group.</param>
    /// <param name="score">The score, at least 0.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The agency has no row, or the item was given before.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The score is negative.</exception>
    public FigureTableBuilder AddReported(AgencyCode agency, string item, decimal score) =>
        Add(RowOf(agency), item, FigureEntry.FromReported(new Points(score)));

    /// <summary>Gives what is known of an item.</summary>
    /// <param name="row">The agency's row.</param>
    /// <param name="item">The id of the component or group.</param>
    /// <param name="entry">What is known.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="ArgumentException">The item was given before.</exception>
    public FigureTableBuilder Add(int row, string item, FigureEntry entry)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, _agencies.Count);
        var column = ColumnOf(item);
        if (column.Kinds[row] != FigureKind.Absent)
        {
            throw new ArgumentException($"{item} of agency {_agencies[row].WrittenCode} was given twice; once is allowed.", nameof(item));
        }

        column[row] = entry;
        return this;
    }

    /// <summary>Whether anything was given for an item of an agency.</summary>
    /// <param name="row">The agency's row.</param>
    /// <param name="item">The id of the component or group.</param>
    /// <returns>True when something was given.</returns>
    public bool Has(int row, string item) => _columns.TryGetValue(item, out var column) && column.Kinds[row] != FigureKind.Absent;

    /// <summary>Makes the table of what was given. The builder can not be used for this table any more; it is empty again.</summary>
    /// <returns>The table.</returns>
    public FigureTable Build()
    {
        var table = new FigureTable(_agencies, [.. _items], new Dictionary<string, FigureColumn>(_columns, StringComparer.Ordinal));
        _columns.Clear();
        _items.Clear();
        return table;
    }

    /// <summary>The column of an item, to be filled where its entries are absent; it is among the items from now on.</summary>
    internal FigureColumn ColumnOf(string item)
    {
        if (!_columns.TryGetValue(item, out var column))
        {
            column = new FigureColumn(_agencies.Count);
            _columns.Add(item, column);
            _items.Add(item);
        }

        return column;
    }

    private int RowOf(AgencyCode agency)
    {
        var row = _agencies.IndexOf(agency);
        return row >= 0
            ? row
            : throw new ArgumentException($"Agency {agency} has no row; the agencies of the roster are allowed.", nameof(agency));
    }
}
