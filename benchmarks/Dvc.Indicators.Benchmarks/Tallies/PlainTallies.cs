namespace Dvc.Indicators.Benchmarks.Tallies;

/// <summary>
/// The rivals: what a developer writes in an afternoon over objects, with one version a dossier and without petitions. They know the
/// generated dossiers only: in process or returned, compared by instant.
/// </summary>
internal sealed class PlainTallies(JudgedPeriod period, WorkingCalendar calendar, ProcedureCatalogue catalogue)
{
    private static readonly DossierFacts[] ProcedureFacts = [.. FigureVocabulary.ProcedureFacts];

    private (DossierFacts Fact, Func<Dossier, bool> Holds)[] Predicates =>
    [
        (DossierFacts.Received, _ => true),
        (DossierFacts.OnTime, IsOnTime),
        (DossierFacts.Online, IsOnline),
        (DossierFacts.OnlineService, IsOnline),
        (DossierFacts.OnlineWithResult, it => IsOnline(it) && (it.HasResultFile || !catalogue.Find(it.Procedure)!.ReturnsPaper)),
        (DossierFacts.PaidOnline, it => it.IsPaidOnline),
        (DossierFacts.CarriesFee, it => it.Fee > 0),
        (DossierFacts.OwesFee, Owes),
        (DossierFacts.PaidOwedFeeOnline, it => Owes(it) && it.IsPaidOnline),
        (DossierFacts.ResultFile, it => it.HasResultFile),
        (DossierFacts.PapersAndResult, it => it.HasPaperFile && it.HasResultFile),
        (DossierFacts.ReusedData, it => it.PapersDigitised || it.Digitised),
        (DossierFacts.NationalStore, it => it.FromNationalStore),
        (DossierFacts.PopulationData, it => it.FromNationalStore || it.IdentifiedByVneid),
        (DossierFacts.Satisfied, it => !it.Disliked && IsOnTime(it)),
        (DossierFacts.Disliked, it => it.Disliked),
    ];

    /// <summary>One pass, one look-up of the agency a dossier and one of the procedure for each of the four facts that it has.</summary>
    public Dictionary<AgencyCode, PlainCounts> Loop(List<Dossier> dossiers)
    {
        var agencies = new Dictionary<AgencyCode, PlainCounts>();
        var predicates = Predicates;
        foreach (var dossier in dossiers)
        {
            if (!period.Contains(dossier.Received!.Value))
            {
                continue;
            }

            if (!agencies.TryGetValue(dossier.Agency, out var counts))
            {
                agencies.Add(dossier.Agency, counts = new PlainCounts());
            }

            foreach (var (fact, holds) in predicates)
            {
                if (holds(dossier))
                {
                    counts.Add(PlainCounts.IndexOf(fact), dossier.Procedure);
                }
            }
        }

        return agencies;
    }

    /// <summary>One query.</summary>
    public Dictionary<AgencyCode, PlainCounts> Linq(List<Dossier> dossiers) => dossiers
        .Where(it => period.Contains(it.Received!.Value))
        .GroupBy(it => it.Agency)
        .ToDictionary(agency => agency.Key, agency => new PlainCounts(
            [.. Predicates.Select(pair => agency.LongCount(pair.Holds)), 0],
            [.. Predicates.Select(pair => ProcedureFacts.Contains(pair.Fact)
                ? agency.Where(pair.Holds).Select(it => it.Procedure).ToHashSet(StringComparer.Ordinal)
                : null)]));

    /// <summary>Throws unless the rival's answer is the library's.</summary>
    public static void RequireEqual(Dictionary<AgencyCode, PlainCounts> plain, Tally tally)
    {
        foreach (var agency in tally.Agencies)
        {
            var counts = plain.GetValueOrDefault(agency) ?? new PlainCounts();
            var isEqual = FigureVocabulary.AllFacts.All(fact => counts.Dossiers[PlainCounts.IndexOf(fact)] == tally.Count(agency, fact))
                && ProcedureFacts.All(fact =>
                    counts.Procedures[PlainCounts.IndexOf(fact)]!.SetEquals(tally.ProceduresWith(agency, fact)));
            if (!isEqual)
            {
                throw new InvalidOperationException($"The rival disagrees about {agency}.");
            }
        }
    }

    private static bool IsOnline(Dossier dossier) => dossier.Channel == DossierChannel.Online;

    private bool Owes(Dossier dossier) => catalogue.Find(dossier.Procedure)!.HasFee && dossier.Fee is not 0;

    private bool IsOnTime(Dossier dossier)
    {
        var end = dossier.Status == DossierStatus.Returned && dossier.Finished <= period.Cut ? dossier.Finished.Value : period.Cut;
        var isCut = end == period.Cut;
        if (dossier.SupplementRequested is { } from && dossier.SupplementCompleted is { } to)
        {
            end = end.AddSeconds(-Math.Max(0, (to < end ? to : end).SecondsSince(from)));
            isCut = end == period.Cut;
        }

        var received = dossier.Received!.Value;
        if (dossier.Due is { } due)
        {
            return end <= due.Time;
        }

        if (catalogue.Find(dossier.Procedure)!.Limit is not { } limit)
        {
            return true;
        }

        var day = isCut ? end.Date.AddDays(-1) : end.Date;
        while (limit.Unit == TimeLimitUnit.CalendarDays && day > received.Date && !calendar.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return limit.Unit switch
        {
            TimeLimitUnit.Hours => end.SecondsSince(received) <= limit.Amount * 3600,
            TimeLimitUnit.WorkingDays => calendar.WorkingDaysBetween(received.Date, day) <= limit.Amount,
            _ => day.DayNumber - received.Date.DayNumber <= limit.Amount,
        };
    }
}
