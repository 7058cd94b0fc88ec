using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>How dossiers are counted. Immutable.</summary>
internal sealed record CountOptions
{
    /// <summary>One reader of facts a period, at least one; all of one catalogue, calendar and comparison.</summary>
    public required ImmutableArray<DossierFactReader> Readers { get; init; }

    /// <summary>What is known besides the records.</summary>
    public required QualityContext Quality { get; init; }

    /// <summary>The agencies, of which a dossier must name one; null where any code is one.</summary>
    public AgencyTree? Agencies { get; init; }

    /// <summary>Whether every dossier is there once, as the source guarantees.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Whether dossiers that ended in one second are looked for, as long as memory is enough.</summary>
    public bool FindsEndSeconds { get; init; }

    /// <summary>Whether dossiers are kept as a table.</summary>
    public bool KeepsTable { get; init; }

    /// <summary>On how many threads at most, at least 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>How many bytes keys and counters may take; null is no limit.</summary>
    public long? MemoryLimit { get; init; }
}
