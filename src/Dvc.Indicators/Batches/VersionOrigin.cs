namespace Dvc.Indicators;

/// <summary>Where a version was read and how far the dossier was; kept only for those who are told of superseded versions.</summary>
/// <param name="Line">The line or position.</param>
/// <param name="Row">Its place among the rows that are kept of the same thread.</param>
/// <param name="Status">The status of the dossier.</param>
internal readonly record struct VersionOrigin(long Line, int Row, DossierStatus Status);
