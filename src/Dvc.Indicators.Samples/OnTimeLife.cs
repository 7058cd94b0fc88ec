namespace Dvc.Indicators.Samples;

/// <summary>Dossiers that are on time at the period's end, by each of the ways in which one can be.</summary>
internal sealed class OnTimeLife(WorkDays days) : DossierLife(days)
{
    private const int Supplemented = 90;
    private const int LastMoment = 10;

    public override void Live(SampleDossier dossier, int at, ref SampleRandom random)
    {
        var limit = LimitOf(dossier.Procedure, at);
        var promise = DrawPromise(ref random);
        if (limit == 0)
        {
            LiveOneDay(dossier, at, promise, ref random);
            return;
        }

        // Always a working day less than allowed, so that no time of day decides.
        var used = limit - 1 - random.SkewedBelow(limit);
        if (dossier.HasResult && at + used > Days.Last && !random.Chance(50))
        {
            used = Days.Last - at;
        }

        PromiseDay(dossier, promise, at + limit);
        End(dossier, at, used, isLong: at + limit > Days.Last, ref random);
        if (promise == Promise.Instant && random.Chance(LastMoment) && dossier is { Rounds: 0, Finished: not SampleDossier.Unknown }
            && dossier.Finished < Days.End)
        {
            dossier.Due = dossier.Finished;
        }
    }

    private void LiveOneDay(SampleDossier dossier, int at, Promise promise, ref SampleRandom random)
    {
        var hours = HoursOf(dossier.Procedure);
        PromiseDay(dossier, promise, at);
        var latest = hours > 0 ? dossier.Received + hours : Days.StartOf(at) + OfficeHours.Closed;
        if (promise == Promise.Instant)
        {
            dossier.Due = latest;
        }

        End(dossier, LaterThatDay(dossier, at, latest, ref random), ref random);
    }

    private void End(SampleDossier dossier, int at, int used, bool isLong, ref SampleRandom random)
    {
        var end = used == 0 ? LaterThatDay(dossier, at, int.MaxValue, ref random) : OfficeTime(at + used, ref random);
        if (!dossier.HasResult && (end >= Days.End || (isLong && random.Chance(350))))
        {
            StayOpen(dossier, ref random);
            return;
        }

        if (dossier.Due != SampleDossier.Unknown && used > 0 && random.Chance(Supplemented))
        {
            end = Supplement(dossier, at, used, end, ref random);
        }

        End(dossier, end, ref random);
    }

    private static void End(SampleDossier dossier, int end, ref SampleRandom random)
    {
        var draw = dossier.HasResult || dossier.Rounds > 0 ? 0 : random.Below(100);
        switch (draw)
        {
            case < 70: Finish(dossier, end, ref random); break;
            case < 85: Abandon(dossier, end, ref random); break;
            default: Wait(dossier, end, rounds: random.Chance(900) ? 1 : 0, ref random); break;
        }
    }

    // The citizen's days come on top of the agency's; the promise is moved on where weekends would make it broken.
    private int Supplement(SampleDossier dossier, int at, int used, int end, ref SampleRandom random)
    {
        var first = random.Below(used);
        var waited = 1 + random.Below(4);
        if (at + used + waited > Days.Last)
        {
            return end;
        }

        dossier.SupplementRequested = first == 0
            ? LaterThatDay(dossier, at, int.MaxValue, ref random)
            : OfficeTime(at + first, ref random);
        dossier.SupplementCompleted = OfficeTime(at + first + waited, ref random);
        dossier.Rounds = random.Chance(850) ? 1 : 2 + random.Below(2);
        end = OfficeTime(at + used + waited, ref random);
        while (end - (dossier.SupplementCompleted - dossier.SupplementRequested) > dossier.Due)
        {
            dossier.Due += VietnamTime.SecondsPerDay;
        }

        return end;
    }
}
