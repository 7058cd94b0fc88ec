namespace Dvc.Indicators.Samples;

/// <summary>What the lives of dossiers on time and overdue have in common: deadlines, ends and states.</summary>
internal abstract class DossierLife(WorkDays days)
{
    /// <summary>How many working days a dossier is promised in whose procedure has no limit.</summary>
    protected const int UsualLimit = 10;

    private const int WithoutPromise = 30;
    private const int PromisedByDay = 40;
    private const int Returning = 3 * OfficeHours.Hour;

    protected WorkDays Days { get; } = days;

    /// <summary>Gives a received dossier its states, times and deadline.</summary>
    /// <param name="dossier">The dossier; what it has besides is known.</param>
    /// <param name="at">The place of the working day of reception.</param>
    /// <param name="random">The draws.</param>
    public abstract void Live(SampleDossier dossier, int at, ref SampleRandom random);

    /// <summary>The working days from reception within which the procedure's limit is kept; 0 is the same day.</summary>
    protected int LimitOf(SampleProcedure procedure, int at) => procedure.Limit switch
    {
        null => UsualLimit,
        { Unit: TimeLimitUnit.Hours } => 0,
        { Unit: TimeLimitUnit.CalendarDays } limit => Days.PlaceFrom(Days[at] + (int)limit.Amount) - at,
        { } limit => (int)limit.Amount,
    };

    protected static int HoursOf(SampleProcedure procedure) =>
        procedure.Limit is { Unit: TimeLimitUnit.Hours } limit ? (int)limit.Amount * OfficeHours.Hour : 0;

    protected static Promise DrawPromise(ref SampleRandom random) => random.Below(1000) switch
    {
        < WithoutPromise => Promise.None,
        < WithoutPromise + PromisedByDay => Promise.Day,
        _ => Promise.Instant,
    };

    protected int OfficeTime(int place, ref SampleRandom random) =>
        Days.StartOf(place) + OfficeHours.After(random.Below(OfficeHours.Length));

    /// <summary>A time on the day of reception, after it and before everybody goes home.</summary>
    protected int LaterThatDay(SampleDossier dossier, int at, int noLater, ref SampleRandom random)
    {
        const int Shortest = 5 * OfficeHours.Minute;
        var last = Math.Min(noLater, Days.StartOf(at) + OfficeHours.Closed);
        return dossier.Received + Shortest + random.Below(last - dossier.Received - Shortest + 1);
    }

    protected void PromiseDay(SampleDossier dossier, Promise promise, int place)
    {
        dossier.IsDueDay = promise == Promise.Day;
        dossier.Due = promise switch
        {
            Promise.None => SampleDossier.Unknown,
            Promise.Day => Days.StartOf(place),
            _ => Days.StartOf(place) + dossier.Received % VietnamTime.SecondsPerDay,
        };
    }

    protected static void Finish(SampleDossier dossier, int end, ref SampleRandom random)
    {
        dossier.Status = random.Chance(850) ? DossierStatus.Returned : DossierStatus.Processed;
        dossier.Finished = end;
        if (dossier.Status == DossierStatus.Returned)
        {
            // Some systems keep only one of the two times.
            dossier.Finished = random.Chance(20) ? SampleDossier.Unknown : end;
            dossier.Returned = dossier.Finished == end ? end + OfficeHours.Minute + random.Below(Returning) : end;
        }
    }

    protected static void Abandon(SampleDossier dossier, int end, ref SampleRandom random)
    {
        dossier.Status = random.Chance(700) ? DossierStatus.Withdrawn : DossierStatus.Stopped;
        dossier.Finished = end;
    }

    protected static void Wait(SampleDossier dossier, int since, int rounds, ref SampleRandom random)
    {
        dossier.Status = random.Chance(750) ? DossierStatus.AwaitingSupplement : DossierStatus.AwaitingDues;
        dossier.SupplementRequested = since;
        dossier.Rounds = rounds;
    }

    protected static void StayOpen(SampleDossier dossier, ref SampleRandom random) =>
        dossier.Status = random.Chance(850) ? DossierStatus.InProcess : DossierStatus.Received;

    /// <summary>How the deadline of a dossier is known.</summary>
    protected enum Promise
    {
        /// <summary>Not: the procedure's limit decides.</summary>
        None,

        /// <summary>As a day.</summary>
        Day,

        /// <summary>As an instant.</summary>
        Instant,
    }
}
