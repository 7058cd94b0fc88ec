namespace Dvc.Indicators.Analysis;

/// <summary>Why no correction changes the points of a component or group.</summary>
public enum OutOfHandReason
{
    /// <summary>Its score was given from outside.</summary>
    Reported,

    /// <summary>It has no data.</summary>
    NoData,

    /// <summary>The policy for an empty denominator, or for what nobody looked at, decides it.</summary>
    Policy,

    /// <summary>The figure is the publishing authority's.</summary>
    NotOurs,
}
