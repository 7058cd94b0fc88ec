namespace Dvc.Indicators.Files;

/// <summary>What becomes of a time that is written with <c>Z</c> or an offset other than that of Viet Nam (+07:00, +0700).</summary>
/// <remarks>
/// Much software writes a <c>Z</c> behind what is local time; so nothing is assumed unless the user says it. Times without a suffix and
/// with that of Viet Nam are local time always.
/// </remarks>
public enum ZoneHandling
{
    /// <summary>The record is rejected (<c>zone</c>). The default.</summary>
    Refuse,

    /// <summary>The suffix is dropped: what is written is local time.</summary>
    Local,

    /// <summary>
    /// The suffix is true: the time is moved from its offset (<c>Z</c> is +00:00) to +07:00. A deadline without a time of day keeps its
    /// day.
    /// </summary>
    Utc,
}
