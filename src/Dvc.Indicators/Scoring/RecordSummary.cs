using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>What the records were that figures were counted from. Immutable and safe for use by several threads.</summary>
/// <param name="Read">What was read: accepted, superseded and rejected records, by file.</param>
/// <param name="Quality">How many dossiers of each agency rest on suspect records; in the order of the roster.</param>
/// <param name="IsWithoutEvaluations">Whether 5.4 was computed from sources without evaluations (<c>KhongHaiLong</c>).</param>
public sealed record RecordSummary(ReadReport Read, ImmutableArray<AgencyQuality> Quality, bool IsWithoutEvaluations)
{
    /// <summary>What was found about the records, summed up in the order of the rules; empty where nothing was.</summary>
    public ImmutableArray<FindingCount> Findings { get; init; } = [];

    /// <summary>Whether both have the same content; lists are compared item by item.</summary>
    /// <param name="other">The other; null equals nothing.</param>
    /// <returns>True when all members are equal.</returns>
    public bool Equals(RecordSummary? other) => other is not null
        && Read == other.Read
        && ContentEquality.AreEqual(Quality, other.Quality)
        && IsWithoutEvaluations == other.IsWithoutEvaluations
        && ContentEquality.AreEqual(Findings, other.Findings);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Read);
        hash.Add(ContentEquality.HashOf(Quality));
        hash.Add(IsWithoutEvaluations);
        hash.Add(ContentEquality.HashOf(Findings));
        return hash.ToHashCode();
    }
}
