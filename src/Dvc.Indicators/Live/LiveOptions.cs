namespace Dvc.Indicators.Live;

/// <summary>How a live index reads changes and which periods it answers for.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed record LiveOptions
{
    /// <summary>What a change of a dossier is; a version unless given.</summary>
    public LiveSource Source { get; init; } = LiveSource.Versions;

    /// <summary>The periods; <see cref="LiveWindows.Standard"/> unless given.</summary>
    public LiveWindows Windows { get; init; } = LiveWindows.Standard;

    /// <summary>Where the cut of a period stands once it is over; at its end unless given.</summary>
    public LiveCut Cut { get; init; } = LiveCut.Close;

    /// <summary>
    /// The last view of the index that this one stands in for, built anew because agencies, procedures or other reference data changed: the
    /// epoch rises by one, and the first view tells the changes from that one. Null for a first index.
    /// </summary>
    public LiveView? After { get; init; }
}
