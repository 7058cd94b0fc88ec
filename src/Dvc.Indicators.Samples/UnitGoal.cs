namespace Dvc.Indicators.Samples;

/// <summary>What the dossiers of one agency itself, without those below it, are to count up to.</summary>
internal sealed record UnitGoal
{
    /// <summary>The agency's row.</summary>
    public required int Row { get; init; }

    public required long Dossiers { get; init; }

    public required long OnTime { get; init; }

    /// <summary>On time, not disliked, in no petition.</summary>
    public required long Clean { get; init; }

    public required long Results { get; init; }

    /// <summary>With a result file and a component file.</summary>
    public required long ResultsWithPaper { get; init; }

    public required long Reused { get; init; }

    public required long FromStore { get; init; }

    /// <summary>From the store or identified by VNeID.</summary>
    public required long CitizenData { get; init; }

    public required long Owing { get; init; }

    public required long Paid { get; init; }

    public required long Online { get; init; }
}
