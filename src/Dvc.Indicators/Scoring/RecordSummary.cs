using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>What the records were that figures were counted from. Immutable and safe for use by several threads.</summary>
/// <param name="Read">What was read: accepted, superseded and rejected records, by file.</param>
/// <param name="Quality">How many dossiers of each agency rest on suspect records; in the order of the roster.</param>
/// <param name="IsWithoutEvaluations">Whether 5.4 was computed from sources without evaluations (<c>KhongHaiLong</c>).</param>
public sealed record RecordSummary(ReadReport Read, ImmutableArray<AgencyQuality> Quality, bool IsWithoutEvaluations);
