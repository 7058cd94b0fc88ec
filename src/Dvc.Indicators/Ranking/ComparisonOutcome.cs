using System.Diagnostics.CodeAnalysis;

namespace Dvc.Indicators;

/// <summary>What came of comparing two results: the comparison, or the reason why there is none. Immutable.</summary>
public sealed class ComparisonOutcome
{
    internal ComparisonOutcome(Comparison? comparison, ComparisonRefusal? refusal)
    {
        Comparison = comparison;
        Refusal = refusal;
    }

    /// <summary>The comparison; null exactly when there is a refusal.</summary>
    public Comparison? Comparison { get; }

    /// <summary>The refusal; null exactly when there is a comparison.</summary>
    public ComparisonRefusal? Refusal { get; }

    /// <summary>Whether the results could be compared.</summary>
    [MemberNotNullWhen(true, nameof(Comparison))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsComparable => Comparison is not null;
}
