using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>What an agency below gives to its parent's points. Exact. Immutable.</summary>
public sealed class ChildShare
{
    internal ChildShare()
    {
    }

    /// <summary>The agency below; the parent itself for what no agency below explains.</summary>
    public required Agency Child { get; init; }

    /// <summary>Whether it is the parent's own part.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>Points of the parent's total less its points without this part: negative drags down.</summary>
    public required Points InTotal { get; init; }

    /// <summary>The components of which the part has counts, in the order of the rule set.</summary>
    public required ImmutableArray<ChildPart> Parts { get; init; }

    /// <summary>The components whose counts are above the parent's, so that they are no part of it (<c>not-part</c>).</summary>
    public required ImmutableArray<string> NotPart { get; init; }
}
