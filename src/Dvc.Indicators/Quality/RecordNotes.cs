using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>What is noted of records of dossiers besides their counts, from which what depends on the agencies of a period is found.</summary>
/// <param name="Agencies">The records of each agency by the codes that they name, in the order in which they were read first.</param>
/// <param name="Findings">What was found about records, versions and sources, summed up; nothing that depends on the agencies of a period.</param>
/// <param name="TwoCodes">The dossiers with versions at two codes of agencies, sorted.</param>
/// <param name="Before">The records received before agencies began whose codes are used again, in the order in which they were read first.</param>
/// <param name="Received">When dossiers were received, superseded versions too; nothing where it is not known.</param>
/// <param name="HasDroppedEnds">Whether dossiers that ended in one second were asked for, but memory was not enough.</param>
internal sealed record RecordNotes(
    ImmutableArray<AgencyRecords> Agencies,
    ImmutableArray<FindingCount> Findings,
    ImmutableArray<KeysAtTwoCodes> TwoCodes,
    ImmutableArray<RecordsBefore> Before,
    ReceptionSpan Received,
    bool HasDroppedEnds = false)
{
    /// <summary>Nothing is known.</summary>
    public static RecordNotes None { get; } = new([], [], [], [], default);
}
