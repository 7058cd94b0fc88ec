namespace Dvc.Indicators.Files;

/// <summary>The columns and names of a file of JSON, gathered from its blocks in their order.</summary>
internal sealed class JsonSummary
{
    /// <summary>The columns that records have.</summary>
    public DossierColumns Columns { get; private set; }

    /// <summary>The names that are no column.</summary>
    public UnknownNames UnknownNames { get; } = new();

    /// <summary>Adds what came of a block.</summary>
    public void Add(BlockReport report)
    {
        Columns |= report.Columns;
        if (report.UnknownNames is { } names)
        {
            UnknownNames.Add(names);
        }
    }
}
