namespace Dvc.Indicators;

/// <summary>One of the rates in which results are announced to the public, such as the on-time rate.</summary>
/// <param name="Id">The rate's id, unique in its rule set.</param>
/// <param name="Name">The rate's name.</param>
/// <param name="Item">
/// What it is the rate of: a component (its ratio) or a group (its points ÷ its maximum), by id.
/// </param>
public sealed record HeadlineRate(string Id, LocalizedText Name, string Item);
