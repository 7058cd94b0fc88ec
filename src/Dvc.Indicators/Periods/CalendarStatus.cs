namespace Dvc.Indicators;

/// <summary>How sure the days off of a year are.</summary>
public enum CalendarStatus
{
    /// <summary>Announced by the government (<c>announced</c>).</summary>
    Announced,

    /// <summary>Worked out from the law before the announcement (<c>computed</c>); the announcement may differ.</summary>
    Computed,
}
