namespace Dvc.Indicators;

/// <summary>Why two results can not be compared.</summary>
public enum RefusalReason
{
    /// <summary>They were scored by different rules: the rule sets' hashes differ.</summary>
    OtherRuleSet,

    /// <summary>A result does not name its period, so nobody knows what a change would be a change over.</summary>
    UnknownPeriod,

    /// <summary>Their periods are of different kinds, such as a month and a quarter.</summary>
    OtherPeriodKind,

    /// <summary>Ends were compared with promised times in different ways, to the second or by day.</summary>
    OtherDueComparison,

    /// <summary>Their working calendars differ, by hash.</summary>
    OtherCalendar,

    /// <summary>Equal agencies were ranked by different tie rules.</summary>
    OtherTieRule,

    /// <summary>They have no cohort in common, such as provinces against departments.</summary>
    OtherCohorts,
}
