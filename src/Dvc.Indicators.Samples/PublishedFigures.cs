namespace Dvc.Indicators.Samples;

/// <summary>The published figures of a province and of the agencies directly below it, as a sample needs them.</summary>
internal sealed class PublishedFigures
{
    private readonly FigureTable _table;

    public PublishedFigures(FigureTable table)
    {
        _table = table;
        var roster = table.Agencies;
        Root = Enumerable.Range(0, roster.Count).FirstOrDefault(row => roster.ParentIndex(row) < 0, -1);
        Children = [.. Enumerable.Range(0, roster.Count).Where(row => row != Root)];
        if (Root < 0 || roster[Root].Level != AgencyLevel.Province || Children.Any(row => roster.ParentIndex(row) != Root))
        {
            throw new ArgumentException("The agencies must be one province and agencies directly below it.", nameof(table));
        }
    }

    public AgencyRoster Agencies => _table.Agencies;

    public FigureTable Table => _table;

    /// <summary>The row of the province.</summary>
    public int Root { get; }

    /// <summary>The rows of the agencies below it.</summary>
    public IReadOnlyList<int> Children { get; }

    /// <summary>The rows of all, the province last: what is left after the others is its own.</summary>
    public IEnumerable<int> Units => Children.Append(Root);

    public Figure this[int row, string component] => Find(row, component)
        ?? throw new ArgumentException($"The figure {component} of agency {Agencies[row].WrittenCode} is needed.", nameof(component));

    public Figure? Find(int row, string component) =>
        _table[row, component] is { Kind: FigureKind.Counted } entry ? entry.Figure : null;

    public long Dossiers(int row) => this[row, SampleIds.ResultAvailable].Denominator;

    /// <summary>A figure of an agency's own records: the province's less those of the agencies below it.</summary>
    public Figure Own(int row, string component)
    {
        var figure = this[row, component];
        if (row != Root)
        {
            return figure;
        }

        var numerator = figure.Numerator - Children.Sum(child => this[child, component].Numerator);
        var denominator = figure.Denominator - Children.Sum(child => this[child, component].Denominator);
        return numerator >= 0 && denominator >= numerator
            ? new Figure(numerator, denominator)
            : throw new ArgumentException($"The figures {component} of the agencies below the province exceed its own.", nameof(component));
    }
}
