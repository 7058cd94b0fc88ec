namespace Dvc.Indicators;

/// <summary>Who is told of what while records are read, in the order in which they were read, whatever the number of threads.</summary>
/// <remarks>
/// It is called on the thread that asked for the result, one call at a time; while it is busy readers wait, and nothing is dropped.
/// Immutable.
/// </remarks>
public record ReadObserver
{
    /// <summary>Told of nothing.</summary>
    public static ReadObserver None { get; } = new();

    /// <summary>Is given every record that was rejected; null for nobody.</summary>
    public Action<Rejection>? Rejected { get; init; }

    /// <summary>
    /// Is given every finding: first those about single records, then those about versions of one dossier, agencies and sources; null for
    /// nobody, which is faster.
    /// </summary>
    public Action<QualityFinding>? Found { get; init; }

    /// <summary>Is told from time to time how many records were read; null for nobody.</summary>
    public IProgress<long>? Progress { get; init; }
}
