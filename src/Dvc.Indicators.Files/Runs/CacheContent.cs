using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>What a cache keeps of read dossiers: everything that a later run asks of their files, whatever its period.</summary>
internal sealed record CacheContent
{
    /// <summary>Tells the inputs from others, see <see cref="CacheStamp"/>.</summary>
    public required string Stamp { get; init; }

    public required DossierColumns Columns { get; init; }

    public required ImmutableArray<FileReadReport> Files { get; init; }

    public required ImmutableArray<FileNote> Notes { get; init; }

    public required ImmutableArray<Rejection> Rejections { get; init; }

    /// <summary>Of each agency how many dossiers have each of the bits of <see cref="FlagCounts.BitsOf"/>.</summary>
    public required ImmutableArray<(AgencyCode Agency, uint[] Counts)> Quality { get; init; }

    /// <summary>The times of day of each file: how many, and the latest hour.</summary>
    public required ImmutableArray<(string File, long Times, int LatestHour)> Clocks { get; init; }

    /// <summary>The dossiers that count, clustered by agency.</summary>
    public required DossierTable Table { get; init; }
}
