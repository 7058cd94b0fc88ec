namespace Dvc.Indicators;

/// <summary>How the score of a component, a group or a total came about.</summary>
public enum ScoreState : byte
{
    /// <summary>No data: the score is null and adds nothing. Null is never shown as 0.</summary>
    NoData,

    /// <summary>Computed from figures by the rule set, the empty-denominator policy included.</summary>
    Scored,

    /// <summary>Given from outside and taken as it is.</summary>
    Reported,

    /// <summary>The item does not apply to the agency: its level is not concerned, or its points went to siblings.</summary>
    NotApplicable,

    /// <summary>Of a total only: a group has no data, so there is no total and no rank.</summary>
    Incomplete,
}
