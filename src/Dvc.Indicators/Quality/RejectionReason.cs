namespace Dvc.Indicators.Quality;

/// <summary>Why a record was rejected: a closed list, each written as its name in lower case.</summary>
public enum RejectionReason
{
    /// <summary>Too few or too many fields.</summary>
    Fields,

    /// <summary>Bytes that are not UTF-8.</summary>
    Encoding,

    /// <summary>Not a JSON object.</summary>
    Json,

    /// <summary>A required value is empty.</summary>
    Missing,

    /// <summary>An agency that is not in the agencies file.</summary>
    Agency,

    /// <summary>A channel other than 1, 2, 3 and empty.</summary>
    Channel,

    /// <summary>A status other than 1 to 10.</summary>
    Status,

    /// <summary>Not a date in a known form, or a year before 1990 or after 2099.</summary>
    Date,

    /// <summary>A time in another zone than that of Viet Nam, and no zone declared.</summary>
    Zone,

    /// <summary>Not a number, or not a whole number where one is asked for.</summary>
    Number,

    /// <summary>Not a flag.</summary>
    Flag,

    /// <summary>Working days that reach into a year of which the working calendar has no data.</summary>
    Calendar,

    /// <summary>A unit of a time limit other than the known ones.</summary>
    Unit,

    /// <summary>A word other than those allowed in the column.</summary>
    Value,
}
