namespace Dvc.Indicators.Samples;

/// <summary>Dossiers that are overdue at the period's end, by each of the ways in which one can be.</summary>
internal sealed class LateLife(WorkDays days) : DossierLife(days)
{
    private const int Supplemented = 60;
    private const int LongestDelay = 15;

    public override void Live(SampleDossier dossier, int at, ref SampleRandom random)
    {
        var limit = LimitOf(dossier.Procedure, at);
        var promise = DrawPromise(ref random);
        if (!dossier.HasResult && random.Chance(60))
        {
            WaitAgain(dossier, at, limit, promise, ref random);
            return;
        }

        var due = DuePlace(at, limit, ref random);
        var end = due + 1 + random.SkewedBelow(LongestDelay);
        if (promise == Promise.None && !IsBeyondLimit(dossier.Procedure, at, due - at == limit, end))
        {
            promise = Promise.Instant;
        }

        PromiseDay(dossier, promise, due);
        if (promise == Promise.Instant && due == at)
        {
            dossier.Due = dossier.Received + (15 + random.Below(30)) * OfficeHours.Minute;
        }

        End(dossier, at, due, end, ref random);
    }

    // Where the limit reaches beyond the period something shorter was promised.
    private int DuePlace(int at, int limit, ref SampleRandom random) =>
        at + limit < Days.Last || limit == 0 ? at + limit
        : at == Days.Last ? at
        : at + random.Below(Days.Last - at);

    private bool IsBeyondLimit(SampleProcedure procedure, int at, bool isWholeLimit, int end) => procedure.Limit switch
    {
        null => false,
        { Unit: TimeLimitUnit.Hours } limit => Days.StartOf(Math.Min(end, Days.Last))
            > Days.StartOf(at) + VietnamTime.SecondsPerDay + (int)limit.Amount * OfficeHours.Hour,
        _ => isWholeLimit && at < Days.Last,
    };

    private void End(SampleDossier dossier, int at, int due, int end, ref SampleRandom random)
    {
        if (end > Days.Last)
        {
            if (!dossier.HasResult)
            {
                StayOpen(dossier, ref random);
                return;
            }

            // A result is there, so it was finished: on the last day if the promise is older, else after the period.
            end = due < Days.Last && !random.Chance(30) ? Days.Last : end;
        }

        var time = OfficeTime(end, ref random);
        var draw = dossier.HasResult ? 0 : random.Below(100);
        switch (draw)
        {
            case < 50: Finish(dossier, time, ref random); break;
            case < 60: Abandon(dossier, time, ref random); break;
            case < 66: Wait(dossier, time, rounds: 1, ref random); return;
            default: StayOpen(dossier, ref random); time = Days.End; break;
        }

        Supplement(dossier, at, Math.Min(time, Days.End), ref random);
    }

    // Some waited for the citizen too, but not so long that it explains the delay.
    private void Supplement(SampleDossier dossier, int at, int end, ref SampleRandom random)
    {
        if (dossier.Due == SampleDossier.Unknown || at >= Days.Last || !random.Chance(Supplemented))
        {
            return;
        }

        var requested = LaterThatDay(dossier, at, int.MaxValue, ref random);
        var completed = OfficeTime(at + 1, ref random);
        var due = dossier.IsDueDay ? dossier.Due + VietnamTime.SecondsPerDay : dossier.Due + 1;
        if (completed < end && end - (completed - requested) >= due)
        {
            (dossier.SupplementRequested, dossier.SupplementCompleted) = (requested, completed);
            dossier.Rounds = random.Chance(850) ? 1 : 2;
        }
    }

    // Supplements asked for a second time, still waited for.
    private void WaitAgain(SampleDossier dossier, int at, int limit, Promise promise, ref SampleRandom random)
    {
        var since = Math.Min(at + 1 + random.Below(10), Days.Last);
        PromiseDay(dossier, promise, at + limit);
        Wait(dossier, since == at ? LaterThatDay(dossier, at, int.MaxValue, ref random) : OfficeTime(since, ref random), 2, ref random);
        dossier.Rounds += random.Below(2);
    }
}
