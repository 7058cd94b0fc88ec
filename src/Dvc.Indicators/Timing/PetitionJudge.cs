namespace Dvc.Indicators;

/// <summary>Decides whether petitions (phản ánh, kiến nghị) were handled on time and to satisfaction at one cut, and why.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
internal sealed class PetitionJudge
{
    private const int HandlingDays = 15;
    private const int RefusalDays = 2;

    private readonly WorkingCalendar _calendar;

    /// <summary>Makes a judge.</summary>
    /// <param name="calendar">The working days.</param>
    /// <param name="cut">The instant at which open petitions are judged.</param>
    /// <exception cref="ArgumentNullException">The calendar is null.</exception>
    public PetitionJudge(WorkingCalendar calendar, VietnamTime cut)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        _calendar = calendar;
        Cut = cut;
    }

    /// <summary>The instant at which open petitions are judged.</summary>
    public VietnamTime Cut { get; }

    /// <summary>Judges one petition.</summary>
    /// <param name="petition">The petition.</param>
    /// <param name="verdict">The verdict; no meaning when a year is missing.</param>
    /// <param name="missingYear">The first year without data that its working days reach into, or 0 when there is a verdict.</param>
    /// <returns>True when there is a verdict; false when the calendar lacks a year: the petition is rejected (<c>calendar</c>).</returns>
    /// <exception cref="ArgumentNullException">The petition is null.</exception>
    public bool TryJudge(Petition petition, out PetitionVerdict verdict, out int missingYear)
    {
        ArgumentNullException.ThrowIfNull(petition);
        var handled = petition.Outcome is not null && petition.Handled <= Cut ? petition.Handled : null;
        var lastDay = handled?.Date ?? JudgedPeriod.LastDayBefore(Cut);
        var isKnown = _calendar.TryWorkingDaysBetween(petition.Start.Date, lastDay, out var days, out missingYear);
        verdict = new PetitionVerdict
        {
            IsOpen = handled is null,
            Start = petition.Start,
            LastDay = lastDay,
            WorkingDays = days,
            Limit = handled is not null && petition.Outcome is not PetitionOutcome.Handled ? RefusalDays : HandlingDays,
            IsDisliked = petition.Dislikes > petition.Likes,
            ComplainedAgain = petition.ComplainedAgain,
        };
        return isKnown;
    }
}
