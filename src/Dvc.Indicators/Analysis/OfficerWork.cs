namespace Dvc.Indicators.Analysis;

/// <summary>The dossiers of one officer in a period: counts of dossiers, not a judgement of a person. Immutable.</summary>
public sealed class OfficerWork
{
    internal OfficerWork()
    {
    }

    /// <summary>The officer's name (<c>CanBoXuLy</c>); empty for dossiers that name none.</summary>
    public required string Officer { get; init; }

    /// <summary>The dossiers received.</summary>
    public required long Received { get; init; }

    /// <summary>Those handled or still open on time.</summary>
    public required long OnTime { get; init; }

    /// <summary>Those open and late.</summary>
    public required long OverdueOpen { get; init; }

    /// <summary>Those that ended late.</summary>
    public required long EndedLate { get; init; }

    /// <summary>Those whose applicant was not satisfied.</summary>
    public required long Disliked { get; init; }

    /// <summary>Open ones that become late in the days asked for, unless they are finished.</summary>
    public required long Due { get; init; }

    /// <summary>The points that the agency would gain if this officer's late dossiers had been on time; null where it has no total.</summary>
    public required Points? PointsIfOnTime { get; init; }
}
