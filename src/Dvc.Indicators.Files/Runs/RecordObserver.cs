namespace Dvc.Indicators.Files;

/// <summary>
/// What wants to be told while records are read. All calls come on the thread of the run, in the order of the records: first those of the
/// small files, then those of dossiers, of each block of a file first the accepted, then rejections and findings, at the end what shows only when everything is read (findings about versions of dossiers, agencies,
/// sources and decisions, and petitions, decisions and authority that are rejected when they are counted). Who wants to be told of
/// accepted dossiers makes the run read every one as an object, which takes several times as long.
/// </summary>
public sealed class RecordObserver
{
    /// <summary>Told of each rejected record.</summary>
    public Action<Rejection>? Rejected { get; init; }

    /// <summary>Told of each finding about records that were accepted.</summary>
    public Action<QualityFinding>? Found { get; init; }

    /// <summary>Told of each accepted dossier, superseded ones included.</summary>
    public Action<ReadDossier>? Accepted { get; init; }

    /// <summary>Told of the number of dossiers read so far, now and then.</summary>
    public Action<long>? Progressed { get; init; }

    /// <summary>Told of the path of the cache once it is written, see <see cref="RecordInputs.Cache"/>; a run can still fail after that.</summary>
    public Action<string>? Kept { get; init; }
}
