namespace Dvc.Indicators.Analysis;

/// <summary>The open dossiers of one agency and of all below it, by what is left of their time. Immutable.</summary>
public sealed class DueDossiers
{
    internal DueDossiers()
    {
    }

    /// <summary>The agency's row.</summary>
    public required int Row { get; init; }

    /// <summary>The agency.</summary>
    public required Agency Agency { get; init; }

    /// <summary>The open dossiers at the cut.</summary>
    public required long Open { get; init; }

    /// <summary>Those that become late in the days asked for, unless they are finished.</summary>
    public required long Due { get; init; }

    /// <summary>Those that are late already.</summary>
    public required long Overdue { get; init; }

    /// <summary>The points of the total that are lost if all due ones are missed; null without a total.</summary>
    public required Points? PointsAtRisk { get; init; }

    /// <summary>The place then, the others being as they are; null without a total.</summary>
    public required decimal? PlaceAfter { get; init; }
}
