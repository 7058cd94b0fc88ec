namespace Dvc.Indicators.Files;

/// <summary>What wants to be told while files of records are read.</summary>
/// <remarks>
/// All calls come on the thread of the run, in the order of the records: first the rejections of the small files, then those of dossiers with
/// findings about single records, at the end what shows only when everything is read: findings about versions of dossiers, agencies, sources
/// and decisions, and petitions, decisions and authority that are rejected when they are counted. Accepted dossiers are told of before the
/// rejections and findings of the block of a file that they are in.
/// </remarks>
public sealed record RecordObserver : ReadObserver
{
    /// <summary>
    /// Told of each accepted dossier, superseded versions included; null for nobody. Else every one is made an object and one thread reads, which
    /// takes several times as long.
    /// </summary>
    public Action<ReadDossier>? Accepted { get; init; }

    /// <summary>
    /// Told just before <see cref="ReadObserver.Progress"/> how many bytes of the files of dossiers were read so far, and how many there are; null where
    /// that is not known, as of packed files and streams.
    /// </summary>
    public Action<long, long?>? BytesRead { get; init; }

    /// <summary>Told of the path of the cache once it is written, see <see cref="RecordInputs.Cache"/>; a run can still fail after that.</summary>
    public Action<string>? Kept { get; init; }
}
