namespace Dvc.Indicators.Files;

/// <summary>How a mapping says that dates are written. What it says nothing of is read as without it: ISO dates are read in every form.</summary>
internal enum DateForm
{
    /// <summary>As the contract says.</summary>
    Contract,

    /// <summary>In dates with slashes the month stands before the day.</summary>
    MonthFirst,

    /// <summary>Numbers are milliseconds since 1970 in UTC.</summary>
    EpochMilliseconds,

    /// <summary>Numbers are seconds since 1970 in UTC.</summary>
    EpochSeconds,

    /// <summary>Numbers are days as Excel counts them from 1900, a fraction being the time of day.</summary>
    ExcelDays,
}
