namespace Dvc.Indicators;

/// <summary>What the check of records looks for: a closed list. <see cref="QualityRules"/> has the words for it.</summary>
public enum QualityRule
{
    /// <summary>Processing ended in the second of reception, as when software overwrites times; <c>finished-equals-received</c>.</summary>
    FinishedEqualsReceived,

    /// <summary>Processing ended, or the result was handed over, before reception; <c>end-before-start</c>.</summary>
    EndBeforeStart,

    /// <summary>The promised time is before reception; <c>due-before-received</c>.</summary>
    DueBeforeReceived,

    /// <summary>The result was handed over before processing ended; <c>returned-before-finished</c>.</summary>
    ReturnedBeforeFinished,

    /// <summary>An end or the promised time is more than ten years after reception; <c>far-from-reception</c>.</summary>
    FarFromReception,

    /// <summary>Processed or returned (status 9, 10) but without <c>NgayTiepNhan</c>; <c>processed-before-received</c>.</summary>
    ProcessedBeforeReceived,

    /// <summary>
    /// Supplements completed before they were asked for, completed but never asked for, or asked for before reception;
    /// <c>supplement-out-of-order</c>.
    /// </summary>
    SupplementOutOfOrder,

    /// <summary>Processed or returned (status 9, 10), the supplements asked for not completed; <c>supplement-as-processed</c>.</summary>
    SupplementAsProcessed,

    /// <summary>Withdrawn, stopped, processed or returned (status 7 to 10) without any end; <c>closed-without-end</c>.</summary>
    ClosedWithoutEnd,

    /// <summary>Neither a promised time nor a limit of the procedure: counted as on time; <c>no-deadline</c>.</summary>
    NoDeadline,

    /// <summary>A promised time of 00:00:00, which most likely means the whole day; <c>deadline-at-midnight</c>.</summary>
    DeadlineAtMidnight,

    /// <summary>A procedure that the given catalogue lacks; <c>unknown-procedure</c>.</summary>
    UnknownProcedure,

    /// <summary>Paid online (<c>DuocThanhToanTrucTuyen</c> 1 or 2) without owing a fee; <c>paid-without-owing</c>.</summary>
    PaidWithoutOwing,

    /// <summary>An agency that the given agencies lack: the record counts nowhere; <c>unknown-agency</c>.</summary>
    UnknownAgency,

    /// <summary>An agency that begins only after the period: the record counts for the agencies above it; <c>agency-not-begun</c>.</summary>
    AgencyNotBegun,

    /// <summary>A key again, with nothing that tells which record is the newer; <c>duplicate-key</c>.</summary>
    DuplicateKey,

    /// <summary>A key at two agencies; <c>key-at-two-agencies</c>.</summary>
    KeyAtTwoAgencies,

    /// <summary>An older version of a dossier, which does not count; <c>superseded-version</c>.</summary>
    SupersededVersion,

    /// <summary>An older version is processed (status 9, 10), the newer is not yet (2, 4); <c>processed-before-in-process</c>.</summary>
    ProcessedBeforeInProcess,

    /// <summary>A flag that is the same on all of many dossiers of an agency; <c>constant-flag</c>.</summary>
    ConstantFlag,

    /// <summary>A source with many times of day, none of them after 12:59:59; <c>twelve-hour-clock</c>.</summary>
    TwelveHourClock,

    /// <summary>A decision without <c>NgayHieuLuc</c>, which does not count in 1.1; <c>decision-without-effective-date</c>.</summary>
    DecisionWithoutEffectiveDate,

    /// <summary>A date with which software writes that there is none, as 1900-01-01; read as empty; <c>placeholder-date</c>.</summary>
    PlaceholderDate,

    /// <summary>A code with invisible characters, which are taken out; <c>invisible-characters</c>.</summary>
    InvisibleCharacters,

    /// <summary>A code with an apostrophe or <c>="…"</c> of a spreadsheet, which is taken off; <c>spreadsheet-mark</c>.</summary>
    SpreadsheetMark,

    /// <summary>A procedure that the catalogue lacks but has with one zero more or less at its end; <c>procedure-near</c>.</summary>
    ProcedureNear,

    /// <summary>A former agency divided among several: the record counts for the agencies above all of them; <c>agency-divided</c>.</summary>
    AgencyDivided,

    /// <summary>An agency that ended before the period without a successor: the record counts for the agencies above it; <c>agency-ended</c>.</summary>
    AgencyEnded,

    /// <summary>Received before the agency began that has the code now, which another one had at another time; <c>code-reused</c>.</summary>
    CodeReused,

    /// <summary>
    /// Many dossiers of an agency ended in one second: at least 20, and more than 2 % of those of it that count; only looked for where it is asked
    /// for; <c>ended-in-one-second</c>.
    /// </summary>
    EndedInOneSecond,
}
