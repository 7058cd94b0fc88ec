using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>How one agency changed between two results.</summary>
/// <param name="Agency">The agency, as the later result names it.</param>
/// <param name="Total">The change of the total.</param>
/// <param name="Groups">The changes of the groups, in the order of the rule set.</param>
/// <param name="Components">The changes of the components, in the order of the rule set.</param>
public sealed record AgencyChange(
    Agency Agency, ItemChange Total, ImmutableArray<ItemChange> Groups, ImmutableArray<ItemChange> Components);
