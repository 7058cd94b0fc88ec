namespace Dvc.Indicators.Tests.Oracle;

/// <summary>What the oracle says of one counting dossier.</summary>
internal sealed record OracleDossier
{
    public required Dossier Dossier { get; init; }

    /// <summary>Whether it is in the population R.</summary>
    public required bool IsInPopulation { get; init; }

    /// <summary>The verdict; null outside R.</summary>
    public required OracleVerdict? Verdict { get; init; }

    /// <summary>The components in whose numerator it counts as a dossier.</summary>
    public required SortedSet<string> Numerators { get; init; }

    /// <summary>The components in whose denominator it counts as a dossier.</summary>
    public required SortedSet<string> Denominators { get; init; }

    /// <summary>The components that count procedures for which it is the dossier that is asked for: 3.2, 3.4, 3.5, 4.5b.</summary>
    public required SortedSet<string> Evidence { get; init; }
}
