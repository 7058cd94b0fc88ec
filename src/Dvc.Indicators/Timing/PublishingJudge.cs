namespace Dvc.Indicators;

/// <summary>
/// Decides whether procedures were promulgated (ban hành, 1.1) and disclosed (công khai, 1.2) in time at one cut, and why.
/// </summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
internal sealed class PublishingJudge
{
    private readonly WorkingCalendar _calendar;

    /// <summary>Makes a judge.</summary>
    /// <param name="calendar">The working days.</param>
    /// <param name="cut">The instant at which undisclosed procedures are judged.</param>
    /// <exception cref="ArgumentNullException">The calendar is null.</exception>
    public PublishingJudge(WorkingCalendar calendar, VietnamTime cut)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        _calendar = calendar;
        Cut = cut;
    }

    /// <summary>The instant at which undisclosed procedures are judged.</summary>
    public VietnamTime Cut { get; }

    /// <summary>Judges one decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="authority">
    /// The level of the publishing authority: a ministry decides 20 working days before and discloses within 10, a province 5 and 5.
    /// </param>
    /// <param name="verdict">The verdict; no meaning when a year is missing.</param>
    /// <param name="missingYear">A year without data that its working days reach into, or 0 when there is a verdict.</param>
    /// <returns>True when there is a verdict; false when the calendar lacks a year: the decision is rejected (<c>calendar</c>).</returns>
    /// <exception cref="ArgumentNullException">The decision is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is neither ministry nor province.</exception>
    public bool TryJudge(PublishingDecision decision, AgencyLevel authority, out PublishingVerdict verdict, out int missingYear)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var (before, after) = authority switch
        {
            AgencyLevel.Ministry => (20, 10),
            AgencyLevel.Province => (5, 5),
            _ => throw new ArgumentOutOfRangeException(nameof(authority), authority, "A publishing authority is a ministry or a province."),
        };
        verdict = default;
        DateOnly? decideBy = null;
        if (decision.Effective is { } effective)
        {
            if (!_calendar.TrySubtractWorkingDays(effective.Date, before, out var last, out missingYear))
            {
                return false;
            }

            decideBy = last;
        }

        var disclosed = decision.Disclosed <= Cut ? decision.Disclosed : null;
        var isKnown = _calendar.TryAddWorkingDays(decision.Decided.Date, after, out var discloseBy, out missingYear);
        verdict = new PublishingVerdict
        {
            Decided = decision.Decided.Date,
            DecideBy = decideBy,
            Disclosed = (disclosed ?? Cut).Date,
            IsDisclosed = disclosed is not null,
            DiscloseBy = discloseBy,
        };
        return isKnown;
    }
}
