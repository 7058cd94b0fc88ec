namespace Dvc.Indicators;

/// <summary>What is kept of a record of a dossier to tell its versions apart.</summary>
/// <param name="Key">The key of the dossier.</param>
/// <param name="Agency">The agency of this version.</param>
/// <param name="Status">The status of this version; null where it was not kept, and then nothing is found about it.</param>
/// <param name="Updated">When this version was written (<c>NgayCapNhat</c>); null where unknown.</param>
/// <param name="Place">Where it was read.</param>
/// <remarks>Immutable and safe for use by several threads.</remarks>
internal readonly record struct DossierVersion(
    string Key, AgencyCode Agency, DossierStatus? Status, VietnamTime? Updated, RecordPlace Place);
