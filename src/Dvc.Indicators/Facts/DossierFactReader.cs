namespace Dvc.Indicators;

/// <summary>Turns the fields of a dossier into facts for one period and one cut; the only place that does.</summary>
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
        Petitions = petitions;
    }

    /// <summary>The period and its cut.</summary>
    public JudgedPeriod Period { get; }

    /// <summary>How the end is compared with a promised time that has a time of day.</summary>
    public DueComparison Comparison => _judge.Comparison;

    internal WorkingCalendar Calendar { get; }

    internal ProcedureCatalogue? Procedures { get; }

    internal PetitionRegister? Petitions { get; }

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
        verdict = null;
        if (dossier.Status is DossierStatus.New or DossierStatus.Refused
            || (dossier.Received ?? dossier.Submitted) is not { } entered || !Period.Contains(entered))
        {
            return DossierFacts.None;
        }

        var service = If(dossier.Channel == DossierChannel.Online, DossierFacts.OnlineService);
        if (dossier.Received is null)
        {
            return service;
        }

        var procedure = Procedures?.Find(dossier.Procedure);
        verdict = _judge.Judge(dossier, procedure?.Limit);
        return service | DossierFacts.Received | Channel(dossier, procedure) | Payment(dossier, procedure)
            | Digitisation(dossier) | Satisfaction(dossier, verdict!.Value.IsOnTime);
    }

    private static DossierFacts Channel(Dossier dossier, Procedure? procedure)
    {
        var isOnline = dossier.Channel == DossierChannel.Online;
        var hasResult = dossier.HasResultFile || procedure is not { ReturnsPaper: true };
        return If(isOnline, DossierFacts.Online) | If(isOnline && hasResult, DossierFacts.OnlineWithResult);
    }

    private static DossierFacts Payment(Dossier dossier, Procedure? procedure)
    {
        // An unknown fee is not 0: a dossier of a fee procedure owes it until the record says otherwise.
        var owes = procedure is null ? dossier.Fee > 0 : procedure.HasFee && dossier.Fee is not 0;
        return If(dossier.IsPaidOnline, DossierFacts.PaidOnline)
            | If(dossier.Fee > 0, DossierFacts.CarriesFee)
            | If(owes, DossierFacts.OwesFee)
            | If(owes && dossier.IsPaidOnline, DossierFacts.PaidOwedFeeOnline);
    }

    private static DossierFacts Digitisation(Dossier dossier) =>
        If(dossier.HasResultFile, DossierFacts.ResultFile)
        | If(dossier.HasPaperFile && dossier.HasResultFile, DossierFacts.PapersAndResult)
        | If(dossier.PapersDigitised || dossier.Digitised, DossierFacts.ReusedData)
        | If(dossier.FromNationalStore, DossierFacts.NationalStore)
        | If(dossier.IdentifiedByVneid || dossier.FromNationalStore, DossierFacts.PopulationData);

    private DossierFacts Satisfaction(Dossier dossier, bool isOnTime)
    {
        var isPetitioned = Petitions is not null && Petitions.Names(dossier.Key);
        return If(isOnTime, DossierFacts.OnTime)
            | If(dossier.Disliked, DossierFacts.Disliked)
            | If(isPetitioned, DossierFacts.Petitioned)
            | If(isOnTime && !dossier.Disliked && !isPetitioned, DossierFacts.Satisfied);
    }

    private static DossierFacts If(bool holds, DossierFacts fact) => holds ? fact : DossierFacts.None;
}
