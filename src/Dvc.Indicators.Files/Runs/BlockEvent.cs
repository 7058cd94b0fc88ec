using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Something about one record that an observer is to be told when its turn comes.</summary>
/// <param name="Rejection">Why the record is rejected; null where it is accepted.</param>
/// <param name="Findings">What was found about an accepted record.</param>
internal readonly record struct BlockEvent(Rejection? Rejection, ImmutableArray<QualityFinding> Findings)
{
    // About what objects and the texts of a finding take.
    private const int BytesOfRejection = 160;
    private const int BytesOfFinding = 800;

    /// <summary>About how many bytes it takes.</summary>
    public long Bytes => BytesOf(Rejection) + (long)Findings.Length * BytesOfFinding;

    /// <summary>About how many bytes a rejection takes.</summary>
    public static long BytesOf(Rejection? rejection) =>
        rejection is null ? 0 : BytesOfRejection + sizeof(char) * (long)(rejection.Key.Length + rejection.Value.Length);
}
