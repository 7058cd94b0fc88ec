namespace Dvc.Indicators.Analysis;

/// <summary>What somebody else published of one item of one agency.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Item">The id of a component or group, or <c>TOTAL</c>.</param>
/// <param name="Figure">The figure; null where none was published.</param>
/// <param name="Score">The points; null where none were published.</param>
public sealed record PublishedItem(AgencyCode Agency, string Item, Figure? Figure, Points? Score);
