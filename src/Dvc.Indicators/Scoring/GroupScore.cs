using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>The score of one group of one agency, with its components.</summary>
/// <param name="Group">The group.</param>
/// <param name="Score">The group's score.</param>
/// <param name="Components">Its components' scores, in the order of the rule set.</param>
public sealed record GroupScore(Group Group, ItemScore Score, ImmutableArray<ComponentScore> Components);
