namespace Dvc.Indicators;

/// <summary>How the score of a component, a group or a total came about.</summary>
public enum ScoreState : byte
{
    /// <summary>No data: it was looked at and there is nothing to score. The score is null and adds nothing. Null is never shown as 0.</summary>
    NoData,

    /// <summary>Computed from figures by the rule set, the empty-denominator policy included.</summary>
    Scored,

    /// <summary>Given from outside and taken as it is.</summary>
    Reported,

    /// <summary>The item does not apply to the agency: its level is not concerned, or its points went to siblings.</summary>
    NotApplicable,

    /// <summary>
    /// Of a group or total only: it needs a component that was not measured. It has no rank and is in no mean; see
    /// <see cref="ItemScore.Measured"/>.
    /// </summary>
    Incomplete,

    /// <summary>Of a component only: nobody looked, no row, file or column could give it.</summary>
    NotMeasured,
}
