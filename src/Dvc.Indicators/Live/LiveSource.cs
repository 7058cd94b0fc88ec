namespace Dvc.Indicators.Live;

/// <summary>What a change of a dossier is.</summary>
public enum LiveSource
{
    /// <summary>
    /// A version: of all that came under a key the one with the latest <c>NgayCapNhat</c> counts, one without is older, and among equals the last
    /// that came. A rejected version leaves the one before it.
    /// </summary>
    Versions,

    /// <summary>The present row of a table: the last that came counts, whatever its <c>NgayCapNhat</c>; a rejected row takes the dossier out.</summary>
    Rows,
}
