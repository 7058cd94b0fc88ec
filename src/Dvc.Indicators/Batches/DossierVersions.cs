namespace Dvc.Indicators;

/// <summary>Whether a source may hold several versions of one dossier.</summary>
public enum DossierVersions
{
    /// <summary>
    /// It may: of several records of one <c>MaHoSo</c> the one with the latest <c>NgayCapNhat</c> counts, one without is older than any with
    /// it, and among equals the last one read. It costs 28 bytes a dossier while they are read. The default.
    /// </summary>
    Look,

    /// <summary>The source guarantees that no dossier is there twice: versions are not looked for. Where that is wrong every version counts.</summary>
    Unique,
}
