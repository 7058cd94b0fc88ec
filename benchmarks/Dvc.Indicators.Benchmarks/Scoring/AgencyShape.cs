namespace Dvc.Indicators.Benchmarks.Scoring;

/// <summary>How the generated agencies hang together, which decides how many cohorts are ranked.</summary>
public enum AgencyShape
{
    /// <summary>Provinces of 15 departments and about 97 communes each, as in 2026: 34 provinces for 3,834 agencies.</summary>
    Tree,

    /// <summary>No levels and no parents: all agencies are one cohort.</summary>
    OneCohort,
}
