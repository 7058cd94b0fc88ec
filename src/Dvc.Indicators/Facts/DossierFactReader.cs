namespace Dvc.Indicators;

/// <summary>Tells the facts of one dossier for one period and one cut, and why it is on time or late.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class DossierFactReader
{
    private readonly OnTimeJudge _judge;

    /// <summary>Makes a reader.</summary>
    /// <param name="period">The period and its cut.</param>
    /// <param name="calendar">The working days; they must cover the period.</param>
    /// <param name="comparison">How the end is compared with a promised time that has a time of day.</param>
    /// <param name="procedures">The catalogue, for limits, fees and paper results; null where there is none.</param>
    /// <param name="petitions">The petitions of the same period and cut, for those that name a dossier; null where there are none.</param>
    /// <exception cref="ArgumentNullException">The period or the calendar is null.</exception>
    /// <exception cref="ArgumentException">The petitions belong to another period or cut.</exception>
    /// <exception cref="MissingCalendarYearException">
    /// The calendar does not cover the period; <see cref="JudgedPeriod.MissingYears"/> tells beforehand.
    /// </exception>
    public DossierFactReader(
        JudgedPeriod period, WorkingCalendar calendar, DueComparison comparison = DueComparison.Instant,
        ProcedureCatalogue? procedures = null, PetitionRegister? petitions = null)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (period.MissingYears(calendar) is [var missing, ..])
        {
            throw new MissingCalendarYearException(missing);
        }

        if (petitions is not null && petitions.Period != period)
        {
            throw new ArgumentException($"The petitions are judged for {petitions.Period}, not for {period}.", nameof(petitions));
        }

        Period = period;
        _judge = new OnTimeJudge(calendar, comparison, period.Cut);
        Calendar = calendar;
        Procedures = procedures;
        Catalogue = new CatalogueRules(procedures, calendar);
        Petitions = petitions;
    }

    private DossierFactReader(DossierFactReader ready, JudgedPeriod period, PetitionRegister? petitions)
    {
        _judge = new OnTimeJudge(ready.Calendar, ready.Comparison, period.Cut);
        (Period, Calendar, Procedures, Catalogue, Petitions) = (period, ready.Calendar, ready.Procedures, ready.Catalogue, petitions);
    }

    /// <summary>The period and its cut.</summary>
    public JudgedPeriod Period { get; }

    /// <summary>How the end is compared with a promised time that has a time of day.</summary>
    public DueComparison Comparison => _judge.Comparison;

    internal WorkingCalendar Calendar { get; }

    internal ProcedureCatalogue? Procedures { get; }

    internal CatalogueRules Catalogue { get; }

    internal PetitionRegister? Petitions { get; }

    /// <summary>The same for another period or cut that the calendar covers, with the petitions of that.</summary>
    internal DossierFactReader At(JudgedPeriod period, PetitionRegister? petitions) => new(this, period, petitions);

    /// <summary>The facts of one dossier.</summary>
    /// <param name="dossier">The dossier, of whatever period.</param>
    /// <returns>The facts; none when the dossier is in no figure of the period.</returns>
    /// <exception cref="ArgumentNullException">The dossier is null.</exception>
    public DossierFacts Read(Dossier dossier) => Read(dossier, out _);

    /// <summary>The facts of one dossier, and whether and why it is on time.</summary>
    /// <param name="dossier">The dossier, of whatever period.</param>
    /// <param name="verdict">The verdict; null when the dossier is not received in the period.</param>
    /// <returns>The facts; none when the dossier is in no figure of the period.</returns>
    /// <exception cref="ArgumentNullException">The dossier is null.</exception>
    public DossierFacts Read(Dossier dossier, out OnTimeVerdict? verdict)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var rules = Catalogue.Find(dossier.Procedure);
        var times = DossierTimes<OneLane>.From(DossierValues.From(dossier).ToLanes());
        var isInPeriod = new FactWindow(Period).Hold(times.Entered);
        verdict = isInPeriod.IsSet ? _judge.Judge(dossier, Procedures?.Find(dossier.Procedure)?.Limit, rules.Limit) : null;
        return (DossierFacts)FactRules.AtCut(
            FactRules.Timeless(times.Fields, new OneLane((uint)rules.Flags)),
            isInPeriod,
            OneLane.Create(verdict is { IsOnTime: true }),
            OneLane.Create(Petitions is not null && Petitions.Names(dossier.Key))).Value;
    }
}
