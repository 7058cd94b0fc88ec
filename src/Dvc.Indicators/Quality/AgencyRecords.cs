namespace Dvc.Indicators;

/// <summary>The records that name one code of an agency: how many have which flags and findings, and the first of them.</summary>
/// <param name="Agency">The code.</param>
/// <param name="Counts">How many have each of the bits of <see cref="FlagCounts.BitsOf"/>.</param>
/// <param name="FirstKey">The key of the first dossier.</param>
/// <param name="FirstPlace">Where it was read.</param>
internal sealed record AgencyRecords(AgencyCode Agency, uint[] Counts, string FirstKey, RecordPlace FirstPlace);
