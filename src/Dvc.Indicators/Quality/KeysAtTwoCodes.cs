namespace Dvc.Indicators;

/// <summary>The superseded versions whose dossiers count at another code of an agency: whether that is another agency depends on the period.</summary>
/// <param name="Counted">The code of the versions that count.</param>
/// <param name="Superseded">The code of those that do not.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Key">The first of their keys, by code points.</param>
/// <param name="Place">Where its version was read, without the line.</param>
internal sealed record KeysAtTwoCodes(AgencyCode Counted, AgencyCode Superseded, long Count, string Key, RecordPlace Place);
