namespace Dvc.Indicators;

/// <summary>
/// The records that were received before an agency began whose code another one had at another time: whether it has the code depends on the period.
/// </summary>
/// <param name="Agency">The code.</param>
/// <param name="FirstDay">The agency's first day.</param>
/// <param name="Count">How many there are.</param>
/// <param name="First">The first of them.</param>
internal sealed record RecordsBefore(AgencyCode Agency, DateOnly FirstDay, long Count, FindingExample First);
