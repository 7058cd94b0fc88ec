using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Dvc.Indicators;

/// <summary>What came of building a tree: the tree, or every mistake in the list of agencies.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class AgencyTreeBuilding
{
    internal AgencyTreeBuilding(AgencyTree? tree, ImmutableArray<AgencyError> errors)
    {
        Tree = tree;
        Errors = errors;
    }

    /// <summary>The tree, or null when there are errors.</summary>
    public AgencyTree? Tree { get; }

    /// <summary>The mistakes in the order of the list; empty when there is a tree.</summary>
    public ImmutableArray<AgencyError> Errors { get; }

    /// <summary>Whether there is a tree.</summary>
    [MemberNotNullWhen(true, nameof(Tree))]
    public bool IsValid => Tree is not null;
}
