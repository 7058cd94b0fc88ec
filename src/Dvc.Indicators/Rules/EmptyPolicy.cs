namespace Dvc.Indicators;

/// <summary>What a component is worth when it was looked at and has no ratio: its denominator is 0.</summary>
public enum EmptyPolicy
{
    /// <summary>No score: the component adds nothing to its group and the result says so. Null, never shown as 0.</summary>
    NoData,

    /// <summary>Zero points.</summary>
    Zero,

    /// <summary>Full points: the component's maximum.</summary>
    Full,

    /// <summary>
    /// The component does not apply and its maximum is shared out over the siblings named in <see cref="Component.SharedWith"/>,
    /// in proportion to their own maxima. Where none of them can take it, the component has no data.
    /// </summary>
    Shared,
}
