using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>How one item of one agency changed between two results.</summary>
/// <param name="Before">The earlier score.</param>
/// <param name="After">The later score.</param>
/// <param name="RankBefore">The earlier rank; null for components and where there was no score.</param>
/// <param name="RankAfter">The later rank; null for components and where there is no score.</param>
public sealed record ItemChange(ItemScore Before, ItemScore After, Rank? RankBefore, Rank? RankAfter)
{
    /// <summary>The item's id.</summary>
    public string Id => After.Id;

    /// <summary>The components of a group or total that only the earlier result measured, by their ids; empty for a component.</summary>
    public ImmutableArray<string> OnlyMeasuredBefore { get; init; } = [];

    /// <summary>The components of a group or total that only the later result measured, by their ids; empty for a component.</summary>
    public ImmutableArray<string> OnlyMeasuredAfter { get; init; } = [];

    /// <summary>Whether both results measured the same components of the item; else its points do not compare.</summary>
    public bool IsComparable => OnlyMeasuredBefore.IsEmpty && OnlyMeasuredAfter.IsEmpty;

    /// <summary>Whether the cohort has the same members in both results; else its places do not compare.</summary>
    public bool HasSameCohort { get; init; } = true;

    /// <summary>The earlier points; of an incomplete item those of what was measured. Null without any.</summary>
    public Points? PointsBefore => Before.Points ?? Before.Measured?.Points;

    /// <summary>The later points; of an incomplete item those of what was measured. Null without any.</summary>
    public Points? PointsAfter => After.Points ?? After.Measured?.Points;

    /// <summary>Later points less earlier points; null unless both results have points of the same components.</summary>
    public Points? Points => IsComparable ? PointsAfter - PointsBefore : null;

    /// <summary>The places won (positive) or lost (negative); null unless both results have a rank among the same agencies, of the same components.</summary>
    public decimal? Places => IsComparable && HasSameCohort ? RankBefore?.Value - RankAfter?.Value : null;

    /// <summary>Whether both have the same content; lists are compared item by item.</summary>
    /// <param name="other">The other; null equals nothing.</param>
    /// <returns>True when all members are equal.</returns>
    public bool Equals(ItemChange? other) => other is not null
        && (Before, After, RankBefore, RankAfter, HasSameCohort) == (other.Before, other.After, other.RankBefore, other.RankAfter, other.HasSameCohort)
        && ContentEquality.AreEqual(OnlyMeasuredBefore, other.OnlyMeasuredBefore)
        && ContentEquality.AreEqual(OnlyMeasuredAfter, other.OnlyMeasuredAfter);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(
        Before, After, RankBefore, RankAfter, HasSameCohort, ContentEquality.HashOf(OnlyMeasuredBefore), ContentEquality.HashOf(OnlyMeasuredAfter));
}
