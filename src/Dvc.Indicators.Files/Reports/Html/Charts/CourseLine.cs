using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>The values of one course, a period each, with the words for those that have none.</summary>
/// <param name="Labels">The periods, brief: T7, Q3, 2026.</param>
/// <param name="Values">The values; null where a period has none.</param>
/// <param name="Gaps">Why a period has none; empty where it has one.</param>
internal sealed record CourseLine(ImmutableArray<string> Labels, ImmutableArray<decimal?> Values, ImmutableArray<string> Gaps)
{
    /// <summary>The places that have a value.</summary>
    public HashSet<int> Known => [.. Enumerable.Range(0, Values.Length).Where(i => Values[i] is not null)];

    /// <summary>The first and the last with a value.</summary>
    public HashSet<int> Ends => Known is { Count: > 0 } known ? [known.Min(), known.Max()] : [];

    /// <summary>The first, the last, the highest and the lowest.</summary>
    public HashSet<int> Notable => Known is { Count: > 0 } known
        ? [.. Ends, known.MaxBy(i => Values[i]!.Value), known.MinBy(i => Values[i]!.Value)]
        : [];
}
