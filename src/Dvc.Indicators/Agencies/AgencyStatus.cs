namespace Dvc.Indicators;

/// <summary>What a code stands for in the period of a roster, which decides for whom records that name it count.</summary>
public enum AgencyStatus
{
    /// <summary>No agency of the file has the code: records that name it are rejected.</summary>
    Unknown,

    /// <summary>An agency with a row of its own.</summary>
    Present,

    /// <summary>A former agency whose successors lead to one agency: records count for that one.</summary>
    Merged,

    /// <summary>
    /// A former agency whose successors lead to several agencies: records can be given to none of them and count for the nearest agency above
    /// all of them, with the finding <c>agency-divided</c>.
    /// </summary>
    Divided,

    /// <summary>
    /// An agency, or the last of its successors, that ended before the period without a successor: records count above it, with the finding
    /// <c>agency-ended</c>.
    /// </summary>
    Ended,

    /// <summary>
    /// An agency, or the last of its successors, that begins only after the period: records count above it, with the finding
    /// <c>agency-not-begun</c>.
    /// </summary>
    NotBegun,
}
