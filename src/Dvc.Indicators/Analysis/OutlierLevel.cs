namespace Dvc.Indicators.Analysis;

/// <summary>Whether a rate lies outside of the funnel around the rate of all.</summary>
public enum OutlierLevel
{
    /// <summary>Inside.</summary>
    None,

    /// <summary>Beyond 1.96.</summary>
    Alert,

    /// <summary>Beyond 3.09.</summary>
    Alarm,
}
