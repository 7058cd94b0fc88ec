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

    /// <summary>Later points less earlier points; null unless both results have a score.</summary>
    public Points? Points => After.Points - Before.Points;

    /// <summary>The places won (positive) or lost (negative); null unless both results have a rank.</summary>
    public decimal? Places => RankBefore?.Value - RankAfter?.Value;
}
