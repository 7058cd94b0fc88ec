namespace Dvc.Indicators;

/// <summary>Why a record was rejected; a closed list. A rejected record takes part in nothing and the run goes on.</summary>
public enum RejectionReason : byte
{
    /// <summary>A quote that is not closed as it must be, written <c>quote</c>.</summary>
    Quote,

    /// <summary>Too few or too many fields, written <c>fields</c>.</summary>
    Fields,

    /// <summary>Bytes that are not UTF-8, written <c>encoding</c>.</summary>
    Encoding,

    /// <summary>Text that is not JSON, written <c>json</c>.</summary>
    Json,

    /// <summary>A required value is empty, written <c>missing</c>.</summary>
    Missing,

    /// <summary>A code that a spreadsheet has made a number, so that its digits are lost, written <c>spreadsheet-number</c>.</summary>
    SpreadsheetNumber,

    /// <summary>An agency that the agencies file does not know, written <c>agency</c>.</summary>
    Agency,

    /// <summary>A channel other than 1, 2 and 3, written <c>channel</c>.</summary>
    Channel,

    /// <summary>A status other than 1 to 10, written <c>status</c>.</summary>
    Status,

    /// <summary>A date in no known form, or not in the calendar, or before 1990 or after 2099, written <c>date</c>.</summary>
    Date,

    /// <summary>A time in another zone than Viet Nam's, written <c>zone</c>.</summary>
    Zone,

    /// <summary>Not a number, written <c>number</c>.</summary>
    Number,

    /// <summary>Not a flag, written <c>flag</c>.</summary>
    Flag,

    /// <summary>Working days that reach into a year without calendar data, written <c>calendar</c>.</summary>
    Calendar,

    /// <summary>An unknown unit of a limit, written <c>unit</c>.</summary>
    Unit,

    /// <summary>A word that is none of those allowed, written <c>value</c>.</summary>
    Value,
}
